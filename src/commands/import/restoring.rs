//! `import --restore`: an original as it was handed in, byte for byte.
//!
//! In: the folder where it is kept. Out: the file, in the folder asked for. It is taken from the copy that is kept, or, where
//! that was changed or is gone, from the drafts by the list of changes; either is written only when its hash is the one
//! that was noted at the import.

use std::io;
use std::path::Path;

use crate::commands::console::Console;
use crate::commands::disk;
use crate::commands::exit::Exit;
use crate::commands::import::place::LIST;
use crate::commands::write::Draft;
use crate::import::changes::{self, List, sha256};
use crate::lang::Text;

/// Where an original is kept.
#[derive(Clone, Copy, Debug)]
pub(super) struct Kept<'p> {
    /// The folder.
    pub(super) folder: &'p Path,
    /// That of its site.
    pub(super) root: &'p Path,
}

/// Writes the original that is `kept` into the folder `to`; its path is told as from the folder `here`.
///
/// # Errors
///
/// When the disk or a stream fails.
pub(super) fn restore(kept: Kept<'_>, to: &Path, here: &Path, console: &mut Console<'_>) -> io::Result<Exit> {
    let Kept { folder, root } = kept;
    let list = disk::read(&folder.join(LIST))?;
    let Some(list) = list.and_then(|bytes| serde_json::from_slice::<List>(&bytes).ok()) else {
        return refuse(console, &no_list(folder));
    };
    let is_original = |bytes: &Vec<u8>| sha256(bytes) == list.original.sha256;
    let copy = disk::read(&folder.join(&list.original.file))?.filter(is_original);
    let bytes = match copy {
        Some(bytes) => Some(bytes),
        None => from_drafts(&list, root)?.filter(is_original),
    };
    let Some(bytes) = bytes else { return refuse(console, &changed(&list)) };
    let name = Path::new(&list.original.file).file_name().unwrap_or_default();
    let path = to.join(name);
    match Draft::of_new(&path, &bytes)?.keep() {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => refuse(console, &in_the_way(&path)),
        kept => {
            kept?;
            let hash = &list.original.sha256;
            let path = path.strip_prefix(here).unwrap_or(&path).display();
            let said = Text::new(
                format!("已写出 {path}，与导入时逐字节相同\nSHA-256 {hash}"),
                format!("wrote {path}, byte for byte as it was imported\nSHA-256 {hash}"),
            );
            writeln!(console.out, "{}", said.pick(console.lang))?;
            Ok(Exit::Fine)
        }
    }
}

/// Returns what the drafts give by the list; `None` where one was changed or is gone.
fn from_drafts(list: &List, root: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut texts = Vec::new();
    for draft in &list.drafts {
        let text = disk::read(&root.join(&draft.file))?.and_then(|bytes| String::from_utf8(bytes).ok());
        let Some(text) = text else { return Ok(None) };
        texts.push(text);
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Ok(changes::restore(list, &texts))
}

fn refuse(console: &mut Console<'_>, refusal: &Text) -> io::Result<Exit> {
    writeln!(console.talk, "{}", refusal.pick(console.lang))?;
    Ok(Exit::Usage)
}

fn no_list(folder: &Path) -> Text {
    let folder = folder.display();
    Text::new(
        format!("错误：{folder} 里没有改动清单 {LIST}\n修改：写 imports 里的一个目录，如 imports/文章"),
        format!(
            "error: {folder} has no list of changes, {LIST}\nhelp: name a folder in imports, such as imports/article"
        ),
    )
}

fn changed(list: &List) -> Text {
    let file = &list.original.file;
    Text::new(
        format!("错误：留存的 {file} 和草稿都在导入以后改过，还原不出原文\n修改：从版本库里取回 {file}"),
        format!(
            "error: {file} and the drafts were changed since the import, so the original cannot be had from them\nhelp: get {file} back from version control"
        ),
    )
}

fn in_the_way(path: &Path) -> Text {
    let path = path.display();
    Text::new(
        format!("错误：{path} 已经有了，没有写入任何东西\n修改：移走它，或用 --to 换一个目录"),
        format!(
            "error: {path} is there already, so nothing was written\nhelp: move it away, or name another folder with `--to`"
        ),
    )
}
