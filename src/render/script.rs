//! Scripts as they are published: comments out, and no more white space than the language needs.
//!
//! In: lines of a script in the manner of the house, every statement closed by its sign. Out: the same script, shorter. Only
//! what cannot change its meaning is taken away: what is quoted stays as it is, and so does the rest of a line in which a
//! slash or a template begins.

/// Signs beside which a space says nothing. `+` and `-` are none: `a + +b` is not `a ++b`.
const SIGNS: &str = "=(){}[];:,<>&|?!*%";

/// Adds `line` to `script`, which ends where a line of the script ended; a line that is a comment is left out.
pub fn add_line(script: &mut String, line: &str) {
    let line = line.trim();
    if line.is_empty() || ["//", "/*", "* ", "*/"].iter().any(|sign| line.starts_with(sign)) {
        return;
    }
    // A statement ends with its line at the latest before the bracket that closes what it stands in.
    let closes = line.starts_with(['}', ')', ']']) && !ends_in_doubt(script);
    if closes && script.ends_with('\n') {
        script.pop();
    }
    script.push_str(&tight(line));
    if !line.ends_with(['{', '(', '[', ',', ';']) || line.contains("//") {
        script.push('\n');
    }
}

/// Returns whether the last line of a script may be or hold a comment to its end.
fn ends_in_doubt(script: &str) -> bool {
    script.trim_end_matches('\n').rsplit('\n').next().is_some_and(|last| last.contains("//"))
}

fn tight(line: &str) -> String {
    let mut tight = String::with_capacity(line.len());
    let mut quote = None;
    let mut rest = line.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        match quote {
            None if matches!(c, '/' | '`') => {
                tight.push_str(line.get(at..).unwrap_or_default());
                return tight;
            }
            None if c == ' ' => {
                let next = rest.peek().map_or(' ', |(_, next)| *next);
                let is_beside_sign = tight.ends_with(|last| SIGNS.contains(last)) || SIGNS.contains(next);
                if !is_beside_sign {
                    tight.push(c);
                }
                continue;
            }
            None if matches!(c, '"' | '\'') => quote = Some(c),
            Some(sign) if c == sign => quote = None,
            Some(_) if c == '\\' => {
                tight.push(c);
                tight.extend(rest.next().map(|(_, escaped)| escaped));
                continue;
            }
            _ => {}
        }
        tight.push(c);
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::add_line;

    fn published(text: &str) -> String {
        let mut script = String::new();
        text.lines().for_each(|line| add_line(&mut script, line));
        script
    }

    #[test]
    fn room_and_comments_go_and_what_is_quoted_stays() {
        let text = "// why\nconst a = (b, c) => {\n  if (b === \" = \\\" { \") return { d: c + +b };\n  run(a)\n};\n";
        assert_eq!(published(text), "const a=(b,c)=>{if(b===\" = \\\" { \")return{d:c + +b};run(a)};");
    }

    #[test]
    fn what_may_be_a_pattern_a_template_or_a_comment_stays() {
        for (written, kept) in [
            ("a = / = /.test(b, c)\n}\n", "a=/ = /.test(b, c)}\n"),
            ("a = `${b} = ${c}`\n}\n", "a=`${b} = ${c}`}\n"),
            ("a = b; // c, d;\n}\n", "a=b;// c, d;\n}\n"),
        ] {
            assert_eq!(published(written), kept);
        }
    }
}
