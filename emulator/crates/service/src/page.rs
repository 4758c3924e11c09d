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

/// Cuts one page out of a listing whose order is that of `key`.
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
        Some(token) => Some(open(token)?),
        None => None,
    };
    let mut rest = all.skip_while(|item| after.as_ref().is_some_and(|after| !is_after(&key(item), after)));
    let items: Vec<T> = rest.by_ref().take(size).collect();
    let next = match (rest.next(), items.last()) {
        (Some(_), Some(last)) => Some(seal(&key(last))),
        _ => None,
    };
    Some(Page { items, next })
}

fn is_after(key: &str, after: &str) -> bool {
    key.bytes().map(|byte| byte.to_ascii_lowercase()).gt(after.bytes().map(|byte| byte.to_ascii_lowercase()))
}

fn seal(key: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("after:{key}"))
}

fn open(token: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    String::from_utf8(bytes).ok()?.strip_prefix("after:").map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_cover_a_listing_once_and_end() {
        let all = ["a", "B", "c", "d", "E"];
        for size in 1..7 {
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
    fn a_foreign_token_is_refused() {
        assert!(page(["a"].iter(), |item| (**item).to_owned(), Some("nonsense!"), 5).is_none());
        assert!(page(["a"].iter(), |item| (**item).to_owned(), Some("bm9uc2Vuc2U"), 5).is_none());
    }
}
