//! What an import says at its end: for people and as JSON.
//!
//! In: what became of each file. Out: lines on the console: the drafts, what each pass did with its first places, what needs an
//! eye, and what to do next. Places are of the original.

use std::collections::BTreeMap;
use std::io;

use serde::Serialize;

use crate::commands::console::Console;
use crate::import::Imported;
use crate::import::changes::{List, Remark};
use crate::import::passes::PASSES;
use crate::import::remark::PERSONAL;
use crate::lang::Text;

/// How many places of a pass are shown.
const PLACES: usize = 3;

/// How many remarks of one sort are shown of those that only want a look.
const LOOKS: usize = 4;

/// What became of one file.
pub(super) struct Told {
    name: String,
    kept: String,
    list: List,
    titles: Vec<Option<String>>,
    has_kinds: bool,
}

impl Told {
    /// Returns what is told of the file `name`, kept in `kept`.
    pub(super) fn new(name: String, kept: String, list: List, imported: &Imported) -> Self {
        let titles = imported.drafts.iter().map(|draft| draft.title.clone()).collect();
        let has_kinds = imported.drafts.iter().all(|draft| draft.kind.is_some());
        Self { name, kept, list, titles, has_kinds }
    }
}

/// Tells people.
pub(super) fn human(told: &[Told], is_trial: bool, console: &mut Console<'_>) -> io::Result<()> {
    for told in told {
        drafts(told, is_trial, console)?;
        passes(told, console)?;
        remarks(told, console)?;
        personal(told, console)?;
        writeln!(console.out)?;
    }
    if told.is_empty() {
        return Ok(());
    }
    let next = if is_trial {
        Text::new("没有写入；去掉 --dry-run 就写", "nothing was written; leave out `--dry-run` to do it")
    } else {
        next(told)
    };
    writeln!(console.out, "{}", next.pick(console.lang))
}

fn drafts(told: &Told, is_trial: bool, console: &mut Console<'_>) -> io::Result<()> {
    let original = &told.list.original;
    let how = original
        .encoding
        .as_deref()
        .map_or_else(|| original.format.clone(), |encoding| encoding.to_uppercase());
    let (name, count) = (&told.name, told.list.drafts.len());
    let heading = match is_trial {
        false => Text::new(
            format!("{name}（{how}）：写成 {count} 篇草稿"),
            format!("{name} ({how}): drafts written, {count}"),
        ),
        true => Text::new(
            format!("{name}（{how}）：会写成 {count} 篇草稿"),
            format!("{name} ({how}): drafts to be written, {count}"),
        ),
    };
    writeln!(console.out, "{}", heading.pick(console.lang))?;
    for (written, title) in told.list.drafts.iter().zip(&told.titles) {
        let nameless = Text::new("（原文没有标题）", "(no title in the text)");
        let title = title.as_deref().unwrap_or(nameless.pick(console.lang));
        writeln!(console.out, "  {}  {title}", written.file)?;
    }
    let kept = &told.kept;
    let text = Text::new(
        format!("原文和改动清单在 {kept}；要取回原文：casebook import --restore {kept}"),
        format!(
            "the original and the list of changes are in {kept}; to get the original back: casebook import --restore {kept}"
        ),
    );
    writeln!(console.out, "{}", text.pick(console.lang))
}

/// Says what each pass did, with its first places.
fn passes(told: &Told, console: &mut Console<'_>) -> io::Result<()> {
    let heading =
        Text::new("\n做了什么（行:列，按原文）：", "\nwhat was done (line:column of the original):");
    writeln!(console.out, "{}", heading.pick(console.lang))?;
    for pass in PASSES {
        let changes: Vec<_> = told
            .list
            .steps
            .iter()
            .filter(|step| step.pass == pass.name)
            .flat_map(|step| &step.changes)
            .collect();
        if changes.is_empty() {
            continue;
        }
        let mut places: Vec<String> =
            changes.iter().map(|change| format!("{}:{}", change.line, change.column)).collect();
        places.dedup();
        let more = if places.len() > PLACES { " …" } else { "" };
        places.truncate(PLACES);
        let (label, count, places) = (pass.label.pick(console.lang), changes.len(), places.join(" "));
        let text = Text::new(
            format!("  {label}：{count} 处（{places}{more}）"),
            format!("  {label}: {count} ({places}{more})"),
        );
        writeln!(console.out, "{}", text.pick(console.lang))?;
    }
    Ok(())
}

