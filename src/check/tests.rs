//! What holds for every check: its name, its words, its examples, and that no fault is left without a check.

use std::collections::BTreeSet;

use jiff::civil::date;

use crate::check::claims::{at, samples};
use crate::check::definition::{Check, Scope};
use crate::check::diagnostic::{Diagnostic, Level};
use crate::check::example::{self, Content};
use crate::check::fix;
use crate::check::levels::Levels;
use crate::check::standards::standards;
use crate::check::{all, by_code, check};
use crate::fault::Fault;
use crate::settings::{Settings, Today};
use crate::source::{FileId, SourceFile, Sources, Span};

fn sources() -> Sources {
    let file =
        SourceFile {
            id: FileId(0), path: "content/cases/a.md".into(), text: "文字".into(), broken_at: None
        };
    Sources { files: vec![file.into()], ..Sources::default() }
}

fn found(fault: Fault, levels: &Levels) -> Vec<Diagnostic> {
    let settings = settings();
    check(&Scope::new(&[fault], &sources(), &site(), &settings), levels)
}

#[test]
fn every_fault_is_put_in_words_by_exactly_one_check() {
    for (code, fault) in samples() {
        let said: Vec<_> = found(fault.clone(), &Levels::default()).into_iter().map(|d| d.code).collect();
        assert_eq!(said, [code], "{fault:?}");
    }
}

#[test]
fn every_code_is_unique_and_says_its_group_and_name_in_kebab_case() {
    let mut seen = BTreeSet::new();
    for Check { code, .. } in all() {
        assert!(seen.insert(code), "{code} stands twice");
        let is_kebab = |part: &str| {
            !part.is_empty()
                && part.split('-').all(|word| {
                    !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
                })
        };
        let parts: Vec<&str> = code.split('/').collect();
        assert!(parts.len() == 2 && parts.iter().all(|part| is_kebab(part)), "{code}");
        assert_eq!(by_code(code).map(|check| check.code), Some(*code));
    }
}

#[test]
fn what_the_site_allows_is_not_found_and_a_level_it_sets_is_taken() {
    let levels = |name: &str, level| Levels { by_name: std::iter::once((name.to_owned(), level)).collect() };
    let html = || Fault::RawHtml { at: at() };
    assert!(found(html(), &levels("text", Level::Allow)).is_empty());
    let warned = found(html(), &levels("text/raw-html", Level::Warn));
    assert_eq!(warned.first().map(|diagnostic| diagnostic.level), Some(Level::Warn));
}

#[test]
fn findings_come_by_file_line_and_code() {
    let file = |id: u32, text: &str| SourceFile {
        id: FileId(id),
        path: format!("content/{id}.md"),
        text: text.into(),
        broken_at: None,
    };
    let sources = Sources {
        files: vec![file(0, "一\n二二\n三\n").into(), file(1, "一\n").into()],
        ..Sources::default()
    };
    let span = |id, start| Span::new(FileId(id), start..start);
    let faults = [
        Fault::RawHtml { at: span(1, 0) },
        Fault::RawHtml { at: span(0, 4) },
        Fault::TabIndent { at: span(0, 7) },
        Fault::UnsafeScheme { at: span(0, 0), scheme: "data".into() },
        Fault::RawHtml { at: span(0, 7) },
    ];
    let settings = settings();
    let found = check(&Scope::new(&faults, &sources, &site(), &settings), &Levels::default());
    let order: Vec<_> = found.iter().map(|d| (d.at.file.0, d.at.start, d.code)).collect();
    assert_eq!(
        order,
        [
            (0, 0, "text/unsafe-scheme"),
            (0, 7, "front-matter/tab-indent"),
            (0, 4, "text/raw-html"),
            (0, 7, "text/raw-html"),
            (1, 0, "text/raw-html"),
        ]
    );
}

