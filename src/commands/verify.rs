//! `casebook build --verify`: whether the site that stands is the one that a clean build would write.
//!
//! In: the site, made anew in memory, and the folder. Out: every file that differs, with what a build would do with it; nothing
//! is written.

use std::io;
use std::path::Path;

use crate::commands::closing;
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::lang::{Text, Words};
use crate::publish::compared;
use crate::render::output::Output;

/// Says which files in `folder`, of the site at `root`, are not those of `output`.
///
/// # Errors
///
/// When a stream fails.
pub(super) fn verify(
    output: &Output,
    folder: &Path,
    root: &Path,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let found = match compared(output, folder, root) {
        Ok(found) => found,
        Err(error) => return closing::refused(&error, console),
    };
    let sorts = [
        (Words::new("缺少", "missing"), &found.added),
        (Words::new("不同", "differs"), &found.changed),
        (Words::new("多余", "left over"), &found.removed),
    ];
    for (sort, paths) in sorts {
        for path in paths {
            writeln!(console.out, "{}  {path}", sort.pick(console.lang))?;
        }
    }
    let (count, same) = (found.added.len() + found.changed.len() + found.removed.len(), found.unchanged);
    let (text, exit) = match count {
        0 => (
            Text::new(
                format!("和重新生成的一样：{same} 个文件"),
                format!("the same as a clean build; files compared: {same}"),
            ),
            Exit::Fine,
        ),
        _ => (
            Text::new(
                format!("和重新生成的不同：{count} 个文件；没有写入\n修改：运行 casebook build --no-cache"),
                format!(
                    "not what a clean build writes; files that differ: {count}; nothing was written\nhelp: run `casebook build --no-cache`"
                ),
            ),
            Exit::Findings,
        ),
    };
    writeln!(console.out, "{}", text.pick(console.lang))?;
    Ok(exit)
}
