use serde_json::{Value, json};

use super::Json;

/// Labels and the numbers that they stand for. See
/// [Severity](https://docs.aws.amazon.com/securityhub/latest/userguide/asff-required-attributes.html#Severity).
const LABELS: [(&str, i64); 5] = [("INFORMATIONAL", 0), ("LOW", 1), ("MEDIUM", 40), ("HIGH", 70), ("CRITICAL", 90)];

/// Gives a severity the half that it lacks: the number of its label, or the label of its number. Whether it has either.
pub fn complete_severity(severity: &mut Json) -> bool {
    let label = severity.get("Label").and_then(Value::as_str);
    if let Some((_, normalized)) = label.and_then(|label| LABELS.iter().find(|(known, _)| *known == label)) {
        // "If you provide both, the label counts."
        severity.insert("Normalized".to_owned(), json!(normalized));
        return true;
    }
    let Some(number) = severity.get("Normalized").and_then(Value::as_i64) else { return false };
    let label = LABELS.iter().rev().find(|(_, least)| number >= *least).map_or("INFORMATIONAL", |(label, _)| label);
    severity.insert("Label".to_owned(), json!(label));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_labels_and_labels_numbers() {
        let rows = [(0, "INFORMATIONAL"), (1, "LOW"), (39, "LOW"), (40, "MEDIUM"), (69, "MEDIUM"), (70, "HIGH")];
        for (number, label) in rows.into_iter().chain([(89, "HIGH"), (90, "CRITICAL"), (100, "CRITICAL")]) {
            let mut severity = Json::from_iter([("Normalized".to_owned(), json!(number))]);
            assert!(complete_severity(&mut severity));
            assert_eq!(severity["Label"], label, "{number}");
        }
        for (label, number) in LABELS {
            let mut severity = Json::from_iter([("Label".to_owned(), json!(label))]);
            assert!(complete_severity(&mut severity));
            assert_eq!(severity["Normalized"], number, "{label}");
        }
        assert!(!complete_severity(&mut Json::from_iter([("Original".to_owned(), json!("8.3"))])));
    }
}
