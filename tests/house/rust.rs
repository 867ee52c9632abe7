//! Just enough of Rust to see who uses whom: code apart from comments and strings, paths, and functions.

/// A file of Rust, its comments and the text of its strings taken out; line by line as it was.
pub(super) struct Rust {
    /// The code; a string is an empty one, a comment is spaces.
    pub(super) code: String,
    /// The comments; all else is spaces.
    pub(super) comments: String,
}

impl Rust {
    /// Reads `text`.
    pub(super) fn read(text: &str) -> Self {
        let mut reader =
            Reader { text: text.chars().collect(), at: 0, code: String::new(), comments: String::new() };
        while reader.at < reader.text.len() {
            reader.step();
        }
        Self { code: reader.code, comments: reader.comments }
    }

    /// Returns the code above the file's own tests.
    pub(super) fn without_tests(&self) -> &str {
        let before = self.code.split_once("\nmod tests {").map(|(before, _)| before);
        before
            .and_then(|before| before.rsplit_once("\n#[cfg(test)]"))
            .map_or(&self.code, |(before, _)| before)
    }
}

/// How far the reading has come.
struct Reader {
    text: Vec<char>,
    at: usize,
    code: String,
    comments: String,
}

impl Reader {
    fn step(&mut self) {
        if self.sees("//") {
            self.take_comment(|reader| reader.sees("\n"));
        } else if self.sees("/*") {
            self.take_block_comment();
        } else if let Some(hashes) = self.raw_string() {
            self.take_string(&format!("\"{}", "#".repeat(hashes)), false);
        } else if self.sees("\"") {
            self.take_string("\"", true);
        } else if self.sees("'\\") || (self.sees("'") && self.text.get(self.at + 2) == Some(&'\'')) {
            self.take_string("'", true);
        } else {
            self.take(Into::Code);
        }
    }

    fn sees(&self, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.text.get(self.at + offset) == Some(&c))
    }

    /// Moves one character on and keeps it where it belongs; a line end stays in both.
    fn take(&mut self, into: Into) {
        let c = self.text[self.at];
        self.at += 1;
        let blank = if c == '\n' { '\n' } else { ' ' };
        self.code.push(if matches!(into, Into::Code) { c } else { blank });
        self.comments.push(if matches!(into, Into::Comments) { c } else { blank });
    }

    fn take_comment(&mut self, has_ended: impl Fn(&Self) -> bool) {
        while self.at < self.text.len() && !has_ended(self) {
            self.take(Into::Comments);
        }
    }

    fn take_block_comment(&mut self) {
        let mut depth = 0;
        loop {
            if self.sees("/*") {
                depth += 1;
            } else if self.sees("*/") {
                depth -= 1;
            }
            self.take(Into::Comments);
            if depth == 0 || self.at == self.text.len() {
                break;
            }
        }
        self.take_comment(|reader| !reader.sees("/"));
    }

    /// Returns how many `#` the raw string that begins here has; `None` when none begins.
    fn raw_string(&self) -> Option<usize> {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let is_inside_word =
            self.at > 0 && is_word(self.text[self.at - 1]) && !matches!(self.text[self.at - 1], 'b' | 'c');
        if is_inside_word || !self.sees("r") {
            return None;
        }
        let hashes = self.text[self.at + 1..].iter().take_while(|c| **c == '#').count();
        (self.text.get(self.at + 1 + hashes) == Some(&'"')).then_some(hashes)
    }

    /// Takes a string or character up to `end`; of it only the quotes remain.
    fn take_string(&mut self, end: &str, has_escapes: bool) {
        let quote = end.chars().next().unwrap();
        while self.text[self.at] != quote {
            self.take(Into::Nothing);
        }
        self.take(Into::Code);
        while self.at < self.text.len() && !self.sees(end) {
            if has_escapes && self.sees("\\") {
                self.take(Into::Nothing);
            }
            if self.at < self.text.len() {
                self.take(Into::Nothing);
            }
        }
        for _ in end.chars() {
            if self.at < self.text.len() {
                self.take(Into::Code);
            }
        }
    }
}

/// Where a character belongs.
enum Into {
    Code,
    Comments,
    Nothing,
}