/// Says what needs an eye: all that asks for something, and the first of what only wants a look.
fn remarks(told: &Told, console: &mut Console<'_>) -> io::Result<()> {
    let all = &told.list.remarks;
    for (weight, zh, en) in [("ask", "要你来定", "to be decided"), ("look", "请看一眼", "to be looked at")]
    {
        let these: Vec<&Remark> = all.iter().filter(|remark| remark.weight == weight).collect();
        if these.is_empty() {
            continue;
        }
        let count = these.len();
        let heading = Text::new(format!("\n{zh}（{count}）："), format!("\n{en} ({count}):"));
        writeln!(console.out, "{}", heading.pick(console.lang))?;
        let mut shown: BTreeMap<&str, usize> = BTreeMap::new();
        for remark in these {
            let seen = shown.entry(&remark.name).or_default();
            *seen += 1;
            if weight == "ask" || *seen <= LOOKS {
                writeln!(console.out, "  {}", line(remark))?;
            }
        }
        let hidden: usize = shown.values().map(|seen| seen.saturating_sub(LOOKS)).sum();
        if weight == "look" && hidden > 0 {
            let text = Text::new(
                format!("  另有 {hidden} 处，见改动清单"),
                format!("  and {hidden} more, in the list of changes"),
            );
            writeln!(console.out, "{}", text.pick(console.lang))?;
        }
    }
    Ok(())
}

/// Says that personal data stays in the original, where the site's history keeps it.
fn personal(told: &Told, console: &mut Console<'_>) -> io::Result<()> {
    if !told.list.remarks.iter().any(|remark| remark.name == PERSONAL) {
        return Ok(());
    }
    let kept = &told.kept;
    let text = Text::new(
        format!(
            "\n{kept} 里的原文没有改动，仍有这些个人信息。它不会发布；但仓库公开的，不要提交它：在 .gitignore 里加一行 {kept}/"
        ),
        format!(
            "\nthe original in {kept} is as it was, personal data and all. It is never published; where the repository is public, do not commit it: add {kept}/ to .gitignore"
        ),
    );
    writeln!(console.out, "{}", text.pick(console.lang))
}

fn line(remark: &Remark) -> String {
    match (remark.line, remark.column) {
        (Some(line), Some(column)) => format!("{line}:{column}  {}", remark.message),
        _ => remark.message.clone(),
    }
}

/// Says what to do next.
fn next(told: &[Told]) -> Text {
    let first = told
        .first()
        .and_then(|told| told.list.drafts.first())
        .map(|draft| draft.file.as_str())
        .unwrap_or_default();
    let (zh, en) = match told.iter().all(|told| told.has_kinds) {
        true => ("", ""),
        false => (
            "；没有定类别的，移到 cases、rules 等文件夹",
            "; move those without a kind to `cases`, `rules` or the like",
        ),
    };
    Text::new(
        format!(
            "接下来：\n  1. 打开 {first}，对照原文核对，补上（待补……）的地方{zh}\n  2. 运行 casebook check --drafts，照提示改好；然后删去“草稿: true”"
        ),
        format!(
            "next:\n  1. open {first}, set it against the original and fill in what is marked （待补……）{en}\n  2. run casebook check --drafts and mend what it finds; then take `draft: true` out"
        ),
    )
}

/// What one file comes to, as data.
#[derive(Serialize)]
struct FileReport<'t> {
    file: &'t str,
    kept: &'t str,
    sha256: &'t str,
    drafts: Vec<DraftReport<'t>>,
    passes: Vec<PassReport>,
    remarks: &'t [Remark],
}

#[derive(Serialize)]
struct DraftReport<'t> {
    file: &'t str,
    title: Option<&'t str>,
}

#[derive(Serialize)]
struct PassReport {
    pass: &'static str,
    changes: usize,
}

/// Tells programs: one object with a list of files.
pub(super) fn json(told: &[Told], console: &mut Console<'_>) -> io::Result<()> {
    let files: Vec<FileReport<'_>> = told.iter().map(report).collect();
    let text = serde_json::to_string_pretty(&BTreeMap::from([("files", files)]))?;
    writeln!(console.out, "{text}")
}

fn report(told: &Told) -> FileReport<'_> {
    let count = |name: &str| {
        let steps = told.list.steps.iter().filter(|step| step.pass == name);
        steps.map(|step| step.changes.len()).sum()
    };
    let drafts = told.list.drafts.iter().zip(&told.titles);
    FileReport {
        file: &told.name,
        kept: &told.kept,
        sha256: &told.list.original.sha256,
        drafts: drafts
            .map(|(written, title)| DraftReport { file: &written.file, title: title.as_deref() })
            .collect(),
        passes: PASSES.iter().map(|pass| PassReport { pass: pass.name, changes: count(pass.name) }).collect(),
        remarks: &told.list.remarks,
    }
}

#[cfg(test)]
mod tests {
    use super::line;
    use crate::import::changes::Remark;

    #[test]
    fn a_remark_on_the_whole_has_no_place() {
        let mut remark = Remark {
            name: "slip".into(),
            weight: "look".into(),
            line: Some(3),
            column: Some(5),
            message: "甲".into(),
        };
        assert_eq!(line(&remark), "3:5  甲");
        remark.line = None;
        assert_eq!(line(&remark), "甲");
    }
}
