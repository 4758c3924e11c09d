//! The text of the generated files.

use std::fmt::Write;

use anyhow::{Context, Result, bail};

use super::graph::Plan;
use super::names;
use super::settings::{About, Constraints};
use crate::model::{Reference, Shape};

/// `generated/mod.rs`: the list of services.
pub(crate) fn index<'a>(services: impl Iterator<Item = &'a String> + Clone) -> String {
    let mut out = "//! Written by `cargo xtask codegen`; do not edit.\n\n".to_owned();
    for service in services.clone() {
        out += &format!("pub mod {};\n", names::snake(service));
    }
    out += "\n/// Every service that is served, sorted by name.\npub(crate) static SERVICES: &[&wire::Service] = &[\n";
    for service in services {
        out += &format!("    &{}::SERVICE,\n", names::snake(service));
    }
    out += "];\n";
    out
}

/// `generated/SERVICE.rs`.
pub(crate) fn service(name: &str, about: &About, plan: &Plan<'_>) -> Result<String> {
    let metadata = &plan.model.metadata;
    let mut out = String::new();
    writeln!(out, "//! {}. Written by `cargo xtask codegen`; do not edit.\n", metadata.service_full_name)?;
    writeln!(out, "use std::collections::BTreeMap;\n")?;
    writeln!(out, "use aws::Timestamp;")?;
    writeln!(out, "use wire::{{Bounds, ConstraintStyle, Protocol, Service, Shape}};\n")?;
    writeln!(out, "use crate::tables::{{errors, operations, pattern, record, table}};\n")?;
    service_table(&mut out, name, about, plan)?;
    operations(&mut out, about, plan)?;
    errors(&mut out, plan)?;
    for (name, shape) in plan.shapes.iter().filter(|(_, shape)| shape.is_structure()) {
        structure(&mut out, name, shape, plan).with_context(|| format!("shape `{name}`"))?;
    }
    for (name, shape) in plan.shapes.iter().filter(|(_, shape)| !shape.is_structure()) {
        let value = simple(name, shape, plan).with_context(|| format!("shape `{name}`"))?;
        let sensitive = if shape.sensitive { ".sensitive()" } else { "" };
        writeln!(out, "static {}: Shape = {value}{sensitive};", plan.static_of(name)?)?;
    }
    for unused in ["BTreeMap", "Timestamp"] {
        // Types stand behind a space or within `<…>`; kinds of shapes behind `::`, and names in quotes.
        let is_type = |text: &str| text.ends_with([' ', '<']);
        if !out.match_indices(unused).any(|(at, _)| out.get(..at).is_some_and(is_type)) {
            out = out.replace(&format!("use std::collections::{unused};\n\n"), "");
            out = out.replace(&format!("use aws::{unused};\n"), "");
        }
    }
    for macro_name in ["pattern", "table", "errors", "record"] {
        if !out.contains(&format!("{macro_name}!")) {
            out = out.replace(&format!("{macro_name}, "), "").replace(&format!(", {macro_name}}}"), "}");
        }
    }
    Ok(out)
}

fn service_table(out: &mut String, name: &str, about: &About, plan: &Plan<'_>) -> Result<()> {
    let metadata = &plan.model.metadata;
    let protocol = match (metadata.protocol.as_str(), metadata.json_version.as_deref()) {
        ("query", _) => "AwsQuery",
        ("ec2", _) => "Ec2Query",
        ("json", Some("1.0")) => "AwsJson10",
        ("json", _) => "AwsJson11",
        ("rest-json", _) => "RestJson1",
        ("rest-xml", _) => "RestXml",
        ("smithy-rpc-v2-cbor", _) => "RpcV2Cbor",
        (other, _) => bail!("unknown protocol `{other}`"),
    };
    let constraints = match &about.constraints {
        Constraints::Detected(code) => format!("ConstraintStyle::Detected({code:?})"),
        Constraints::Reason => "ConstraintStyle::Reason".to_owned(),
    };
    writeln!(out, "/// {}.", metadata.service_full_name)?;
    writeln!(out, "pub static SERVICE: Service = Service {{")?;
    writeln!(out, "    name: {name:?},")?;
    writeln!(out, "    signing_name: {:?},", about.signing_name)?;
    writeln!(out, "    iam_prefix: {:?},", about.iam_prefix)?;
    writeln!(out, "    api_version: {:?},", metadata.api_version)?;
    writeln!(out, "    protocol: Protocol::{protocol},")?;
    writeln!(out, "    target_prefix: {:?},", metadata.target_prefix)?;
    writeln!(out, "    xml_namespace: {:?},", metadata.xml_namespace)?;
    writeln!(out, "    event_source: {:?},", about.event_source)?;
    writeln!(out, "    global_region: {:?},", about.global_region)?;
    writeln!(out, "    constraints: {constraints},")?;
    writeln!(out, "    operations: OPERATIONS,")?;
    writeln!(out, "}};\n")?;
    Ok(())
}

