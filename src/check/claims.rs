//! Every fault, claimed by its check: a sample of each, for the tests of the whole room.

use crate::fault::{Clash, Fault, Trace, Unresolved, Whence};
use crate::lang::Words;
use crate::pictures::look::Flaw;
use crate::source::{FileId, Span, Unread};

/// Returns the place of every sample.
pub(super) fn at() -> Span {
    Span::new(FileId(0), 0..6)
}

/// Returns the trace of a datum that shows in a finished page only.
fn trace() -> Trace {
    Trace { shown: "510***01X".into(), whence: Whence::Published("a/index.html".into()) }
}

/// Returns a sample of every fault, each with the code of its check.
pub(super) fn samples() -> Vec<(&'static str, Fault)> {
    let mut samples = Vec::new();
    let mut next = Some(Fault::NotUtf8 { at: at() });
    while let Some(fault) = next {
        let (code, after) = claim(&fault);
        samples.push((code, fault));
        next = after;
    }
    samples
}

/// Returns the sample after `fault` and the code of the check that puts `fault` in words. The match has no
/// wildcard: a new variant does not compile until it stands here, behind the one before it.
fn claim(fault: &Fault) -> (&'static str, Option<Fault>) {
    let word = || "文字".to_owned();
    let near = || Some("文字".to_owned());
    let words = Words::new("日期", "a date");
    let at = at();
    match fault {
        Fault::NotUtf8 { .. } => ("front-matter/not-utf8", Some(Fault::OutsideLink { at, path: word() })),
        Fault::OutsideLink { .. } => (
            "reference/outside-link",
            Some(Fault::UnknownFolder { at, folder: "case".into(), nearest: Some("cases".into()) }),
        ),
        Fault::UnknownFolder { .. } => {
            ("reference/unknown-folder", Some(Fault::UnstableId { at, id: word() }))
        }
        Fault::UnstableId { .. } => ("reference/unstable-id", Some(Fault::MissingFrontMatter { at })),
        Fault::MissingFrontMatter { .. } => {
            ("front-matter/missing-front-matter", Some(Fault::UnclosedFrontMatter { at }))
        }
        Fault::UnclosedFrontMatter { .. } => {
            ("front-matter/unclosed-front-matter", Some(Fault::OversizedFrontMatter { at, limit: 65_536 }))
        }
        Fault::OversizedFrontMatter { .. } => (
            "front-matter/oversized-front-matter",
            Some(Fault::YamlSyntax { at, detail: "unclosed quote".into() }),
        ),
        Fault::YamlSyntax { .. } => {
            ("front-matter/yaml-syntax", Some(Fault::FullWidthColon { at, key: word() }))
        }
        Fault::FullWidthColon { .. } => {
            ("front-matter/full-width-colon", Some(Fault::MissingSpace { at, key: word() }))
        }
        Fault::MissingSpace { .. } => ("front-matter/missing-space", Some(Fault::TabIndent { at })),
        Fault::TabIndent { .. } => ("front-matter/tab-indent", Some(Fault::NotAMapping { at })),
        Fault::NotAMapping { .. } => {
            ("front-matter/not-a-mapping", Some(Fault::UnevenRow { at, expected: 2, found: 1 }))
        }
        Fault::UnevenRow { .. } => {
            ("front-matter/uneven-row", Some(Fault::RepeatedData { at, name: word(), other: at }))
        }
        Fault::RepeatedData { .. } => {
            ("front-matter/repeated-data", Some(Fault::UnknownKey { at, key: word(), nearest: None }))
        }
        Fault::UnknownKey { .. } => (
            "front-matter/unknown-key",
            Some(Fault::RepeatedKey { at, key: word(), first: at, first_key: "title".into() }),
        ),
        Fault::RepeatedKey { .. } => (
            "front-matter/repeated-key",
            Some(Fault::WrongType { at, key: word(), is_item: false, expected: words, found: words }),
        ),
        Fault::WrongType { .. } => {
            ("front-matter/wrong-type", Some(Fault::MissingKey { at, key: "title", alias: "标题" }))
        }
        Fault::MissingKey { .. } => (
            "front-matter/missing-key",
            Some(Fault::BadDate { at, text: word(), meant: Some("2023-05-25".into()) }),
        ),
        Fault::BadDate { .. } => ("front-matter/bad-date", Some(Fault::BadFigure { at, text: word() })),
        Fault::BadFigure { .. } => ("front-matter/bad-figure", Some(Fault::BadAddress { at, text: word() })),
        Fault::BadAddress { .. } => {
            ("front-matter/bad-address", Some(Fault::BadRegion { at, text: "文//字".into() }))
        }
        Fault::BadRegion { .. } => (
            "front-matter/bad-region",
            Some(Fault::UnknownChoice {
                at,
                key: "状态".into(),
                value: word(),
                choices: vec!["办理", "办结"],
                nearest: near(),
            }),
        ),
        Fault::UnknownChoice { .. } => (
            "front-matter/unknown-choice",
            Some(Fault::UnknownTerm { at, vocabulary: "topics", value: word(), nearest: near() }),
        ),
        Fault::UnknownTerm { .. } => (
            "front-matter/unknown-term",
            Some(Fault::RepeatedTerm { at, vocabulary: "topics", value: word(), first: at }),
        ),
        Fault::RepeatedTerm { .. } => (
            "front-matter/repeated-term",
            Some(Fault::UnknownCheck { at, code: word(), nearest: Some("text/raw-html".into()) }),
        ),
        Fault::UnknownCheck { .. } => {
            ("front-matter/unknown-check", Some(Fault::UnreasonedLevel { at, code: "privacy".into() }))
        }
        Fault::UnreasonedLevel { .. } => (
            "front-matter/unreasoned-level",
            Some(Fault::ExpiredAllowance { at, code: "privacy".into(), until: "2025-12-31".into() }),
        ),
        Fault::ExpiredAllowance { .. } => {
            ("front-matter/expired-allowance", Some(Fault::UnusedAllowance { at, code: "privacy".into() }))
        }
        Fault::UnusedAllowance { .. } => (
            "front-matter/unused-allowance",
            Some(Fault::DanglingId { at, folder: "rules", id: word(), nearest: None, is_skipped: false }),
        ),
        Fault::DanglingId { .. } => (
            "reference/dangling-id",
            Some(Fault::UnfitReference { at, text: word(), allowed: vec!["cases", "rules"] }),
        ),
        Fault::UnfitReference { .. } => (
            "reference/unfit-reference",
            Some(Fault::DanglingLink { at, target: word(), nearest: None, is_skipped: true }),
        ),
        Fault::DanglingLink { .. } => {
            ("reference/dangling-link", Some(Fault::EscapingLink { at, target: word() }))
        }
        Fault::EscapingLink { .. } => (
            "reference/escaping-link",
            Some(Fault::DanglingAnchor { at, page: word(), anchor: word(), nearest: near() }),
        ),
        Fault::DanglingAnchor { .. } => (
            "reference/dangling-anchor",
            Some(Fault::DanglingArticle {
                at,
                rule: "议事规则".into(),
                citation: "第二十五条".into(),
                articles: 23,
                nearest: None,
            }),
        ),
        Fault::DanglingArticle { .. } => (
            "reference/dangling-article",
            Some(Fault::UnresolvedCitation { at, text: word(), why: Unresolved::NoRule }),
        ),
        Fault::UnresolvedCitation { .. } => {
            ("reference/unresolved-citation", Some(Fault::BareDivision { at, level: 2 }))
        }
        Fault::BareDivision { .. } => ("rule/bare-division", Some(Fault::BadCitation { at, text: word() })),
        Fault::BadCitation { .. } => {
            ("reference/bad-citation", Some(Fault::MissingFile { at, target: "a.jpg".into(), nearest: None }))
        }
        Fault::MissingFile { .. } => (
            "reference/missing-file",
            Some(Fault::UnreadablePicture { at, target: "a.jpg".into(), flaw: Flaw::Broken }),
        ),
        Fault::UnreadablePicture { .. } => (
            "reference/unreadable-picture",
            Some(Fault::OutsideImage { at, target: "https://a/a.jpg".into() }),
        ),
        Fault::OutsideImage { .. } => {
            ("reference/outside-image", Some(Fault::StrayFile { at, path: "content/a.docx".into() }))
        }
        Fault::StrayFile { .. } => (
            "reference/stray-file",
            Some(Fault::UnfitAlias { at, address: "/a.xml".into(), part: ".xml".into() }),
        ),
        Fault::UnfitAlias { .. } => {
            ("reference/unfit-alias", Some(Fault::UnusedFile { at, path: "a.jpg".into() }))
        }
        Fault::UnusedFile { .. } => (
            "reference/unused-file",
            Some(Fault::SharedAddress {
                at,
                address: "/cases/a/".into(),
                other: at,
                clash: Clash::LetterCase,
            }),
        ),
        Fault::SharedAddress { .. } => {
            ("reference/shared-address", Some(Fault::ReservedAddress { at, address: "/statistics/".into() }))
        }
        Fault::ReservedAddress { .. } => (
            "reference/reserved-address",
            Some(Fault::AssetClash { at, path: "static/sitemap.xml".into(), address: "/sitemap.xml".into() }),
        ),
        Fault::AssetClash { .. } => (
            "reference/asset-clash",
            Some(Fault::ParentCycle { at, chain: vec!["a".into(), "b".into(), "a".into()] }),
        ),
        Fault::ParentCycle { .. } => {
            ("reference/parent-cycle", Some(Fault::DanglingSource { at, id: word(), nearest: None }))
        }
        Fault::DanglingSource { .. } => (
            "reference/dangling-source",
            Some(Fault::UndeclaredStep { at, step: word(), method: "五步".into(), nearest: None }),
        ),
        Fault::UndeclaredItem { .. } => ("reference/undeclared-item", Some(Fault::RawHtml { at })),
        Fault::UndeclaredStep { .. } => ("reference/undeclared-step", Some(Fault::RawHtml { at })),
        Fault::RawHtml { .. } => {
            ("text/raw-html", Some(Fault::UnsafeScheme { at, scheme: "javascript".into() }))
        }
        Fault::UnsafeScheme { .. } => {
            ("text/unsafe-scheme", Some(Fault::DanglingFootnote { at, label: "1".into() }))
        }
        Fault::DanglingFootnote { .. } => {
            ("text/dangling-footnote", Some(Fault::UnusedDefinition { at, label: word() }))
        }
        Fault::UnusedDefinition { .. } => ("text/unused-definition", Some(Fault::ExtraCell { at })),
        Fault::ExtraCell { .. } => ("text/extra-cell", Some(Fault::FullWidthMark { at, meant: "# ".into() })),
        Fault::FullWidthMark { .. } => (
            "text/full-width-mark",
            Some(Fault::RunTogetherList { at, mark: "2、".into(), breaks: vec![(at, "\n".into())] }),
        ),
        Fault::RunTogetherList { .. } => (
            "text/run-together-list",
            Some(Fault::BrokenTable { at, edits: vec![(at, "|".into())], is_certain: true }),
        ),
        Fault::BrokenTable { .. } => {
            ("text/broken-table", Some(Fault::RunTogetherParagraphs { at, breaks: vec![(at, "\n".into())] }))
        }
        Fault::RunTogetherParagraphs { .. } => {
            ("text/run-together-paragraphs", Some(Fault::BrokenLink { at, target: "a.md".into() }))
        }
        Fault::BrokenLink { .. } => ("text/broken-link", Some(Fault::StrayEmphasis { at })),
        Fault::StrayEmphasis { .. } => {
            ("text/stray-emphasis", Some(Fault::YearAsNumber { at, year: 2023, is_alone: true }))
        }
        Fault::YearAsNumber { .. } => {
            ("text/year-as-number", Some(Fault::IndentedProse { at, indents: vec![at], is_certain: true }))
        }
        Fault::IndentedProse { .. } => {
            ("text/indented-prose", Some(Fault::RepeatedAnchor { at, anchor: word(), first: at }))
        }
        Fault::RepeatedAnchor { .. } => {
            ("text/repeated-anchor", Some(Fault::CitizenNumber { at, trace: trace() }))
        }
        Fault::CitizenNumber { .. } => {
            ("privacy/citizen-number", Some(Fault::BankCard { at, trace: trace() }))
        }
        Fault::BankCard { .. } => ("privacy/bank-card", Some(Fault::MobileNumber { at, trace: trace() })),
        Fault::MobileNumber { .. } => {
            ("privacy/mobile-number", Some(Fault::LandlineNumber { at, trace: trace() }))
        }
        Fault::LandlineNumber { .. } => {
            ("privacy/landline-number", Some(Fault::EmailAddress { at, trace: trace() }))
        }
        Fault::EmailAddress { .. } => {
            ("privacy/email-address", Some(Fault::VehiclePlate { at, trace: trace() }))
        }
        Fault::VehiclePlate { .. } => {
            ("privacy/vehicle-plate", Some(Fault::HomeAddress { at, trace: trace() }))
        }
        Fault::HomeAddress { .. } => {
            ("privacy/home-address", Some(Fault::ProtectedPerson { at, trace: trace() }))
        }
        Fault::ProtectedPerson { .. } => {
            ("privacy/protected-person", Some(Fault::NamedCitizen { at, trace: trace() }))
        }
        Fault::NamedCitizen { .. } => {
            ("privacy/named-citizen", Some(Fault::IdentityPaper { at, trace: trace() }))
        }
        Fault::IdentityPaper { .. } => {
            ("privacy/identity-paper", Some(Fault::BirthDate { at, trace: trace() }))
        }
        Fault::BirthDate { .. } => ("privacy/birth-date", Some(Fault::PicturePosition { at })),
        Fault::PicturePosition { .. } => {
            ("privacy/picture-position", Some(Fault::DocumentAuthor { at, shown: "王**".into() }))
        }
        Fault::DocumentAuthor { .. } => {
            ("privacy/document-author", Some(Fault::UnreadAttachment { at, why: Unread::Picture }))
        }
        Fault::UnreadAttachment { .. } => {
            ("privacy/unread-attachment", Some(Fault::BadTemplate { at, detail: "unexpected end".into() }))
        }
        Fault::BadTemplate { .. } => (
            "theme/bad-template",
            Some(Fault::UnknownTemplate { at, name: "40.html".into(), nearest: Some("404.html".into()) }),
        ),
        Fault::UnknownTemplate { .. } => (
            "theme/unknown-template",
            Some(Fault::UnusedThemeFile { at, path: "assets/css/a.css".into(), nearest: None }),
        ),
        Fault::UnusedThemeFile { .. } => {
            ("theme/unused-asset", Some(Fault::UnusedPhrase { at, key: "site.a".into(), nearest: None }))
        }
        Fault::UnusedPhrase { .. } => (
            "theme/unused-phrase",
            Some(Fault::MissingThemeFile { at, path: "assets/css/a.css".into(), nearest: None }),
        ),
        Fault::MissingThemeFile { .. } => ("theme/missing-asset", None),
    }
}
