//! What is wrong with the shares of a site, in the words of whoever builds it.
//!
//! In: what `gather` met. Out: [`ShareFault`], its message and its mend in both languages.

use std::path::{Path, PathBuf};

use crate::lang::{Text, Words};

/// Something that keeps shares from being merged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareFault {
    /// The share's folder, or the file.
    pub path: PathBuf,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a share or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such folder.
    NoFolder,
    /// It has no `build.json`, or a damaged one.
    NoRecord,
    /// It is a whole site.
    Whole,
    /// It was made otherwise than the others.
    Other {
        /// What is other.
        what: What,
        /// What it is here; empty for a hash.
        here: String,
        /// What it is for the others.
        there: String,
    },
    /// The share with this number is there already, in this folder.
    Doubled(u32, PathBuf),
    /// There are no shares with these numbers, of so many.
    Missing(Vec<u32>, u32),
    /// The file of a share is not there.
    Gone,
    /// It holds other bytes than the share says.
    Changed,
    /// No share says that it is its own.
    Foreign,
    /// It is in this share, too.
    AlsoIn(PathBuf),
    /// The files of all shares are not those of the whole site.
    Incomplete,
    /// It was published and no share was held against it.
    Unchecked,
}

/// What all shares of a site have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The program and its version.
    Version,
    /// The program's own bytes.
    Program,
    /// How many shares there are.
    Count,
    /// The files of the site.
    Content,
    /// The day.
    Today,
    /// Whether drafts are there.
    Drafts,
    /// The site's address.
    Address,
    /// What was published before.
    Published,
}

impl ShareFault {
    /// Returns the fault as one in `folder` names it: what lies there by its way from there.
    pub fn seen_from(&self, folder: &Path) -> Self {
        let short = |path: &Path| path.strip_prefix(folder).unwrap_or(path).to_owned();
        let why = match &self.why {
            Why::Doubled(number, other) => Why::Doubled(*number, short(other)),
            Why::AlsoIn(other) => Why::AlsoIn(short(other)),
            other => other.clone(),
        };
        Self { path: short(&self.path), why }
    }

    /// Returns what is wrong.
    pub fn message(&self) -> Text {
        let path = self.path.display();
        match &self.why {
            Why::NoFolder => {
                Text::new(format!("没有文件夹 “{path}”"), format!("there is no folder `{path}`"))
            }
            Why::NoRecord => Text::new(
                format!("“{path}” 里没有完好的 build.json，认不出是网站的哪一份"),
                format!("`{path}` has no sound `build.json` to tell which share of a site it is"),
            ),
            Why::Whole => Text::new(
                format!("“{path}” 是整个网站，不是其中一份"),
                format!("`{path}` is a whole site and no share of one"),
            ),
            Why::Other { what, here, there } => what.message(&path.to_string(), here, there),
            Why::Doubled(number, other) => {
                let other = other.display();
                Text::new(
                    format!("第 {number} 份有两个：“{other}” 和 “{path}”"),
                    format!("share {number} is there twice: `{other}` and `{path}`"),
                )
            }
            Why::Missing(numbers, of) => {
                let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
                let (zh, en) = (numbers.join("、"), numbers.join(", "));
                Text::new(
                    format!("缺第 {zh} 份，共 {of} 份"),
                    format!("shares that are not there, of {of}: {en}"),
                )
            }
            Why::Gone => Text::new(format!("文件 “{path}” 不在了"), format!("file `{path}` is not there")),
            Why::Changed => Text::new(
                format!("文件 “{path}” 生成以后变了"),
                format!("file `{path}` was changed after it was built"),
            ),
            Why::Foreign => Text::new(
                format!("文件 “{path}” 不是 casebook 写的"),
                format!("file `{path}` was not written by casebook"),
            ),
            Why::AlsoIn(other) => {
                let other = other.display();
                Text::new(
                    format!("文件 “{path}” 在另一份里也有：“{other}”"),
                    format!("file `{path}` is in another share as well: `{other}`"),
                )
            }
            Why::Incomplete => Text::new(
                "各份的文件合起来，和整个网站应有的文件不同",
                "the files of all shares are not those of the whole site",
            ),
            Why::Unchecked => Text::new(
                format!("生成各份的时候，没有对照已经发布的 “{path}”"),
                format!("the shares were not held against what is published in `{path}`"),
            ),
        }
    }