fn operations(out: &mut String, about: &About, plan: &Plan<'_>) -> Result<()> {
    writeln!(out, "operations! {{")?;
    for (name, planned) in &plan.operations {
        let http = &planned.operation.http;
        write!(
            out,
            "    {} {name:?} {} => {}, {} {:?} {}",
            names::screaming(name),
            plan.static_of(&planned.input)?,
            plan.static_of(&planned.output)?,
            http.method,
            http.request_uri,
            about.status.get(*name).copied().or(http.response_code).unwrap_or(200),
        )?;
        if planned.operation.authtype.as_deref() == Some("none") {
            write!(out, " unsigned")?;
        }
        if let Some(wrapper) = planned.operation.output.as_ref().and_then(|output| output.result_wrapper.as_ref()) {
            write!(out, ", wrapper {wrapper:?}")?;
        }
        let errors = planned.operation.errors.iter().map(|error| plan.static_of(&error.shape));
        writeln!(out, ", errors [{}];", errors.collect::<Result<Vec<_>>>()?.join(" "))?;
    }
    writeln!(out, "}}\n")?;
    Ok(())
}

fn errors(out: &mut String, plan: &Plan<'_>) -> Result<()> {
    writeln!(out, "errors! {{")?;
    for name in &plan.errors {
        let shape = plan.shapes.get(*name).with_context(|| format!("no shape `{name}`"))?;
        let error = shape.error.as_ref();
        let code = error.and_then(|error| error.code.as_deref()).unwrap_or(name);
        let default = if shape.fault { 500 } else { 400 };
        let status = error.and_then(|error| error.http_status_code).unwrap_or(default);
        let sender = error.and_then(|error| error.sender_fault).unwrap_or(status < 500);
        let side = if sender { "Sender" } else { "Receiver" };
        writeln!(out, "    {} {name:?} {code:?} {status} {side};", plan.static_of(name)?)?;
    }
    writeln!(out, "}}\n")?;
    Ok(())
}

/// A structure, one line for each member.
fn structure(out: &mut String, name: &str, shape: &Shape, plan: &Plan<'_>) -> Result<()> {
    let record = plan.records.contains(name);
    let sensitive = if shape.sensitive { " sensitive" } else { "" };
    if record {
        write!(out, "record! {{ {} {name:?} {}{sensitive} {{", names::type_name(name), plan.static_of(name)?)?;
    } else {
        write!(out, "table! {{ {name:?} {}{sensitive} {{", plan.static_of(name)?)?;
    }
    let mut lines = String::new();
    for (member, reference) in &shape.members.0 {
        let required = shape.required.contains(member);
        lines.push_str("    ");
        if record {
            // Content of S3 is a body and never a value that is copied.
            let is_content = plan.model.metadata.protocol == "rest-xml" && shape.payload.as_deref() == Some(member);
            let rust = match rust_type(&reference.shape, plan)? {
                bytes if is_content && bytes == "Vec<u8>" => "wire::Body".to_owned(),
                rust => rust,
            };
            let rust = if reference.shape == name { format!("Box<{rust}>") } else { rust };
            let rust = if required { rust } else { format!("Option<{rust}>") };
            write!(lines, "{}: {rust} = ", names::field(member))?;
        }
        write!(lines, "{member:?} {}", plan.static_of(&reference.shape)?)?;
        if required {
            lines.push_str(", required");
        }
        traits(&mut lines, member, reference, shape)?;
        lines.push_str(";\n");
    }
    if !lines.is_empty() {
        out.push('\n');
    }
    writeln!(out, "{lines}}} }}")?;
    Ok(())
}

/// Where a member travels and what it is called there.
fn traits(out: &mut String, member: &str, reference: &Reference, shape: &Shape) -> Result<()> {
    if let Some(wire) = reference.location_name.as_ref().filter(|wire| *wire != member) {
        write!(out, ", wire({wire:?})")?;
    }
    let location = match reference.location.as_deref() {
        _ if shape.payload.as_deref() == Some(member) => Some("Payload"),
        None => None,
        Some("uri") => Some("Uri"),
        Some("querystring") => Some("QueryString"),
        Some("header") => Some("Header"),
        Some("headers") => Some("Headers"),
        Some("statusCode") => Some("StatusCode"),
        Some(other) => bail!("unknown location `{other}`"),
    };
    if let Some(location) = location {
        write!(out, ", location(wire::Location::{location})")?;
    }
    if reference.flattened {
        out.push_str(", flattened()");
    }
    if let Some(format) = &reference.timestamp_format {
        write!(out, ", timestamp({})", timestamp_format(format)?)?;
    }
    Ok(())
}

