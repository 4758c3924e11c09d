use super::Validation;

impl Validation<'_> {
    /// The variables that are plain text or made of such: ids may be written with them.
    pub(super) fn plain_variables(&mut self) {
        let file = self.file;
        for (name, text) in file.variables.iter() {
            if let Ok(done) = self.names.substitute(&text.value) {
                self.names.variables.insert(name.value.clone(), done.text);
            }
        }
    }

    /// The other variables, which are made of ids and of variables above them.
    pub(super) fn variables(&mut self) {
        let file = self.file;
        for (name, text) in file.variables.iter() {
            match self.names.substitute(&text.value) {
                Ok(done) => {
                    self.names.variables.insert(name.value.clone(), done.text);
                }
                Err(_) => self.text(text),
            }
        }
    }
}
