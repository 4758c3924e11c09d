//! The search for one choice in every dimension that makes what is asked true.

use super::Limit;

/// What a dimension's choices say: for each choice, which of the dimension's tests it passes.
pub(super) type Choices = Vec<Vec<bool>>;

/// The tests that a statement consists of: of each the dimension, and its number there.
pub(super) type Tests = Vec<(usize, usize)>;

/// Statements, by what they do.
#[derive(Debug, Default)]
pub(super) struct Sides {
    pub(super) new_allows: Vec<Tests>,
    pub(super) new_denies: Vec<Tests>,
    pub(super) old_allows: Vec<Tests>,
    pub(super) old_denies: Vec<Tests>,
}

/// What is known of a statement.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Applies,
    Fails,
    Open,
}

/// A choice for each dimension with which the new statements allow and the old ones do not.
pub(super) fn search(sides: &Sides, dimensions: &[Choices], budget: &mut usize) -> Result<Option<Vec<usize>>, Limit> {
    let mut order: Vec<usize> = (0..dimensions.len()).collect();
    order.sort_by_key(|dimension| dimensions.get(*dimension).map_or(0, Vec::len));
    let mut search = Search { sides, dimensions, order, chosen: vec![None; dimensions.len()], budget };
    Ok(search.go_on(0)?.then(|| search.chosen.iter().map(|choice| choice.unwrap_or(0)).collect()))
}

struct Search<'s> {
    sides: &'s Sides,
    dimensions: &'s [Choices],
    order: Vec<usize>,
    chosen: Vec<Option<usize>>,
    budget: &'s mut usize,
}

impl Search<'_> {
    /// Whether the dimensions from this one on can be chosen; if so, they are.
    fn go_on(&mut self, depth: usize) -> Result<bool, Limit> {
        *self.budget = self.budget.checked_sub(1).ok_or(Limit::Conditions)?;
        if !self.is_possible() {
            return Ok(false);
        }
        let Some(dimension) = self.order.get(depth).copied() else { return Ok(true) };
        for choice in 0..self.dimensions.get(dimension).map_or(0, Vec::len) {
            self.choose(dimension, Some(choice));
            if self.go_on(depth + 1)? {
                return Ok(true);
            }
        }
        self.choose(dimension, None);
        Ok(false)
    }

    fn choose(&mut self, dimension: usize, choice: Option<usize>) {
        if let Some(chosen) = self.chosen.get_mut(dimension) {
            *chosen = choice;
        }
    }

    /// Whether what is chosen leaves it open that the new statements allow and the old ones do not.
    fn is_possible(&self) -> bool {
        let sides = self.sides;
        let any = |statements: &[Tests], known: Known| statements.iter().any(|tests| self.known(tests) == known);
        let may = |statements: &[Tests]| statements.iter().any(|tests| self.known(tests) != Known::Fails);
        may(&sides.new_allows)
            && !any(&sides.new_denies, Known::Applies)
            && (may(&sides.old_denies) || !any(&sides.old_allows, Known::Applies))
    }

    fn known(&self, tests: &Tests) -> Known {
        let mut known = Known::Applies;
        for (dimension, test) in tests {
            let choice = self.chosen.get(*dimension).copied().flatten();
            let passes = choice.and_then(|choice| self.dimensions.get(*dimension)?.get(choice)?.get(*test));
            match passes {
                Some(false) => return Known::Fails,
                Some(true) => {}
                None => known = Known::Open,
            }
        }
        known
    }
}
