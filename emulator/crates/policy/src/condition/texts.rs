/// A list of texts in one piece of memory: the values of a condition as written.
#[derive(Debug, Clone)]
pub(super) struct Texts {
    joined: Box<str>,
    /// Where all but the last end: of a single text, nothing.
    ends: Box<[u32]>,
    is_empty: bool,
}

impl Texts {
    pub(super) fn new(texts: &[Box<str>]) -> Texts {
        let ends = texts.iter().scan(0_u32, |end, text| {
            // A document is far below 4 GiB.
            *end = end.saturating_add(u32::try_from(text.len()).unwrap_or(u32::MAX));
            Some(*end)
        });
        let ends = ends.take(texts.len().saturating_sub(1)).collect();
        Texts { joined: texts.concat().into(), ends, is_empty: texts.is_empty() }
    }
    pub(super) fn is_empty(&self) -> bool {
        self.is_empty
    }
    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|end| *end as usize));
        let ends = self.ends.iter().map(|end| *end as usize).chain((!self.is_empty).then_some(self.joined.len()));
        starts.zip(ends).map(|(start, end)| self.joined.get(start..end).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn texts_come_back_as_they_were() {
        for texts in [&[][..], &["a"], &[""], &["a", "", "é", "b"], &["", ""]] {
            let owned: Vec<Box<str>> = texts.iter().map(|text| (*text).into()).collect();
            let kept = Texts::new(&owned);
            assert_eq!(kept.iter().collect::<Vec<_>>(), texts);
            assert_eq!(kept.is_empty(), texts.is_empty());
        }
    }
}
