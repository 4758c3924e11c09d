use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// One page of a listing.
#[derive(Debug)]
pub struct Page<T> {
    /// The entries of this page, in order.
    pub items: Vec<T>,
    /// Where the next page begins; none on the last.
    pub next: Option<String>,
}

/// What listings are sorted by: without regard to case, and keys that differ in case only (tags `Team` and `team`) by
/// their bytes, so that every entry has a place of its own.
pub fn page_order(key: &str) -> (String, String) {
    (key.to_ascii_lowercase(), key.to_owned())
}

/// Cuts one page out of a listing whose keys are in the order of [`page_order`].
///
/// The token names the last key shown, so a page stays right when entries before it come or go. `None` when the token
/// is none of ours: the service answers with its own error.
pub fn page<T>(
    all: impl Iterator<Item = T>,
    key: impl Fn(&T) -> String,
    token: Option<&str>,
    size: usize,
) -> Option<Page<T>> {
    let after = match token {
        Some(token) => Some(open_token(token, "")?),
        None => None,
    };
    let mut rest = all.skip_while(|item| after.as_ref().is_some_and(|after| !is_after(&key(item), after)));
    let items: Vec<T> = rest.by_ref().take(size).collect();
    let next = match (rest.next(), items.last()) {
        (Some(_), Some(last)) => Some(seal_token(&key(last), "")),
        _ => None,
    };
    Some(Page { items, next })
}

fn is_after(key: &str, after: &str) -> bool {
    page_order(key) > page_order(after)
}

/// The token of the page after the entry `last`, good for a request with the same parameters.
pub fn seal_token(last: &str, parameters: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("after:{parameters}\n{last}"))
}

/// The last entry of the page before; none when the token is none of ours or was given to another request.
pub fn open_token(token: &str, parameters: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    text.strip_prefix("after:")?.strip_prefix(parameters)?.strip_prefix('\n').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_cover_a_listing_once_and_end() {
        let all = ["a", "B", "c", "d", "E", "Team", "tEam", "team", "x"];
        for size in 1..11 {
            let (mut seen, mut token) = (Vec::new(), None);
            loop {
                let one = page(all.iter(), |item| (**item).to_owned(), token.as_deref(), size).unwrap();
                assert!(one.items.len() <= size);
                seen.extend(one.items.into_iter().copied());
                match one.next {
                    Some(next) => token = Some(next),
                    None => break,
                }
            }
            assert_eq!(seen, all, "pages of {size}");
        }
    }

    #[test]
    fn a_token_is_good_for_the_same_parameters_only() {
        let token = seal_token("id", "name=x");
        assert_eq!(open_token(&token, "name=x").as_deref(), Some("id"));
        assert_eq!(open_token(&token, "name="), None);
        assert_eq!(open_token(&token, ""), None);
    }

    #[test]
    fn a_foreign_token_is_refused() {
        assert!(page(["a"].iter(), |item| (**item).to_owned(), Some("nonsense!"), 5).is_none());
        assert!(page(["a"].iter(), |item| (**item).to_owned(), Some("bm9uc2Vuc2U"), 5).is_none());
    }
}
