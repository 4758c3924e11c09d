//! `routes.txt`: how a request of each service is recognised. `emulator/crates/wire/src/route/table.rs` reads it.

use std::fmt::Write as _;

use anyhow::Result;

use super::botocore::{Operation, Service};

const HEAD: &str = "\
# Written by `cargo xtask catalog`; SOURCE-catalog.md says from what.
# @service signing-name endpoint-prefix api-version protocols target-prefix global-region
# Operation [METHOD uri [q:required,query,members] [h:required,headers]] [unsigned]
";

/// A head line for each service, a line for each operation.
pub(super) fn render(services: &[Service]) -> Result<String> {
    let mut text = HEAD.to_owned();
    for service in services {
        let metadata = &service.metadata;
        let _ = writeln!(
            text,
            "@{} {} {} {} {} {} {}",
            service.name,
            service.signing_name(),
            metadata.endpoint_prefix,
            metadata.api_version,
            service.protocols()?.join(","),
            metadata.target_prefix.as_deref().unwrap_or("-"),
            service.global_region.as_deref().unwrap_or("-"),
        );
        for (name, operation) in &service.operations {
            line(&mut text, service, name, operation);
        }
    }
    Ok(text)
}

fn line(text: &mut String, service: &Service, name: &str, operation: &Operation) {
    text.push_str(name);
    if service.is_rest() {
        let _ = write!(text, " {} {}", operation.method, operation.uri);
        for (mark, names) in [("q", &operation.required_query), ("h", &operation.required_headers)] {
            if !names.is_empty() {
                let _ = write!(text, " {mark}:{}", names.join(","));
            }
        }
    }
    if operation.unsigned {
        text.push_str(" unsigned");
    }
    text.push('\n');
}
