//! Pages of the documentation, followed as a reader follows them.
//!
//! * A block whose language is followed by a file's name (` ```yaml shop.yaml `) is saved under that name.
//! * A `diff` block with a name is a change made to that file.
//! * Every line of a `console` block that begins with `$ ` is typed into a shell in the working directory, and what it
//!   prints, both streams together, is compared with the lines below it. `…` on a line of its own stands for lines that
//!   are not shown. `$ echo $?` shows the exit code of the command before it.
//!
//! All other blocks are left alone. With `UPDATE_PAGES` set, what the page shows is written anew; read the difference
//! before it is kept.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// What a line alone stands for that is not compared.
const LEFT_OUT: &str = "…";

/// Follows a page, named as from the root of the repository, in a working directory. Returns how many commands it has.
pub(crate) fn follow(page: &str, folder: &Path) -> usize {
    let path = root().join(page);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{page}: {error}"));
    let mut reader = Reader::new(page, folder);
    reader.read(&text);
    if env::var_os("UPDATE_PAGES").is_some() {
        fs::write(&path, &reader.shown).unwrap();
    } else {
        assert!(reader.other.is_empty(), "{page} shows what is not printed:\n{}", reader.other);
    }
    reader.commands
}

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..").canonicalize().unwrap()
}

struct Reader<'a> {
    page: &'a str,
    folder: &'a Path,
    /// The exit code of the last command.
    code: i32,
    commands: usize,
    /// The page with the output that was really printed.
    shown: String,
    /// The commands that printed something else, with what is shown and what was printed.
    other: String,
}

impl<'a> Reader<'a> {
    fn new(page: &'a str, folder: &'a Path) -> Reader<'a> {
        Reader { page, folder, code: 0, commands: 0, shown: String::new(), other: String::new() }
    }

    fn read(&mut self, text: &str) {
        let mut lines = text.split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            self.shown += line;
            let Some(info) = line.trim_end().strip_prefix("```") else { continue };
            let mut body = String::new();
            let mut end = "";
            for line in lines.by_ref() {
                if line.trim_end() == "```" {
                    end = line;
                    break;
                }
                body += line;
            }
            assert!(!end.is_empty(), "{}: a block without an end: {info}", self.page);
            self.block(info, &body);
            self.shown += end;
        }
    }

    fn block(&mut self, info: &str, body: &str) {
        match info.split_once(' ') {
            None if info == "console" => self.console(body),
            Some(("diff", name)) => self.change(name, body),
            Some((_, name)) if name.contains('.') && !name.contains(' ') => self.save(name, body),
            None | Some(_) => {}
        }
        if info != "console" {
            self.shown += body;
        }
    }

    fn save(&self, name: &str, body: &str) {
        let path = self.folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, body).unwrap();
    }

    /// The lines with ` ` and `-` are found in the file once, and become those with ` ` and `+`.
    fn change(&self, name: &str, body: &str) {
        let path = self.folder.join(name);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {name}: {error}", self.page));
        let side = |signs: [char; 2]| -> String {
            body.split_inclusive('\n').filter_map(|line| line.strip_prefix(signs)).collect()
        };
        let (before, after) = (side([' ', '-']), side([' ', '+']));
        assert_eq!(text.matches(&before).count(), 1, "{}: {name} does not have once:\n{before}", self.page);
        fs::write(path, text.replacen(&before, &after, 1)).unwrap();
    }

    fn console(&mut self, body: &str) {
        let mut lines = body.split_inclusive('\n').peekable();
        while let Some(line) = lines.next() {
            let Some(typed) = line.strip_prefix("$ ") else {
                panic!("{}: output without a command: {line}", self.page);
            };
            let mut typed = typed.to_owned();
            self.shown += line;
            while typed.ends_with("\\\n") {
                let more = lines.next().expect("a line goes on after its backslash");
                self.shown += more;
                typed += more;
            }
            let mut expected = String::new();
            while let Some(line) = lines.next_if(|line| !line.starts_with("$ ")) {
                expected += line;
            }
            let printed = self.run(&typed);
            if matches(&expected, &printed) {
                self.shown += &expected;
            } else {
                self.shown += &printed;
                self.other += &format!("$ {typed}--- shown\n{expected}--- printed\n{printed}\n");
            }
        }
    }

    fn run(&mut self, typed: &str) -> String {
        self.commands += 1;
        let binary = Path::new(env!("CARGO_BIN_EXE_orglab"));
        let mut path = vec![binary.parent().unwrap().to_owned()];
        path.extend(env::split_paths(&env::var_os("PATH").unwrap()));
        let output = Command::new("sh")
            .arg("-c")
            .arg(format!("exec 2>&1\n(exit {})\n{typed}", self.code))
            .current_dir(self.folder)
            .env("PATH", env::join_paths(path).unwrap())
            .stdin(Stdio::null())
            .output()
            .unwrap();
        self.code = output.status.code().unwrap();
        let mut printed = String::from_utf8(output.stdout).unwrap();
        if !printed.is_empty() && !printed.ends_with('\n') {
            printed.push('\n');
        }
        printed
    }
}

/// Whether the lines are the same, where a line `…` stands for any lines.
fn matches(expected: &str, printed: &str) -> bool {
    fn from(expected: &[&str], printed: &[&str]) -> bool {
        match expected {
            [] => printed.is_empty(),
            [LEFT_OUT, rest @ ..] => (0..=printed.len()).any(|at| from(rest, &printed[at..])),
            [line, rest @ ..] => printed.first() == Some(line) && from(rest, &printed[1..]),
        }
    }
    let (expected, printed): (Vec<_>, Vec<_>) = (expected.lines().collect(), printed.lines().collect());
    from(&expected, &printed)
}

#[test]
fn a_page_is_followed_line_by_line() {
    let folder = tempfile::tempdir().unwrap();
    let page = "# Page\n```text note.txt\none\ntwo\n```\n```diff note.txt\n one\n-two\n+three\n```\n```sh\nfalse\n```\n\
                ```console\n$ cat note.txt\none\nthree\n$ seq 1 \\\n    9\n1\n…\n9\n$ sh -c 'exit 3'\n$ echo $?\n3\n```\n";
    let follow = |page: &str| {
        let mut reader = Reader::new("page", folder.path());
        reader.read(page);
        (reader.shown, reader.commands, reader.other)
    };
    assert_eq!(follow(page), (page.to_owned(), 4, String::new()));
    let other = page.replace("one\nthree\n$", "one\nfour\n$");
    let difference = "$ cat note.txt\n--- shown\none\nfour\n--- printed\none\nthree\n\n".to_owned();
    assert_eq!(follow(&other), (page.to_owned(), 4, difference));
}
