/// What bytes say is done to a message: pieces are replaced, put in, taken out and copied. However few bytes there are,
/// most of the message is still what it was, so that what is read of it is read far.
pub fn edited(original: &[u8], edits: &[u8]) -> Vec<u8> {
    let mut message = original.to_vec();
    let mut edits = edits.iter().copied();
    while let (Some(kind), Some(high), Some(low)) = (edits.next(), edits.next(), edits.next()) {
        let at = usize::from(u16::from_be_bytes([high, low])) % (message.len() + 1);
        let length = usize::from(kind / 4) % 16 + 1;
        let end = (at + length).min(message.len());
        match kind % 4 {
            0 => {
                let put: Vec<u8> = edits.by_ref().take(end - at).collect();
                message.splice(at..(at + put.len()).min(end), put);
            }
            1 => {
                let put: Vec<u8> = edits.by_ref().take(length).collect();
                message.splice(at..at, put);
            }
            2 => drop(message.drain(at..end)),
            _ => {
                // Longer pieces: an element, a claim.
                let end = (at + length * 64).min(message.len());
                let piece = message[at..end].to_vec();
                let (high, low) = (edits.next().unwrap_or(0), edits.next().unwrap_or(0));
                let to = usize::from(u16::from_be_bytes([high, low])) % (message.len() + 1);
                message.splice(to..to, piece);
            }
        }
    }
    message
}