fn timestamp_format(name: &str) -> Result<&'static str> {
    Ok(match name {
        "iso8601" => "wire::TimestampFormat::Iso8601",
        "unixTimestamp" => "wire::TimestampFormat::UnixTimestamp",
        "rfc822" => "wire::TimestampFormat::Rfc822",
        other => bail!("unknown timestamp format `{other}`"),
    })
}

fn rust_type(name: &str, plan: &Plan<'_>) -> Result<String> {
    let shape = plan.shapes.get(name).with_context(|| format!("no shape `{name}`"))?;
    let of = |reference: &Option<Reference>| {
        reference.as_ref().context("half a list or map").and_then(|reference| rust_type(&reference.shape, plan))
    };
    Ok(match shape.kind.as_str() {
        "structure" if shape.document => "wire::Document".to_owned(),
        "structure" => names::type_name(name),
        "list" => format!("Vec<{}>", of(&shape.member)?),
        "map" => format!("BTreeMap<String, {}>", of(&shape.value)?),
        "string" | "character" => "String".to_owned(),
        "blob" => "Vec<u8>".to_owned(),
        "integer" | "long" => "i64".to_owned(),
        "float" | "double" => "f64".to_owned(),
        "boolean" => "bool".to_owned(),
        "timestamp" => "Timestamp".to_owned(),
        other => bail!("unknown type `{other}`"),
    })
}

/// The constructor of a shape that is not a structure.
fn simple(name: &str, shape: &Shape, plan: &Plan<'_>) -> Result<String> {
    let bounds = bounds(shape);
    let of = |reference: &Option<Reference>| {
        reference.as_ref().context("half a list or map").and_then(|reference| plan.static_of(&reference.shape))
    };
    let wire = |reference: &Option<Reference>| reference.as_ref().and_then(|it| it.location_name.clone());
    let flattened = if shape.flattened { ".flattened()" } else { "" };
    Ok(match shape.kind.as_str() {
        "string" | "character" if !shape.values.is_empty() => {
            format!("Shape::enumeration({name:?}, &{:?})", shape.values)
        }
        "string" | "character" => {
            let pattern = shape.pattern.as_ref().map_or("None".to_owned(), |text| format!("pattern!({})", raw(text)));
            format!("Shape::string({name:?}, {bounds}, {pattern})")
        }
        "list" => {
            let element = wire(&shape.member).map_or(String::new(), |element| format!(".element({element:?})"));
            format!("Shape::list({name:?}, &{}, {bounds}){element}{flattened}", of(&shape.member)?)
        }
        "map" => {
            let entry = match (wire(&shape.key), wire(&shape.value)) {
                (None, None) => String::new(),
                (key, value) => format!(
                    ".entry({:?}, {:?})",
                    key.unwrap_or_else(|| "key".to_owned()),
                    value.unwrap_or_else(|| "value".to_owned())
                ),
            };
            format!("Shape::map({name:?}, &{}, &{}, {bounds}){entry}{flattened}", of(&shape.key)?, of(&shape.value)?)
        }
        "blob" => format!("Shape::new({name:?}, wire::Kind::Blob {{ length: {bounds} }})"),
        "integer" | "long" => format!("Shape::new({name:?}, wire::Kind::Integer {{ range: {bounds} }})"),
        "float" | "double" => format!("Shape::new({name:?}, wire::Kind::Double)"),
        "boolean" => format!("Shape::new({name:?}, wire::Kind::Boolean)"),
        "structure" if shape.document => format!("Shape::new({name:?}, wire::Kind::Document)"),
        "timestamp" => {
            let format = shape.timestamp_format.as_deref().map(timestamp_format).transpose()?;
            let format = format.map_or("None".to_owned(), |format| format!("Some({format})"));
            format!("Shape::new({name:?}, wire::Kind::Timestamp({format}))")
        }
        other => bail!("unknown type `{other}`"),
    })
}

fn bounds(shape: &Shape) -> String {
    match (&shape.min, &shape.max) {
        (None, None) => "Bounds::NONE".to_owned(),
        (Some(min), None) => format!("Bounds::at_least({min})"),
        (None, Some(max)) => format!("Bounds::at_most({max})"),
        (Some(min), Some(max)) => format!("Bounds::between({min}, {max})"),
    }
}

/// A raw string literal.
fn raw(text: &str) -> String {
    let hashes = if text.contains('"') { "#" } else { "" };
    format!("r{hashes}\"{text}\"{hashes}")
}
