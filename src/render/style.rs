//! Style sheets as they are published: comments out, signs close together, and in the words that old browsers know.
//!
//! In: the parts of each sheet in their order, written in logical properties. Out: one text a sheet. A telephone of 2018 knows neither
//! `margin-block` nor `inset`; our scripts run from left to right and top to bottom, so each is published under its physical
//! name, which every browser knows. Cascade layers are such a word too, so the order of the parts alone is the cascade.

use std::collections::BTreeMap;

use crate::lang::Lang;

/// Returns the sheets of a site in `lang`, each of its parts joined. A token that has one value everywhere is written out
/// where that is shorter: what dark, large or printed pages change stays a token. What holds for pages in another language
/// is left out.
pub fn sheets(all: &[Vec<&str>], lang: Lang) -> Vec<String> {
    let mut sheets: Vec<String> = all.iter().map(|parts| in_language(&sheet(parts), lang)).collect();
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, value) in sheets.iter().flat_map(|sheet| tokens(sheet)) {
        values.entry(name).or_default().push(value);
    }
    for (name, values) in values {
        let [value] = values.as_slice() else { continue };
        let (used, declared) = (format!("var({name})"), format!("{name}:{value}"));
        let uses: usize = sheets.iter().map(|sheet| sheet.matches(&used).count()).sum();
        if uses * value.len() <= uses * used.len() + declared.len() {
            for sheet in &mut sheets {
                let kept = sheet.replace(&format!("{declared};"), "").replace(&format!(";{declared}}}"), "}");
                let kept = kept.replace(&format!(":root{{{declared}}}"), "");
                *sheet = kept.replace(&used, value);
            }
        }
    }
    sheets
}

/// Returns `sheet` without its rules for `:root` in another language.
fn in_language(sheet: &str, lang: Lang) -> String {
    // Every part but the first begins inside such a rule.
    let mut parts = sheet.split(":root:lang(");
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')').zip(part.split_once('}')) {
            Some(((tag, _), (_, after))) if !lang.tag().starts_with(tag) => kept.push_str(after),
            _ => kept.extend([":root:lang(", part]),
        }
    }
    kept
}

/// Returns the tokens that a sheet declares, with their values.
fn tokens(sheet: &str) -> Vec<(String, String)> {
    let declared = sheet.split(['{', ';', '}']).filter(|part| part.starts_with("--"));
    declared
        .filter_map(|part| part.split_once(':'))
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect()
}

/// Returns the parts of one sheet joined.
fn sheet(parts: &[&str]) -> String {
    let mut sheet = String::new();
    for (part, end) in parts.iter().flat_map(|part| pieces(&without_comments(part))) {
        match end {
            '{' => sheet.push_str(&tight(&part).replace(": ", ":").replace(" > ", ">").replace(" + ", "+")),
            _ => sheet.push_str(&declarations(&part)),
        }
        if end == '}' && sheet.ends_with(';') {
            sheet.pop();
        }
        sheet.push(end);
    }
    sheet
}

fn without_comments(text: &str) -> String {
    // Every part but the first begins inside a comment.
    let after = |part: &'_ str| part.split_once("*/").map_or("", |(_, rest)| rest).to_owned();
    let mut parts = text.split("/*");
    parts.next().map(str::to_owned).into_iter().chain(parts.map(after)).collect()
}

/// Returns what stands before each `{`, `}` and `;` that is not in quotes or brackets, with that sign.
fn pieces(text: &str) -> Vec<(String, char)> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let (mut is_quoted, mut depth) = (false, 0_usize);
    for c in text.chars() {
        match c {
            '"' => is_quoted = !is_quoted,
            '(' if !is_quoted => depth += 1,
            ')' if !is_quoted => depth = depth.saturating_sub(1),
            '{' | '}' | ';' if !is_quoted && depth == 0 => {
                pieces.push((std::mem::take(&mut piece), c));
                continue;
            }
            _ => {}
        }
        piece.push(c);
    }
    pieces
}

/// Returns a declaration under the names that old browsers know, without its last `;`; what is none stays as it is.
fn declarations(text: &str) -> String {
    let Some((name, value)) = text.split_once(':') else { return tight(text) };
    let (name, value) = (name.trim(), tight(value));
    let written: Vec<String> =
        physical(name, &value).into_iter().map(|(name, value)| format!("{name}:{value}")).collect();
    written.join(";")
}

/// Returns the declarations that mean `name: value` where text runs from left to right in lines from top to bottom.
fn physical(name: &str, value: &str) -> Vec<(String, String)> {
    let whole = |name: String| vec![(name, value.to_owned())];
    let sized = name.replace("inline-size", "width").replace("block-size", "height");
    if sized != name && !name.starts_with("--") {
        return whole(sized);
    }
    if name == "inset" {
        return sides(&["top", "right", "bottom", "left"], value);
    }
    for (axis, start, end) in [("inline", "left", "right"), ("block", "top", "bottom")] {
        for (word, side) in [(format!("{axis}-start"), start), (format!("{axis}-end"), end)] {
            let is_logical = ["margin", "padding", "border", "inset", "scroll-padding", "scroll-margin"]
                .iter()
                .any(|property| {
                    name.strip_prefix(property).is_some_and(|rest| rest.starts_with(&format!("-{word}")))
                });
            if is_logical {
                return whole(name.replace(&word, side).replace("inset-", ""));
            }
        }
        for property in ["margin", "padding", "inset"] {
            if name == format!("{property}-{axis}") {
                let named = |side: &str| format!("{property}-{side}").replace("inset-", "");
                return sides(&[&named(start), &named(end)], value);
            }
        }
        if name == format!("border-{axis}") {
            return [start, end].iter().map(|side| (format!("border-{side}"), value.to_owned())).collect();
        }
    }
    whole(name.to_owned())
}

