//! The list of commands, by what a person wants to do. Clap has headings for options, not for commands.

use clap::Command;

const GROUPS: [(&str, &[&str]); 5] = [
    ("Serve", &["serve", "env", "clock", "sso", "idp", "mfa", "coverage"]),
    ("Check", &["test", "check"]),
    ("Ask", &["can", "explain", "who-can", "permissions", "paths", "graph"]),
    ("Change", &["what-if", "diff", "replay"]),
    ("Import", &["import"]),
];

/// The command with its subcommands listed in groups.
pub(crate) fn grouped(command: Command) -> Command {
    let width = command.get_subcommands().map(|sub| sub.get_name().len()).max().unwrap_or_default();
    let mut list = String::new();
    for (title, names) in GROUPS {
        list += &format!("{title}:\n");
        for name in names {
            let about = command.find_subcommand(name).and_then(Command::get_about).map(ToString::to_string);
            list += &format!("  {name:width$}  {}\n", about.unwrap_or_default());
        }
        list.push('\n');
    }
    let template =
        format!("{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{list}Options:\n{{options}}{{after-help}}");
    command.help_template(template)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::GROUPS;

    #[test]
    fn every_command_is_in_one_group() {
        let command = crate::Cli::command();
        let mut listed: Vec<_> = GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        let mut all: Vec<_> = command.get_subcommands().map(clap::Command::get_name).collect();
        listed.sort_unstable();
        all.sort_unstable();
        assert_eq!(listed, all);
    }
}
