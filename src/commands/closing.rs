//! The last lines of a run: what was written, and what was left out and why.

use std::io;
use std::path::Path;

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::lang::{Text, Words};
use crate::model::schedule::{Reason, Skipped};
use crate::publish::{Error, Published};

/// Says what became of the site's files.
pub(super) fn written(
    published: &Published,
    folder: &Path,
    from: &Path,
    console: &mut Console<'_>,
) -> io::Result<()> {
    let Published { added, changed, removed, unchanged, bytes } = published;
    let (added, changed, removed) = (added.len(), changed.len(), removed.len());
    let total = added + changed + unchanged;
    let folder = folder.strip_prefix(from).unwrap_or(folder).display();
    let size = size(*bytes);
    let text = Text::new(
        format!(
            "已写入 {folder}：{total} 个文件，{size}；新增 {added}，改动 {changed}，删除 {removed}，未变 {unchanged}"
        ),
        format!(
            "wrote {folder}: {total} files, {size}; {added} added, {changed} changed, {removed} removed, {unchanged} unchanged"
        ),
    );
    writeln!(console.out, "{}", text.pick(console.lang))
}

/// Says why the site was not published.
pub(super) fn refused(error: &Error, console: &mut Console<'_>) -> io::Result<Exit> {
    let (error, help) = (error.message(), error.help());
    let text = Text::new(
        format!("错误：{}\n修改：{}", error.zh, help.zh),
        format!("error: {}\nhelp: {}", error.en, help.en),
    );
    writeln!(console.talk, "{}", text.pick(console.lang))?;
    Ok(Exit::Usage)
}

/// Says how many places were mended.
pub(super) fn mended(count: usize, console: &mut Console<'_>) -> io::Result<()> {
    let text = Text::new(format!("已改好 {count} 处"), format!("mended {count} of the findings"));
    writeln!(console.talk, "{}", text.pick(console.lang))
}

/// Says how many places could be mended.
pub(super) fn mendable(count: usize, console: &mut Console<'_>) -> io::Result<()> {
    let text = if count == 0 {
        Text::new("没有有把握的修改", "there are no certain fixes")
    } else {
        Text::new(
            format!("可以改好 {count} 处；没有写入，去掉 --dry-run 就改"),
            format!(
                "{count} of the findings can be mended; nothing was written, leave out `--dry-run` to do it"
            ),
        )
    };
    writeln!(console.talk, "{}", text.pick(console.lang))
}

/// Says that nothing was written.
pub(super) fn not_written(console: &mut Console<'_>) -> io::Result<()> {
    let text = Text::new("网站没有写入，原来的网站没有动", "nothing was written; the site is as it was");
    writeln!(console.talk, "{}", text.pick(console.lang))
}

/// Lists the pages that are left out, each with its reason; `drafts` finishes what `--drafts` does with them.
pub(super) fn skipped(skipped: &[Skipped], drafts: Words, console: &mut Console<'_>) -> io::Result<()> {
    if skipped.is_empty() {
        return Ok(());
    }
    let count = skipped.len();
    let heading = Text::new(
        format!("未发布 {count} 页（加 --drafts {}）：", drafts.zh),
        format!("not published, {count} ({} them with `--drafts`):", drafts.en),
    );
    writeln!(console.out, "{}", heading.pick(console.lang))?;
    for Skipped { path, reason, .. } in skipped {
        let reason = match reason {
            Reason::Draft => Text::new("草稿", "a draft"),
            Reason::NotYet(date) => Text::new(format!("{date} 起发布"), format!("due on {date}")),
        };
        writeln!(console.out, "  {path}  {}", reason.pick(console.lang))?;
    }
    Ok(())
}

/// Returns a size as people read it: `812 B`, `41.3 KB`, `1.2 MB` (powers of 1000).
fn size(bytes: u64) -> String {
    let (divisor, unit) = match bytes {
        0..1_000 => return format!("{bytes} B"),
        1_000..1_000_000 => (100, "KB"),
        1_000_000..1_000_000_000 => (100_000, "MB"),
        _ => (100_000_000, "GB"),
    };
    let tenths = bytes / divisor;
    format!("{}.{} {unit}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_are_told_as_people_read_them() {
        assert_eq!(size(812), "812 B");
        assert_eq!(size(41_312), "41.3 KB");
        assert_eq!(size(1_250_000), "1.2 MB");
        assert_eq!(size(3_000_000_000), "3.0 GB");
    }
}
