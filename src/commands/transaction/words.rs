//! What is told of work that is done as one.
//!
//! In: which command it is, and what stood against it. Out: sentences, and errors that hold them.

use std::io;

use serde::{Deserialize, Serialize};

use crate::lang::{Lang, Text, Words};

/// A command that does several things as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Doer {
    /// `casebook import`.
    Import,
    /// `casebook mv`.
    Mv,
}

impl Doer {
    /// Returns what is typed: `import`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Import => "import",
            Self::Mv => "mv",
        }
    }

    fn words(self) -> Words {
        match self {
            Self::Import => Words::new("导入", "import"),
            Self::Mv => Words::new("改名", "move"),
        }
    }

    /// Returns what is told when its work was undone.
    pub(super) fn undone(self) -> Text {
        let Words { zh, en } = self.words();
        Text::new(format!("上次没有做完的{zh}已恢复原样"), format!("the {en} that was broken off is undone"))
    }
}

/// Returns what stopped the work at `path` as an editor reads it.
pub(super) fn stopped(error: &io::Error, path: &str, lang: Lang) -> io::Error {
    let text = match error.kind() {
        io::ErrorKind::AlreadyExists => Text::new(
            format!("{path} 已经有了，没有写入任何东西\n修改：换一个编号，或先移走它"),
            format!(
                "{path} is there already, so nothing was written\nhelp: choose another id or move it away first"
            ),
        ),
        io::ErrorKind::NotFound | io::ErrorKind::ResourceBusy => Text::new(
            format!("有文件刚才被改动或移走，一切照旧：{error}\n修改：再运行一次"),
            format!(
                "a file was changed or taken away just now, and all is as it was: {error}\nhelp: run this again"
            ),
        ),
        _ => return io::Error::new(error.kind(), error.to_string()),
    };
    io::Error::new(error.kind(), text.pick(lang).to_owned())
}

/// Returns what is told where another run does such work.
pub(super) fn busy(lang: Lang) -> io::Error {
    let text = Words::new(
        "另一次改名或导入正在进行\n修改：等它结束再运行",
        "another move or import is going on\nhelp: run this again when it is over",
    );
    io::Error::new(io::ErrorKind::ResourceBusy, text.pick(lang).to_owned())
}

/// Returns what is told of files that somebody changed meanwhile.
pub(super) fn meanwhile(paths: &[String], doer: Doer, lang: Lang) -> io::Error {
    let list: String = paths.iter().map(|path| format!("\n  {path}")).collect();
    let Words { zh, en } = doer.words();
    let text = Text::new(
        format!(
            "这些文件在{zh}中途有人改过，没有动它们，其余已恢复原样：{list}\n修改：用 casebook check 核对"
        ),
        format!(
            "these files were changed by somebody during the {en} and are left alone; all others are as they were:{list}\nhelp: look at them with `casebook check`"
        ),
    );
    io::Error::new(io::ErrorKind::ResourceBusy, text.pick(lang).to_owned())
}
