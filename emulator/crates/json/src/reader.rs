use crate::{Entry, Error, ErrorKind, Json, Node, Span};

/// How deep arrays and objects may be nested. Real policies need five levels, request bodies rarely ten; the bound
/// keeps a hostile text from exhausting the stack.
pub const MAX_DEPTH: usize = 64;

/// Above this many entries an object's keys are sorted to find a double one.
const FEW_ENTRIES: usize = 16;

/// Reads one JSON text.
///
/// # Errors
/// When the text is no JSON by RFC 8259, an object has a key twice, or values are nested deeper than [`MAX_DEPTH`].
pub fn parse(text: &str) -> Result<Node, Error> {
    if u32::try_from(text.len()).is_err() {
        return Err(Error { kind: ErrorKind::TooLong, offset: 0 });
    }
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0 };
    reader.skip_whitespace();
    let node = reader.value(0)?;
    reader.skip_whitespace();
    if reader.at < reader.bytes.len() {
        return Err(reader.expected("the end of the text"));
    }
    Ok(node)
}

/// Reads one JSON text from bytes.
///
/// # Errors
/// As [`parse`], and when the bytes are not UTF-8.
pub fn parse_bytes(bytes: &[u8]) -> Result<Node, Error> {
    let text =
        std::str::from_utf8(bytes).map_err(|error| Error { kind: ErrorKind::Utf8, offset: error.valid_up_to() })?;
    parse(text)
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
    fn expected(&self, what: &'static str) -> Error {
        Error { kind: ErrorKind::Expected(what), offset: self.at }
    }
    /// The span from `start` to here; `parse` has made sure that both fit.
    fn span(&self, start: usize) -> Span {
        let narrow = |at| u32::try_from(at).unwrap_or(u32::MAX);
        Span { start: narrow(start), end: narrow(self.at) }
    }
    fn skip_whitespace(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }
    fn take(&mut self, byte: u8, what: &'static str) -> Result<(), Error> {
        if self.peek() != Some(byte) {
            return Err(self.expected(what));
        }
        self.at += 1;
        Ok(())
    }

    fn value(&mut self, depth: usize) -> Result<Node, Error> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Json::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(b't') => self.word("true", Json::Bool(true))?,
            Some(b'f') => self.word("false", Json::Bool(false))?,
            Some(b'n') => self.word("null", Json::Null)?,
            Some(_) | None => return Err(self.expected("a value")),
        };
        Ok(Node { span: self.span(start), value })
    }

    fn word(&mut self, word: &'static str, value: Json) -> Result<Json, Error> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        if !rest.starts_with(word.as_bytes()) {
            return Err(self.expected("a value"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn open(&mut self, depth: usize) -> Result<(), Error> {
        if depth >= MAX_DEPTH {
            return Err(Error { kind: ErrorKind::TooDeep, offset: self.at });
        }
        self.at += 1;
        self.skip_whitespace();
        Ok(())
    }

    fn array(&mut self, depth: usize) -> Result<Json, Error> {
        self.open(depth)?;
        let mut elements = Vec::new();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Json::Array(elements));
        }
        loop {
            elements.push(self.value(depth + 1)?);
            self.skip_whitespace();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => break,
                Some(_) | None => return Err(self.expected("`,` or `]`")),
            }
            self.skip_whitespace();
        }
        self.at += 1;
        Ok(Json::Array(elements))
    }

    fn object(&mut self, depth: usize) -> Result<Json, Error> {
        self.open(depth)?;
        let mut entries = Vec::new();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(entries));
        }
        loop {
            entries.push(self.entry(depth)?);
            self.skip_whitespace();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => break,
                Some(_) | None => return Err(self.expected("`,` or `}`")),
            }
            self.skip_whitespace();
        }
        self.at += 1;
        match second_of_a_key(&entries) {
            Some(entry) => Err(Error {
                kind: ErrorKind::DuplicateKey(entry.key.as_str().into()),
                offset: entry.key_span.range().start,
            }),
            None => Ok(Json::Object(entries)),
        }
    }

    fn entry(&mut self, depth: usize) -> Result<Entry, Error> {
        let start = self.at;
        if self.peek() != Some(b'"') {
            return Err(self.expected("a key in double quotes"));
        }
        let key = self.string()?;
        let key_span = self.span(start);
        self.skip_whitespace();
        self.take(b':', "`:`")?;
        self.skip_whitespace();
        Ok(Entry { key, key_span, value: self.value(depth + 1)? })
    }

    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?`
    fn number(&mut self) -> Result<Json, Error> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        if self.peek() == Some(b'0') {
            self.at += 1;
        } else {
            self.digits()?;
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.expected("a number without a leading zero"));
        }
        Ok(Json::Number(self.text.get(start..self.at).unwrap_or_default().into()))
    }

    fn digits(&mut self) -> Result<(), Error> {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        if self.at == start { Err(self.expected("a digit")) } else { Ok(()) }
    }

    fn string(&mut self) -> Result<String, Error> {
        self.at += 1;
        let mut string = String::new();
        loop {
            let start = self.at;
            while self.peek().is_some_and(|byte| byte != b'"' && byte != b'\\' && byte >= 0x20) {
                self.at += 1;
            }
            // Both ends stand at an ASCII byte or the end, so this never falls inside a character.
            string.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                Some(_) => return Err(self.expected("control characters to be escaped")),
                None => return Err(self.expected("a closing `\"`")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Error> {
        let start = self.at;
        self.at += 1;
        let plain = match self.peek() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(start),
            Some(_) | None => return Err(self.expected("an escape: one of \" \\ / b f n r t u")),
        };
        self.at += 1;
        Ok(plain)
    }

    /// `\uXXXX`, or two of them for a character beyond U+FFFF; half of such a pair is no character.
    fn unicode(&mut self, start: usize) -> Result<char, Error> {
        let lone = Error { kind: ErrorKind::Expected("a whole surrogate pair"), offset: start };
        let first = self.hex()?;
        let code = match first {
            0xD800..=0xDBFF => {
                if self.bytes.get(self.at..self.at + 2) != Some(b"\\u") {
                    return Err(lone);
                }
                self.at += 1;
                let second = self.hex()?;
                if !(0xDC00..=0xDFFF).contains(&second) {
                    return Err(lone);
                }
                0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
            }
            _ => first,
        };
        char::from_u32(code).ok_or(lone)
    }

    /// Four hexadecimal digits behind the `u` that we stand at.
    fn hex(&mut self) -> Result<u32, Error> {
        self.at += 1;
        let mut code = 0;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            code = code * 16 + digit.ok_or_else(|| self.expected("four hexadecimal digits"))?;
            self.at += 1;
        }
        Ok(code)
    }
}

/// The first entry whose key an earlier entry has already.
fn second_of_a_key(entries: &[Entry]) -> Option<&Entry> {
    if entries.len() <= FEW_ENTRIES {
        return entries
            .iter()
            .enumerate()
            .find(|(at, entry)| entries.iter().take(*at).any(|earlier| earlier.key == entry.key))
            .map(|(_, entry)| entry);
    }
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    sorted.sort_by(|a, b| a.key.cmp(&b.key)); // stable: the later of two equal keys stays the later
    let seconds = sorted.iter().zip(sorted.iter().skip(1)).filter(|(a, b)| a.key == b.key).map(|(_, second)| *second);
    seconds.min_by_key(|entry| entry.key_span.start)
}
