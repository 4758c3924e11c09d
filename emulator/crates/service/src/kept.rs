//! Reports that were made of the past. What they say stays, whatever happens afterwards.

use std::any::Any;
use std::sync::Arc;

use state::map::Vector;

/// How many reports are kept at once.
const MOST: usize = 1_000;

/// Reports by name, the oldest first. Only the service that made one knows its form.
#[derive(Debug, Clone, Default)]
pub(crate) struct Kept(Vector<(Arc<str>, Arc<dyn Any + Send + Sync>)>);

impl Kept {
    pub(crate) fn keep(&mut self, name: &str, report: Arc<dyn Any + Send + Sync>) {
        if let Some(at) = self.0.iter().position(|(known, _)| **known == *name) {
            self.0.remove(at);
        }
        self.0.push_back((name.into(), report));
        if self.0.len() > MOST {
            self.0.pop_front();
        }
    }
    pub(crate) fn find<T: Any + Send + Sync>(&self, name: &str) -> Option<Arc<T>> {
        let (_, report) = self.0.iter().rev().find(|(known, _)| **known == *name)?;
        Arc::clone(report).downcast().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_takes_the_place_of_the_one_before_and_the_oldest_goes() {
        let mut kept = Kept::default();
        kept.keep("first", Arc::new(1_u8));
        kept.keep("second", Arc::new(2_u8));
        kept.keep("first", Arc::new(3_u8));
        assert_eq!(kept.find::<u8>("first").as_deref(), Some(&3));
        assert_eq!(kept.find::<u16>("first"), None);
        for number in 0..MOST - 1 {
            kept.keep(&number.to_string(), Arc::new(0_u8));
        }
        assert_eq!((kept.find::<u8>("second"), kept.find::<u8>("first").as_deref()), (None, Some(&3)));
    }
}
