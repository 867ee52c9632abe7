//! Why a site was not published, in the words of an editor.
//!
//! In: what the other files of this room met. Out: [`Error`], its message and its mend in both languages. Whatever
//! is told here, the old site stands as it stood.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::lang::{Text, Words};

/// How many foreign files a refusal names.
const NAMED: usize = 10;

/// Why a site was not published.
#[derive(Debug)]
pub enum Error {
    /// The disk refused.
    Disk {
        /// What was being done.
        doing: Words,
        /// To which file or folder.
        path: PathBuf,
        /// The system's own word.
        source: io::Error,
    },
    /// A picture whose head is sound and whose inside is not.
    Picture {
        /// Where it lies.
        path: PathBuf,
        /// The decoder's own word, English.
        detail: String,
    },
    /// A file of a share that was changed while the shares were merged.
    Changed {
        /// Where it lies.
        path: PathBuf,
    },
    /// A path of the output that cannot be written.
    Path {
        /// The path within the output folder.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },
    /// A folder that cannot be the output folder.
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What is wrong with it.
        fault: FolderFault,
    },
    /// The output folder holds files that casebook did not write.
    Foreign {
        /// The folder.
        folder: PathBuf,
        /// What its `build.json` is worth.
        record: Record,
        /// The first of them, sorted; paths within the folder.
        first: Vec<String>,
        /// How many there are.
        count: usize,
    },
}

/// What is wrong with a path of the output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// It is empty, absolute, leads out of the folder, or is no path on every system.
    Unsafe,
    /// A file of it stands where another path needs a folder.
    AlsoFolder,
    /// It is the place of the record that `publish` itself writes.
    Reserved,
}

/// What is wrong with an output folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderFault {
    /// It is a symbolic link.
    Link,
    /// It is a file.
    File,
    /// It holds the site's own files, or lies among them.
    Site,
    /// It lies in a site that was published.
    Nested,
    /// It holds a whole site, in the place of which a share of one would stand.
    Whole,
    /// It holds a share of a site.
    Share,
    /// Nothing can be written beside it.
    Closed,
    /// It cannot be moved: a mount point, or a folder of a lower layer of a container image.
    Pinned,
}

/// What the `build.json` of a folder is worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Record {
    /// There is none.
    #[default]
    Missing,
    /// It is there and cannot be read as one of ours.
    Damaged,
    /// It says what casebook wrote.
    Whole,
}

impl Error {
    /// Returns the refusal that names the first few of `foreign`, which is sorted.
    pub(super) fn foreign(folder: &Path, record: Record, foreign: &[String]) -> Self {
        let first = foreign.iter().take(NAMED).cloned().collect();
        Self::Foreign { folder: folder.to_owned(), record, first, count: foreign.len() }
    }

    /// Returns the refusal of the picture at `path`, which its decoder cannot read.
    pub(super) fn picture(path: &Path, detail: String) -> Self {
        Self::Picture { path: path.to_owned(), detail }
    }

    /// Returns the refusal of `folder` for `fault`.
    pub(super) fn folder(folder: &Path, fault: FolderFault) -> Self {
        Self::Folder { folder: folder.to_owned(), fault }
    }

