//! How a personal datum is told of.
//!
//! In: the trace of a datum and the name of its kind. Out: the finding, which shows the datum masked only.

use crate::check::definition::{Finding, Scope};
use crate::check::diagnostic::Level;
use crate::fault::{Trace, Whence};
use crate::lang::{Text, Words};
use crate::personal::veiled;
use crate::source::{Part, Span};

const MEND: Words = Words::new(
    "删去，或把中间换成“*”；确需公开，在“放行”里写明理由",
    "remove it, or put `*` for its middle; if it must be public, give the reason under `allow`",
);

const MEND_CONTACT: Words = Words::new(
    "删去，或把中间换成“*”；是单位公开的，写进 casebook.yaml 的“联系方式”",
    "remove it, or put `*` for its middle; an office's public one belongs under `contacts` in `casebook.yaml`",
);

/// Returns the finding for a datum of a kind that nobody lists as a contact; `name` finishes “这里有…” and “… stands here”.
pub(super) fn datum(scope: &Scope<'_>, at: Span, trace: &Trace, name: Words) -> Finding {
    told(scope, at, trace, name, MEND)
}

/// Returns the finding for a datum that may be an office's.
pub(super) fn contact(scope: &Scope<'_>, at: Span, trace: &Trace, name: Words) -> Finding {
    told(scope, at, trace, name, MEND_CONTACT)
}

/// Returns the finding about a copied file as a whole. It stands where a page names the file, with the file's name said;
/// at the file's start where no page does.
pub(super) fn about_file(scope: &Scope<'_>, at: Span, message: Text, help: Text) -> Finding {
    let finding = match scope.place_of(at.file) {
        Some(place) => {
            let path = scope.sources.file(at.file).map_or("", |file| file.path.as_str());
            let name = veiled(path.rsplit('/').next().unwrap_or_default());
            let Text { zh, en } = message;
            let message = Text::new(format!("“{name}”：{zh}"), format!("`{name}`: {en}"));
            Finding::new(at, message, help).moved(place)
        }
        None => Finding::new(at, message, help),
    };
    weighed(scope, at, finding)
}

/// Returns `finding` as a warning where what it is about is not published this time.
fn weighed(scope: &Scope<'_>, at: Span, finding: Finding) -> Finding {
    let is_skipped = scope.site.skipped.iter().any(|skipped| skipped.file == at.file);
    let of_skipped = || {
        let copied = scope.sources.copied_file(at.file);
        copied.is_some_and(|copied| !scope.site.routes.assets.contains_key(&copied.file.path))
    };
    if is_skipped || of_skipped() { finding.at_most(Level::Warn) } else { finding }
}

/// Returns a part of a document in words.
fn place(part: Part) -> Text {
    match part {
        Part::Body => Text::new("里", "in the document"),
        Part::Page(number) => {
            Text::new(format!("第 {number} 页"), format!("on page {number} of the document"))
        }
        Part::Slide(number) => {
            Text::new(format!("第 {number} 张幻灯片"), format!("on slide {number} of the document"))
        }
    }
}

fn told(scope: &Scope<'_>, at: Span, trace: &Trace, name: Words, mend: Words) -> Finding {
    let Words { zh, en } = name;
    let Trace { shown, whence } = trace;
    let message = match whence {
        Whence::Text => Text::new(format!("这里有{zh}“{shown}”"), format!("{en} stands here: `{shown}`")),
        Whence::Name => Text::new(
            format!("文件名里有{zh}“{shown}”"),
            format!("{en} stands in the file's name: `{shown}`"),
        ),
        Whence::Metadata => Text::new(
            format!("文件的附加信息里有{zh}“{shown}”"),
            format!("{en} stands in the file's metadata: `{shown}`"),
        ),
        Whence::Within(part) => {
            let part = place(*part);
            Text::new(
                format!("附件{}有{zh}“{shown}”", part.zh),
                format!("{en} stands {}: `{shown}`", part.en),
            )
        }
        Whence::Published(path) => Text::new(
            format!("将要发布的“{path}”里有{zh}“{shown}”"),
            format!("{en} stands in `{path}`, which is to be published: `{shown}`"),
        ),
    };
    let help = Text::new(mend.zh, mend.en);
    match whence {
        // The mark is under the file's name and not under the datum.
        Whence::Metadata | Whence::Within(_) | Whence::Name if scope.place_of(at.file).is_some() => {
            about_file(scope, at, message, help)
        }
        _ => weighed(scope, at, Finding::new(at, message, help).private()),
    }
}