/// Runs `fault`, which lies where `written` stands in the last file of the wrong example of `code`, and returns
/// that file with the certain fixes made, and as the right example has it.
fn mended(code: &str, written: &str, fault: impl Fn(Span) -> Fault) -> (String, String) {
    let last = |example: &str| match example::files(example).pop().map(|file| file.content) {
        Some(Content::Bytes(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
        other => panic!("{other:?}"),
    };
    let check = by_code(code).expect("a check of that code");
    let wrong = last(check.wrong);
    let start = wrong.find(written).expect("what is wrong");
    let file =
        SourceFile { id: FileId(0), path: "content/a.md".into(), text: wrong.clone(), broken_at: None };
    let sources = Sources { files: vec![file.into()], ..Sources::default() };
    let settings = settings();
    let faults = [fault(Span::new(FileId(0), start..start + written.len()))];
    let found = super::check(&Scope::new(&faults, &sources, &site(), &settings), &Levels::default());
    (fix::apply(&wrong, &fix::certain_edits(&found, FileId(0))), last(check.right))
}

#[test]
fn a_certain_fix_turns_the_wrong_example_into_the_right_one() {
    let colon = |at| Fault::FullWidthColon { at, key: "地区".into() };
    let (mended_text, right) = mended("front-matter/full-width-colon", "：", colon);
    assert_eq!(mended_text, right);
    let (mended_text, right) = mended("front-matter/tab-indent", "\t", |at| Fault::TabIndent { at });
    assert_eq!(mended_text, right);
    let text = "2023年5月25日";
    let date = |at| Fault::BadDate { at, text: text.into(), meant: Some("2023-05-25".into()) };
    let (mended_text, right) = mended("front-matter/bad-date", text, date);
    assert_eq!(mended_text, right);
}

#[test]
fn a_likely_fix_is_shown_but_not_made() {
    let near = |at| Fault::UnknownKey { at, key: "主提".into(), nearest: Some("主题".into()) };
    let (text, right) = mended("front-matter/unknown-key", "主提", near);
    assert_ne!(text, right);
}

#[test]
fn every_chinese_word_keeps_the_manner_of_the_house() {
    for (code, text) in words(|words| words.0) {
        for banned in ['请', '您', '！', '!', ',', ';'] {
            assert!(!unquoted(&text).contains(banned), "{code}: {banned} in {text}");
        }
        let plain: Vec<char> = unquoted(&text).chars().collect();
        for pair in plain.windows(2) {
            let [one, other] = pair else { continue };
            let joins = |a: &char, b: &char| is_han(*a) && b.is_ascii_alphanumeric();
            assert!(!joins(one, other) && !joins(other, one), "{code}: no space in {one}{other}: {text}");
        }
    }
}

#[test]
fn every_english_message_and_help_keeps_the_manner_of_the_house() {
    for (code, text) in words(|words| words.1) {
        assert!(!text.ends_with('.'), "{code}: full stop after {text}");
        let first = text.chars().next();
        let is_low = first.is_some_and(|c| c.is_ascii_lowercase() || c == '`');
        assert!(is_low || text.starts_with("HTML"), "{code}: {text}");
        assert_eq!(text.matches('`').count() % 2, 0, "{code}: {text}");
    }
}

#[test]
fn the_docs_of_every_check_are_whole() {
    for check in all() {
        let Check { code, what, why, .. } = check;
        for line in [what.zh, what.en] {
            assert!(
                !line.is_empty() && !line.contains('\n') && !line.ends_with(['。', '.']),
                "{code}: {line}"
            );
        }
        assert!(why.zh.ends_with('。') && why.en.ends_with('.'), "{code}");
    }
}

#[test]
fn every_check_is_told_in_both_languages_side_by_side() {
    for check in all() {
        let Check { code, what, why, .. } = check;
        for words in [what, why] {
            assert!(words.zh.chars().any(is_han), "{code}: {}", words.zh);
            assert!(is_mostly_latin(words.en), "{code}: {}", words.en);
        }
        assert_eq!(standards(why.zh).len(), standards(why.en).len(), "{code}: the standards differ");
    }
}

#[test]
fn the_checks_of_care_name_the_standard_that_they_come_from() {
    for check in all().filter(|check| ["privacy", "accessibility"].contains(&check.group())) {
        assert!(!standards(check.why.zh).is_empty(), "{}", check.code);
    }
}

/// Returns whether most letters of `text` are Latin: a Chinese word may be named in an English sentence.
fn is_mostly_latin(text: &str) -> bool {
    let latin = text.chars().filter(char::is_ascii_alphabetic).count();
    latin > 4 * text.chars().filter(|c| is_han(*c)).count()
}

#[test]
fn every_example_is_a_small_site() {
    for check in all() {
        assert_ne!(check.wrong, check.right, "{}", check.code);
        for example in [check.wrong, check.right] {
            let files = example::files(example);
            let paths: BTreeSet<&str> = files.iter().map(|file| file.path).collect();
            assert_eq!(paths.len(), files.len(), "{}: a path stands twice", check.code);
            assert!(
                paths.iter().any(|path| path.contains('/')),
                "{}: nothing but a configuration",
                check.code
            );
            let Some(Content::Bytes(config)) = files.first().map(|file| &file.content) else {
                panic!("{}: no configuration", check.code);
            };
            assert!(config.starts_with("title: 示例\n".as_bytes()), "{}", check.code);
        }
    }
}

/// Returns every message, label and help of the samples, in the language that `pick` takes.
fn words(pick: fn((String, String)) -> String) -> Vec<(&'static str, String)> {
    let mut words = Vec::new();
    for (code, fault) in samples() {
        for diagnostic in found(fault, &Levels::default()) {
            let related = diagnostic.related.into_iter().map(|(_, text)| text);
            for text in
                [diagnostic.message, diagnostic.help].into_iter().chain(diagnostic.label).chain(related)
            {
                words.push((code, pick((text.zh, text.en))));
            }
        }
    }
    words
}

/// Returns `text` without what stands in “ ”, which is as an editor wrote it.
fn unquoted(text: &str) -> String {
    let mut depth = 0_usize;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    plain
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// Returns a site without content: these tests hand the faults in.
fn site() -> crate::link::site::Site {
    let nothing = crate::parse::Document::empty(FileId(0));
    crate::link::link(crate::model::model(&nothing, Vec::new(), Vec::new(), &settings()).0, &[]).0
}

fn settings() -> Settings {
    Settings { today: Today::Given(date(2026, 1, 1)), with_drafts: false, is_strict: false, base_url: None }
}