    /// Returns what is wrong.
    pub fn message(&self) -> Text {
        match self {
            Self::Disk { doing, path, source } => {
                let (path, reason) = (path.display(), reason(source));
                Text::new(
                    format!("不能{} “{path}”：{}", doing.zh, reason.zh),
                    format!("cannot {} `{path}`: {}", doing.en, reason.en),
                )
            }
            Self::Picture { path, detail } => {
                let path = path.display();
                Text::new(
                    format!("图片 “{path}” 里面坏了，缩小不了：{detail}"),
                    format!("image `{path}` is damaged inside and cannot be made smaller: {detail}"),
                )
            }
            Self::Changed { path } => {
                let path = path.display();
                Text::new(
                    format!("“{path}” 在合并的时候变了"),
                    format!("`{path}` was changed while the shares were merged"),
                )
            }
            Self::Path { path, fault } => fault.message(path),
            Self::Folder { folder, fault } => fault.message(folder),
            Self::Foreign { folder, first, count, .. } => {
                let (folder, more) = (folder.display(), count.saturating_sub(first.len()));
                let named_zh: Vec<_> = first.iter().map(|path| format!("“{path}”")).collect();
                let named_en: Vec<_> = first.iter().map(|path| format!("`{path}`")).collect();
                let (mut zh, mut en) = (named_zh.join("、"), named_en.join(", "));
                if more > 0 {
                    zh = format!("{zh} 等 {count} 个");
                    en = format!("{en} and {more} more");
                }
                Text::new(
                    format!("输出文件夹 “{folder}” 里有不是 casebook 写的文件，原样未动：{zh}"),
                    format!(
                        "output folder `{folder}` holds files that casebook did not write, left as it is: {en}"
                    ),
                )
            }
        }
    }

    /// Returns how to mend it.
    pub fn help(&self) -> Text {
        match self {
            Self::Disk { .. } => {
                Words::new("排除上述原因后再构建；原来的网站没有改动", "mend that and build again; the old site is unchanged")
                    .into()
            }
            Self::Picture { .. } => Words::new(
                "从原处重新拷一份，换掉这个文件；原来的网站没有改动",
                "copy it anew from where it came; the old site is unchanged",
            )
            .into(),
            Self::Changed { .. } => Words::new(
                "等别的程序写完，再合并一次；原来的网站没有改动",
                "merge again once no other program writes there; the old site is unchanged",
            )
            .into(),
            Self::Path { fault, .. } => fault.help().into(),
            Self::Folder { fault, .. } => fault.help().into(),
            Self::Foreign { record: Record::Whole, .. } => Words::new(
                "移走这些文件，或用 --output 指定别的文件夹；要随网站发布的文件放进 static/",
                "move these files away or name another folder with `--output`; files to be published belong in `static/`",
            )
            .into(),
            Self::Foreign { record: Record::Missing, .. } => Words::new(
                "用 --output 指定空的或还没有的文件夹；那里没有 build.json，认不出 casebook 写过的文件",
                "name an empty or a new folder with `--output`; there is no `build.json` to tell what casebook wrote",
            )
            .into(),
            Self::Foreign { record: Record::Damaged, .. } => Words::new(
                "确认其中没有要留的文件后，删去这个文件夹再构建；它的 build.json 已损坏，认不出 casebook 写过的文件",
                "delete the folder once nothing in it is needed and build again; its `build.json` is damaged and cannot tell what casebook wrote",
            )
            .into(),
        }
    }
}

impl PathFault {
    fn message(self, path: &str) -> Text {
        match self {
            Self::Unsafe => Text::new(
                format!("输出路径 “{path}” 不能写"),
                format!("output path `{path}` cannot be written"),
            ),
            Self::AlsoFolder => Text::new(
                format!("输出路径 “{path}” 既是文件又是文件夹"),
                format!("output path `{path}` is both a file and a folder"),
            ),
            Self::Reserved => Text::new(
                format!("输出路径 “{path}” 留给 casebook 的构建记录"),
                format!("output path `{path}` is kept for casebook's own record"),
            ),
        }
    }

    const fn help(self) -> Words {
        match self {
            Self::Unsafe => Words::new(
                "改去路径中的 `..`、`\\` 和空的一段",
                "take `..`, `\\` and empty parts out of the path",
            ),
            Self::AlsoFolder => Words::new("给其中一个改名", "rename one of the two"),
            Self::Reserved => Words::new("给 static/ 里的这个文件改名", "rename the file in `static/`"),
        }
    }
}

