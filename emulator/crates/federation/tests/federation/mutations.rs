//! Whatever is done to the bytes of a message, it either says what was signed or is refused.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use federation::saml::{Assertion, SignedPart};
use proptest::prelude::*;

use crate::stage::{authentication, cases, encoded, signed, taken, xml};

const PARTS: [SignedPart; 3] = [SignedPart::Assertion, SignedPart::Response, SignedPart::Both];

static MESSAGES: LazyLock<Vec<String>> =
    LazyLock::new(|| PARTS.into_iter().map(|part| signed(&authentication(), part)).collect());
static ORIGINAL: LazyLock<Assertion> = LazyLock::new(|| taken(&MESSAGES[0]).unwrap());

#[derive(Debug, Clone)]
pub(crate) enum Mutation {
    Replace(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Delete(prop::sample::Index, usize),
    Copy(prop::sample::Index, usize, prop::sample::Index),
    /// Takes what lies between two tags, and puts it between two others.
    Graft(prop::sample::Index, prop::sample::Index, prop::sample::Index, bool),
}

impl Mutation {
    pub(crate) fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Mutation::Replace(at, with) => *at.get_mut(bytes.as_mut_slice()) = *with,
            Mutation::Insert(at, what) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, what.iter().copied());
            }
            Mutation::Delete(at, length) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + length).min(bytes.len()));
            }
            Mutation::Copy(from, length, to) => {
                let from = from.index(bytes.len());
                let copied = bytes[from..(from + length).min(bytes.len())].to_vec();
                let to = to.index(bytes.len());
                bytes.splice(to..to, copied);
            }
            Mutation::Graft(from, to, into, cut) => graft(bytes, from, to, into, *cut),
        }
    }
}

fn graft(
    bytes: &mut Vec<u8>,
    from: &prop::sample::Index,
    to: &prop::sample::Index,
    into: &prop::sample::Index,
    cut: bool,
) {
    let tags: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at] == b'<').collect();
    if tags.is_empty() {
        return;
    }
    let (from, to) = (tags[from.index(tags.len())], tags[to.index(tags.len())]);
    let (from, to) = (from.min(to), from.max(to));
    let into = tags[into.index(tags.len())];
    let grafted = bytes[from..to].to_vec();
    bytes.splice(into..into, grafted);
    if cut && into >= to {
        bytes.drain(from..to);
    }
}

pub(crate) fn mutation() -> impl Strategy<Value = Mutation> {
    let fragments = prop::sample::select(vec![
        "<!---->",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?x?>",
        "&#0;",
        "&amp;",
        "&x;",
        "<a>",
        "</a>",
        "\"",
        "'",
        " ",
        "\r\n",
        "\u{0}",
        "ID=\"_assertion\"",
        "<!DOCTYPE a>",
        "xmlns=\"\"",
        "admin",
        "saml2:",
        "\u{feff}",
        "=",
    ]);
    prop_oneof![
        (any::<prop::sample::Index>(), any::<u8>()).prop_map(|(at, with)| Mutation::Replace(at, with)),
        (any::<prop::sample::Index>(), prop::collection::vec(any::<u8>(), 1..4))
            .prop_map(|(at, what)| Mutation::Insert(at, what)),
        (any::<prop::sample::Index>(), fragments).prop_map(|(at, what)| Mutation::Insert(at, what.as_bytes().to_vec())),
        (any::<prop::sample::Index>(), 1_usize..40).prop_map(|(at, length)| Mutation::Delete(at, length)),
        (any::<prop::sample::Index>(), 1_usize..2000, any::<prop::sample::Index>())
            .prop_map(|(from, length, to)| Mutation::Copy(from, length, to)),
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<bool>())
            .prop_map(|(from, to, into, cut)| Mutation::Graft(from, to, into, cut)),
    ]
}

#[test]
fn the_originals_are_taken() {
    for message in MESSAGES.iter() {
        assert_eq!(taken(message).unwrap(), *ORIGINAL);
    }
}

/// Same person, same statements, or nothing.
fn says_what_was_signed(message: &str) {
    if let Ok(assertion) = taken(message) {
        assert_eq!(assertion, *ORIGINAL);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(3000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_changed_document_says_what_was_signed_or_nothing(
        which in 0..PARTS.len(),
        mutations in prop::collection::vec(mutation(), 1..4),
    ) {
        let mut bytes = xml(&MESSAGES[which]).into_bytes();
        mutations.iter().for_each(|mutation| mutation.apply(&mut bytes));
        says_what_was_signed(&STANDARD.encode(&bytes));
    }

    #[test]
    fn changed_base64_says_what_was_signed_or_nothing(
        which in 0..PARTS.len(),
        mutations in prop::collection::vec(mutation(), 1..3),
    ) {
        let mut bytes = MESSAGES[which].clone().into_bytes();
        mutations.iter().for_each(|mutation| mutation.apply(&mut bytes));
        says_what_was_signed(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_text_gets_an_answer(text in ".{0,400}") {
        prop_assert!(taken(&text).is_err());
        prop_assert!(taken(&encoded(&text)).is_err());
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(150), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn names_and_values_arrive_as_they_were_given(
        name in "[^\u{0}-\u{1f}\u{7f}-\u{9f}\u{fffe}\u{ffff}]{1,40}",
        value in "[ -~\n\r\téü€]{0,60}",
    ) {
        let mut given = authentication();
        given.name_id.value.clone_from(&name);
        given.attributes.push(federation::saml::Attribute::new("urn:any", &[&value]));
        let assertion = taken(&signed(&given, SignedPart::Both)).unwrap();
        prop_assert_eq!(&assertion.name_id.value, &name);
        prop_assert_eq!(&assertion.attribute("urn:any").unwrap().values, &[value]);
    }
}

#[test]
fn every_single_byte_of_a_response_matters_or_is_not_read() {
    let original = xml(&MESSAGES[2]).into_bytes();
    // Every byte would take minutes without optimization; the step is prime, so that all kinds of places are met.
    for at in (0..original.len()).step_by(7) {
        let mut bytes = original.clone();
        bytes[at] ^= 1;
        says_what_was_signed(&STANDARD.encode(&bytes));
    }
}
