//! Expressions, as far as an authorization looks at them: which attributes they name, and which key a search begins with.
//! See <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html>.

/// Words that are no attributes.
const WORDS: [&str; 9] = ["ADD", "AND", "BETWEEN", "DELETE", "IN", "NOT", "OR", "REMOVE", "SET"];

/// A piece of an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    /// `Name`, `#name`, `:value` or a word.
    Name(String),
    /// Anything else, a character at a time.
    Mark(char),
}

fn tokens(expression: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    let mut name = String::new();
    for letter in expression.chars().chain([' ']) {
        if letter.is_alphanumeric() || matches!(letter, '_' | '#' | ':') {
            name.push(letter);
            continue;
        }
        if !name.is_empty() {
            all.push(Token::Name(std::mem::take(&mut name)));
        }
        if !letter.is_whitespace() {
            all.push(Token::Mark(letter));
        }
    }
    all
}

/// The top-level attributes that an expression names; `named` gives what `#placeholders` stand for.
pub(super) fn attributes(expression: &str, named: &dyn Fn(&str) -> Option<String>) -> Vec<String> {
    let all = tokens(expression);
    let mut found: Vec<String> = Vec::new();
    let mut inside_brackets = false;
    for (at, token) in all.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| all.get(before));
        match token {
            Token::Mark(mark @ ('[' | ']')) => inside_brackets = *mark == '[',
            Token::Name(name) => {
                let is_part = before == Some(&Token::Mark('.')) || inside_brackets;
                let is_function = all.get(at + 1) == Some(&Token::Mark('('));
                let is_word = WORDS.iter().any(|word| word.eq_ignore_ascii_case(name));
                let is_other = name.starts_with(':') || name.starts_with(|first: char| first.is_ascii_digit());
                if is_part || is_other || (is_function || is_word) && !name.starts_with('#') {
                    continue;
                }
                let name =
                    if name.starts_with('#') { named(name).unwrap_or_else(|| name.clone()) } else { name.clone() };
                if !found.contains(&name) {
                    found.push(name);
                }
            }
            Token::Mark(_) => {}
        }
    }
    found
}

/// The `:placeholder` that a key condition sets an attribute equal to.
pub(super) fn equal_to(expression: &str, attribute: &str, named: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    let all = tokens(expression);
    let is_it = |token: &Token| match token {
        Token::Name(name) if name.starts_with('#') => named(name).as_deref() == Some(attribute),
        Token::Name(name) => name == attribute,
        Token::Mark(_) => false,
    };
    all.windows(3).find_map(|three| match three {
        [left, Token::Mark('='), Token::Name(value)] if is_it(left) && value.starts_with(':') => Some(value.clone()),
        [Token::Name(value), Token::Mark('='), right] if is_it(right) && value.starts_with(':') => Some(value.clone()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Option<String> {
        (name == "#s").then(|| "status".to_owned())
    }

    /// <https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html>: "Name, Address.City"
    /// gives "Name" and "Address".
    #[test]
    fn top_level_attributes_are_found() {
        for (expression, want) in [
            ("Name, Address.City", &["Name", "Address"][..]),
            ("#s, a[0].b, c", &["status", "a", "c"]),
            (
                "SET price = price - :p, #s = if_not_exists(other, :x) REMOVE gone[1]",
                &["price", "status", "other", "gone"],
            ),
            ("attribute_exists(id) AND NOT (a BETWEEN :l AND :h) and size(b) > :n", &["id", "a", "b"]),
            ("ADD counter :one", &["counter"]),
            ("", &[]),
        ] {
            assert_eq!(attributes(expression, &named), want, "{expression}");
        }
    }

    #[test]
    fn the_key_of_a_search_is_found() {
        for (expression, attribute, want) in [
            ("id = :id AND day > :d", "id", Some(":id")),
            ("(#s = :s)", "status", Some(":s")),
            (":id = id", "id", Some(":id")),
            ("id=:id", "id", Some(":id")),
            ("id > :id", "id", None),
            ("day = :d", "id", None),
        ] {
            assert_eq!(equal_to(expression, attribute, &named).as_deref(), want, "{expression}");
        }
    }
}