impl FolderFault {
    fn message(self, folder: &Path) -> Text {
        let folder = folder.display();
        match self {
            Self::Link => Text::new(
                format!("输出文件夹 “{folder}” 是符号链接，不能整体替换"),
                format!("output folder `{folder}` is a symbolic link and cannot be swapped whole"),
            ),
            Self::File => Text::new(
                format!("“{folder}” 是文件，不是文件夹"),
                format!("`{folder}` is a file, not a folder"),
            ),
            Self::Site => Text::new(
                format!("“{folder}” 是站点自己的文件所在，不能作输出文件夹"),
                format!("`{folder}` is where the site's own files are and cannot be the output folder"),
            ),
            Self::Nested => Text::new(
                format!("“{folder}” 在一个已发布的网站里面，那个网站下次构建时会碰到它"),
                format!(
                    "`{folder}` lies in a site that was published, whose next build would find it in the way"
                ),
            ),
            Self::Whole => Text::new(
                format!("“{folder}” 里是整个网站，不能换成其中一份"),
                format!("`{folder}` holds a whole site, and a share of one cannot take its place"),
            ),
            Self::Share => Text::new(
                format!("“{folder}” 里是网站的一份，不能换成整个网站"),
                format!("`{folder}` holds a share of a site, and a whole one cannot take its place"),
            ),
            Self::Closed => Text::new(
                format!("“{folder}” 的上级文件夹不能写入，而网站要先写在旁边再整体替换"),
                format!(
                    "the folder around `{folder}` cannot be written, and a site is written beside the old one first"
                ),
            ),
            Self::Pinned => Text::new(
                format!("“{folder}” 是挂载点或镜像层里的文件夹，不能整体替换"),
                format!(
                    "`{folder}` is a mount point or a folder of an image layer and cannot be swapped whole"
                ),
            ),
        }
    }

    const fn help(self) -> Words {
        match self {
            Self::Link => {
                Words::new("用 --output 指定链接所指的文件夹", "name the folder it leads to with `--output`")
            }
            Self::File | Self::Site | Self::Nested | Self::Whole | Self::Share => {
                Words::new("用 --output 指定别的文件夹", "name another folder with `--output`")
            }
            Self::Closed | Self::Pinned => {
                Words::new("用 --output 指定它里面的一个文件夹", "name a folder inside it with `--output`")
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.message().en)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Disk { source, .. } => Some(source),
            Self::Picture { .. }
            | Self::Changed { .. }
            | Self::Path { .. }
            | Self::Folder { .. }
            | Self::Foreign { .. } => None,
        }
    }
}

/// Returns why the system refused: in our words where an editor can do something about it, else in its own.
fn reason(error: &io::Error) -> Text {
    match error.kind() {
        io::ErrorKind::NotFound => Words::new("找不到", "not found").into(),
        io::ErrorKind::PermissionDenied => Words::new("没有权限", "permission denied").into(),
        io::ErrorKind::AlreadyExists => Words::new("已经存在", "already there").into(),
        io::ErrorKind::StorageFull => Words::new("磁盘已满", "the disk is full").into(),
        io::ErrorKind::QuotaExceeded => Words::new("超出磁盘配额", "the disk quota is used up").into(),
        io::ErrorKind::ReadOnlyFilesystem => Words::new("磁盘只读", "the disk is read-only").into(),
        io::ErrorKind::InvalidFilename => {
            Words::new("文件名过长或含不能用的字符", "the name is too long or not allowed").into()
        }
        _ => Text::new(error.to_string(), error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Error, Record};
    use std::path::Path;

    #[test]
    fn ten_foreign_files_are_named_and_all_are_counted() {
        let foreign: Vec<_> = (10..22).map(|number| format!("{number}.doc")).collect();
        let error = Error::foreign(Path::new("public"), Record::Whole, &foreign);
        let message = error.message();
        assert!(message.zh.ends_with("“19.doc” 等 12 个"), "{}", message.zh);
        assert!(message.en.ends_with("`19.doc` and 2 more"), "{}", message.en);
    }

    #[test]
    fn a_single_foreign_file_is_named_alone() {
        let error = Error::foreign(Path::new("public"), Record::Missing, &["论文.doc".into()]);
        assert!(error.message().zh.ends_with("原样未动：“论文.doc”"));
        assert!(error.help().en.contains("no `build.json`"));
    }
}
