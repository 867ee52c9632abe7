//! Files that a command makes anew each time: schemas, manual pages.
//!
//! In: a folder and texts. Out: the files, whole. Such a file takes the place of an older one of the same make; a file that
//! was not made by the command is somebody's work, and then nothing is written.

use std::io;
use std::path::{Path, PathBuf};

use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::write::Draft;
use crate::lang::Text;

/// A file to be written.
#[derive(Debug)]
pub(super) struct MadeFile {
    /// Its name.
    pub(super) name: String,
    /// What it holds.
    pub(super) text: String,
}

/// Writes `files` into `folder`; one that is there must contain `mark`, by which a file of the same make is known.
///
/// # Errors
///
/// When the disk or a stream fails.
pub(super) fn write_all(
    folder: &Path,
    files: &[MadeFile],
    mark: &str,
    console: &mut Console<'_>,
) -> io::Result<Exit> {
    let mut drafts = Vec::new();
    for MadeFile { name, text } in files {
        let path = folder.join(name);
        match standing(&path)? {
            None => drafts.push(Draft::of_new(&path, text)?),
            Some(old) if old == text.as_bytes() => {}
            Some(old) if memchr::memmem::find(&old, mark.as_bytes()).is_some() => {
                drafts.push(Draft::of_changed(&path, &old, text)?);
            }
            Some(_) => {
                writeln!(console.talk, "{}", refusal(&path).pick(console.lang))?;
                return Ok(Exit::Usage);
            }
        }
    }
    for draft in drafts {
        draft.keep()?;
    }
    let count = files.len();
    let folder = folder.display();
    let said =
        Text::new(format!("已写入 {folder}：{count} 个文件"), format!("wrote {count} files in {folder}"));
    writeln!(console.talk, "{}", said.pick(console.lang))?;
    Ok(Exit::Fine)
}

/// Returns what stands at `path`; `None` for nothing.
#[expect(
    clippy::disallowed_methods,
    reason = "to tell our own file from another's before it is written anew"
)]
fn standing(path: &PathBuf) -> io::Result<Option<Vec<u8>>> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io::Error::new(error.kind(), format!("{}: {error}", path.display()))),
    }
}

fn refusal(path: &Path) -> Text {
    let path = path.display();
    Text::new(
        format!("错误：{path} 不是这条命令写的文件，没有写入任何东西\n修改：移走这个文件，或换一个目录"),
        format!(
            "error: {path} was not made by this command, so nothing was written\nhelp: move it away or name another folder"
        ),
    )
}