    /// Returns how to mend it.
    pub fn help(&self) -> Text {
        match &self.why {
            Why::NoFolder => Words::new(
                "核对路径；还没有生成的，先运行 casebook build --shard",
                "check the path; build the share with `casebook build --shard` first",
            )
            .into(),
            Why::NoRecord => Words::new(
                "写各份所在的文件夹；搬运时连同 build.json 一起，或重新生成这一份",
                "name the folders of the shares; carry `build.json` with them, or build this share again",
            )
            .into(),
            Why::Whole => Words::new(
                "去掉这个文件夹：整个网站不用合并",
                "leave this folder out: a whole site need not be merged",
            )
            .into(),
            Why::Other { what, .. } => what.help().into(),
            Why::Doubled(..) | Why::AlsoIn(_) => {
                Words::new("只留其中一个", "leave one of the two out").into()
            }
            Why::Missing(..) => Words::new(
                "生成缺的，连同其余的一起写给 casebook merge",
                "build what is missing and name it with the others",
            )
            .into(),
            Why::Gone | Why::Changed => Words::new(
                "重新生成或重新下载这一份；以点开头的文件也要搬",
                "build this share again or fetch it again, files whose names begin with a dot as well",
            )
            .into(),
            Why::Foreign => Words::new("移走这个文件", "move the file away").into(),
            Why::Incomplete => Words::new("重新生成各份", "build all shares again").into(),
            Why::Unchecked => {
                let path = self.path.display();
                Text::new(
                    format!("生成各份时都加上 --published {path}"),
                    format!("build all shares with `--published {path}`"),
                )
            }
        }
    }
}

impl What {
    fn message(self, path: &str, here: &str, there: &str) -> Text {
        match self {
            Self::Version => Text::new(
                format!("“{path}” 是 {here} 生成的，其余各份是 {there}"),
                format!("`{path}` was built by {here}, the others by {there}"),
            ),
            Self::Program => Text::new(
                format!("“{path}” 是另一个 casebook 程序生成的，版本号相同，程序文件不同"),
                format!("`{path}` was built by another program of the same version"),
            ),
            Self::Count => Text::new(
                format!("“{path}” 是 {here} 份中的一份，其余是 {there} 份中的"),
                format!("`{path}` is one of {here} shares, the others of {there}"),
            ),
            Self::Content => Text::new(
                format!("“{path}” 是用别的内容生成的，网站的文件和其余各份不同"),
                format!("`{path}` was built from other files than the others"),
            ),
            Self::Today => Text::new(
                format!("“{path}” 是按 {here} 生成的，其余各份按 {there}"),
                format!("`{path}` was built for {here}, the others for {there}"),
            ),
            Self::Drafts => Text::new(
                format!("“{path}” 和其余各份不同，不是都写了 --drafts"),
                format!("`{path}` and the others were not all built with `--drafts`"),
            ),
            Self::Address => Text::new(
                format!("“{path}” 的 --base-url 是 “{here}”，其余各份是 “{there}”"),
                format!("`{path}` was built with the address `{here}`, the others with `{there}`"),
            ),
            Self::Published => Text::new(
                format!("“{path}” 对照的已发布内容和其余各份不同"),
                format!("`{path}` was held against another published table than the others"),
            ),
        }
    }

    const fn help(self) -> Words {
        match self {
            Self::Version | Self::Program => {
                Words::new("各份都用同一个程序生成", "build all shares with the same program")
            }
            Self::Count => Words::new(
                "各份的 --shard 都写同一个总数",
                "give `--shard` the same number of shares everywhere",
            ),
            Self::Content => Words::new(
                "各份都用同一次提交的文件重新生成",
                "build all shares again from the files of one commit",
            ),
            Self::Today => {
                Words::new("各份都写同一个 --today 日期", "build all shares with the same `--today`")
            }
            Self::Drafts => Words::new("各份都写，或都不写", "give it everywhere or nowhere"),
            Self::Address => {
                Words::new("各份都写同一个 --base-url", "build all shares with the same `--base-url`")
            }
            Self::Published => {
                Words::new("各份都写同一个 --published", "build all shares with the same `--published`")
            }
        }
    }
}