/// Returns `value`, which names one to four sides as `margin` does, a declaration a side.
fn sides(names: &[&str], value: &str) -> Vec<(String, String)> {
    let values = words(value);
    let side = |(at, name): (usize, &&str)| {
        let given = [at, at % 2, 0].into_iter().find_map(|place| values.get(place));
        (String::from(*name), given.cloned().unwrap_or_default())
    };
    names.iter().enumerate().map(side).collect()
}

/// Returns the words of a value; what stands in brackets is one.
fn words(value: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut depth = 0_usize;
    for c in value.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        match words.last_mut() {
            Some(word) if c != ' ' || depth > 0 => word.push(c),
            _ => words.push(String::new()),
        }
    }
    words
}

/// Returns `text` with one space where there were more, none after a comma and no nought before a point; what is quoted
/// stays as it is.
fn tight(text: &str) -> String {
    let quoted = text.trim().split('"').enumerate().map(|(at, part)| match at % 2 {
        0 => tight_part(part),
        _ => part.to_owned(),
    });
    quoted.collect::<Vec<_>>().join("\"")
}

fn tight_part(part: &str) -> String {
    let mut tight = String::with_capacity(part.len());
    let mut rest = part.chars().peekable();
    while let Some(c) = rest.next() {
        let last = tight.chars().last();
        match c {
            _ if c.is_whitespace() && matches!(last, Some(',' | ' ' | '(')) => {}
            _ if c.is_whitespace() => tight.push(' '),
            '0' if rest.peek() == Some(&'.')
                && !last.is_some_and(|last| last.is_ascii_digit() || last == '.') => {}
            _ => tight.push(c),
        }
    }
    tight
}

#[cfg(test)]
mod tests {
    use super::{sheet, sheets};
    use crate::lang::Lang;

    #[test]
    fn comments_and_room_go_and_what_is_quoted_stays() {
        let text = "/* a\n b */\nbody,  p {\n  margin: 0; /* c */\n  content: \"a : b;  {0.5}\" / \"\";\n}\n";
        assert_eq!(sheet(&[text]), "body,p{margin:0;content:\"a : b;  {0.5}\" / \"\"}");
    }

    #[test]
    fn parts_stand_one_after_the_other() {
        assert_eq!(sheet(&["a { color: red; }", "b > i { top: 0.5rem }"]), "a{color:red}b>i{top:.5rem}");
    }

    #[test]
    fn a_rule_within_a_condition_keeps_its_braces() {
        let text = "@media (min-width: 48rem) {\n  .a { width: calc(1rem + 0.25em); }\n}\n";
        assert_eq!(sheet(&[text]), "@media (min-width:48rem){.a{width:calc(1rem + .25em)}}");
    }

    #[test]
    fn a_token_of_one_value_is_written_out_and_one_that_changes_stays() {
        let screen = ":root { --ash: #625b51; --gap: 1em; --quiet: var(--ash); } p { color: var(--quiet); margin: var(--gap); }";
        let print = ":root { --quiet: black; } p { padding: var(--gap); }";
        assert_eq!(
            sheets(&[vec![screen], vec![print]], Lang::Zh),
            [":root{--quiet:#625b51}p{color:var(--quiet);margin:1em}", ":root{--quiet:black}p{padding:1em}",]
        );
    }

    #[test]
    fn what_is_said_to_pages_in_another_language_is_left_out() {
        let text = ":root { --comma: \"、\" } :root:lang(en) { --comma: \", \" } i::before { content: var(--comma); }";
        assert_eq!(sheets(&[vec![text]], Lang::Zh), ["i::before{content:\"、\"}"]);
        assert!(sheets(&[vec![text]], Lang::En)[0].contains(":root:lang(en){--comma:\", \"}"));
    }

    #[test]
    fn logical_names_become_physical_ones() {
        for (written, published) in [
            ("inline-size: 1em", "width:1em"),
            ("max-block-size: 9vh", "max-height:9vh"),
            ("margin-block: 1em", "margin-top:1em;margin-bottom:1em"),
            ("padding-inline: 0 calc(1em + 2px)", "padding-left:0;padding-right:calc(1em + 2px)"),
            ("margin-inline-start: auto", "margin-left:auto"),
            ("border-block-start: 1px solid", "border-top:1px solid"),
            ("border-block-end-color: red", "border-bottom-color:red"),
            ("border-inline: 0", "border-left:0;border-right:0"),
            ("inset-block-start: -1em", "top:-1em"),
            ("inset: 1em auto auto 2em", "top:1em;right:auto;bottom:auto;left:2em"),
            ("inset: 0 1em", "top:0;right:1em;bottom:0;left:1em"),
            ("scroll-padding-block-start: 1em", "scroll-padding-top:1em"),
            ("--block-size: 1em", "--block-size:1em"),
        ] {
            assert_eq!(sheet(&[&format!("a {{ {written}; }}")]), format!("a{{{published}}}"));
        }
    }
}