/// Returns the paths that begin with one of `roots` anywhere in `code`, as their segments; the braces of a `use`
/// are multiplied out, `self` in them left out, and so is a name behind `as`.
pub(super) fn paths(code: &str, roots: &[&str]) -> Vec<Vec<String>> {
    let words = words(code);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let begins = at == 0 || words[at - 1] != "::";
        if begins && roots.contains(&words[at]) && words.get(at + 1) == Some(&"::") {
            let mut next = at;
            read_path(&words, &mut next, &[], &mut found);
        }
    }
    found
}

/// Reads one path or one item of a `use` list from `words[at]` on.
fn read_path(words: &[&str], at: &mut usize, before: &[String], found: &mut Vec<Vec<String>>) {
    let mut path = before.to_vec();
    loop {
        match words.get(*at) {
            Some(&"{") => return read_list(words, at, &path, found),
            Some(&"self") if !path.is_empty() => {}
            Some(&word) if is_name(word) => path.push(word.to_owned()),
            _ => break,
        }
        *at += 1;
        if words.get(*at) != Some(&"::") {
            break;
        }
        *at += 1;
    }
    found.push(path);
}

fn read_list(words: &[&str], at: &mut usize, before: &[String], found: &mut Vec<Vec<String>>) {
    *at += 1;
    while let Some(&word) = words.get(*at) {
        match word {
            "}" => {
                *at += 1;
                return;
            }
            "as" => *at += 2,
            _ if is_name(word) || word == "{" => read_path(words, at, before, found),
            _ => *at += 1,
        }
    }
}

fn is_name(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// Returns the words and signs of `code`.
fn words(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        let length = match name {
            0 if rest.starts_with("::") => 2,
            0 => first.len_utf8(),
            length => length,
        };
        let (word, after) = rest.split_at(length);
        words.push(word);
        rest = after.trim_start();
    }
    words
}

/// Returns each function with a body: its name, its first line from 1, and how many lines it has.
pub(super) fn functions(code: &str) -> Vec<(String, usize, usize)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let starts = code.match_indices("fn ").map(|(at, _)| code.split_at(at));
    let starts = starts.filter(|(before, _)| !before.ends_with(is_word));
    let found = starts.filter_map(|(before, function)| {
        let name: String = function.chars().skip("fn ".len()).take_while(|c| is_word(*c)).collect();
        Some((name, before.matches('\n').count() + 1, lines_of(function)?))
            .filter(|(name, ..)| !name.is_empty())
    });
    found.collect()
}

/// Returns how many lines the function has that `code` begins with; `None` when it has no body.
fn lines_of(code: &str) -> Option<usize> {
    let (mut round, mut curly, mut lines) = (0, 0, 1);
    for c in code.chars() {
        match c {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            '{' => curly += 1,
            '}' if curly == 1 && round == 0 => return Some(lines),
            '}' => curly -= 1,
            ';' if round == 0 && curly == 0 => return None,
            '\n' => lines += 1,
            _ => {}
        }
    }
    None
}

#[test]
fn comments_and_strings_are_told_apart_from_code() {
    let text =
        "let a = \"// \\\" no\"; // 一\nlet b = r#\"\"x\"\"#; /* /* 二 */ */ let c = '\"'; fn d<'e>() {}\n";
    let rust = Rust::read(text);
    let code: String = rust.code.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(code, "let a = \" \"; let b = \" \"#; let c = ' '; fn d<'e>() {}");
    let comments: String = rust.comments.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(comments, "// 一 /* /* 二 */ */");
}

#[test]
fn a_use_is_multiplied_out_and_a_path_in_code_is_seen() {
    let code = "use crate::a::{self, b::{C, d}, E as F};\nlet x = crate::g::h(super::i);\nfn y(other: notcrate::j) {}";
    let found: Vec<String> = paths(code, &["crate", "super"]).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        found,
        ["crate::a", "crate::a::b::C", "crate::a::b::d", "crate::a::E", "crate::g::h", "super::i"]
    );
}

#[test]
fn a_function_has_the_lines_from_its_name_to_its_last_brace() {
    let code = "trait A { fn a(&self) -> [u8; 2]; }\n\nfn b(\n    c: u8,\n) {\n    if c { d() }\n}\n";
    assert_eq!(functions(code), [("b".to_owned(), 3, 5)]);
}
