use access::analysis::suggest;

use super::{Planner, Resource};
use crate::outcome::Failure;
use crate::setup::{self, Property};
use crate::subject::Subject;

/// How resources are set up; every property of each is a case.
#[derive(Debug)]
pub(crate) struct Setup {
    wanted: Vec<(aws::Arn, &'static Property, String)>,
}

impl Planner<'_> {
    pub(super) fn setup(&mut self) -> Option<Setup> {
        if !self.fields("a check with `has`", &["has", "on"], &[]) {
            return None;
        }
        let check = self.check;
        self.not_empty(&check.on, "resource");
        let mut wanted = Vec::new();
        for text in check.on.iter() {
            let Some(Resource { text: written, .. }) = self.resource(text, &[]) else { continue };
            let found = aws::Arn::parse(&written).ok().filter(|arn| setup::exists(&self.subject.partition, arn));
            let Some(arn) = found else {
                let help = "`has` looks at buckets, keys and trails, each named by its ARN".to_owned();
                self.report(text.at, format!("there is no bucket, key or trail `{written}`"), Some(help));
                continue;
            };
            let known = || setup::properties(&arn).map(|property| property.name);
            for (name, values) in check.has.iter() {
                let Some(property) = setup::properties(&arn).find(|property| property.name == name.value) else {
                    let names: Vec<&str> = known().collect();
                    let help = suggest(&name.value, known()).unwrap_or_else(|| format!("known: {}", names.join(", ")));
                    self.report(name.at, format!("`{arn}` has no property `{}`", name.value), Some(help));
                    continue;
                };
                let [value] = values.value.0.as_slice() else {
                    self.report(values.at, "a property has one value", None);
                    continue;
                };
                let Some(value) = self.text(&values.with(value.clone())) else { continue };
                if let Err(help) = property.takes(&value) {
                    self.report(values.at, format!("`{value}` is no value of `{}`", name.value), Some(help));
                }
                wanted.push((arn.clone(), property, value));
            }
        }
        Some(Setup { wanted })
    }
}

impl Setup {
    pub(crate) fn cases(&self) -> usize {
        self.wanted.len()
    }

    pub(crate) fn label(&self, case: usize) -> String {
        self.wanted.get(case).map_or_else(String::new, |(arn, property, _)| format!("{} of {arn}", property.name))
    }

    pub(crate) fn title(&self) -> String {
        let [(arn, property, value), rest @ ..] = self.wanted.as_slice() else { return String::new() };
        let more = if rest.is_empty() { String::new() } else { format!(" and {} more", rest.len()) };
        format!("{arn} has {}: {value}{more}", property.name)
    }

    pub(crate) fn run(&self, subject: &Subject, case: usize) -> Option<Failure> {
        let (arn, property, value) = self.wanted.get(case)?;
        let actual = (property.read)(&subject.partition, arn).unwrap_or_else(|| "none".to_owned());
        if property.fits(value, &actual) {
            return None;
        }
        let at_least = if property.at_least { "at least " } else { "" };
        Some(Failure {
            expected: format!("{}: {at_least}{value}", property.name),
            actual: format!("{}: {actual}", property.name),
            message: String::new(),
            why: Vec::new(),
            remedy: None,
        })
    }
}
