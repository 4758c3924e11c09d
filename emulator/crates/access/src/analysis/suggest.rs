/// "did you mean `x`?" for the known name nearest to what was written, else the list of what is known.
pub fn suggest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    const SHOWN: usize = 12;
    let known: Vec<&str> = known.into_iter().collect();
    let lower = written.to_lowercase();
    let distance = |name: &str| strsim::damerau_levenshtein(&lower, &name.to_lowercase());
    let nearest = known.iter().map(|name| (distance(name), *name)).min();
    if let Some((distance, name)) = nearest
        && distance <= written.chars().count().max(3) / 3
    {
        return Some(format!("did you mean `{name}`?"));
    }
    let listed: Vec<String> = known.iter().take(SHOWN).map(|name| format!("`{name}`")).collect();
    match listed.len() {
        0 => None,
        count if count < known.len() => Some(format!("known: {} and {} more", listed.join(", "), known.len() - count)),
        _ => Some(format!("known: {}", listed.join(", "))),
    }
}
