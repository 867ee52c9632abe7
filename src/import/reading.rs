//! What a reader makes of a file, and why one cannot be read.
//!
//! In: nothing. Out: [`Reading`] and [`Unreadable`].

use crate::import::encoding::Patch;
use crate::import::remark::Remark;
use crate::import::sources::Found;
use crate::import::text::Form;
use crate::lang::Text;

/// A file as it was read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its text.
    pub text: String,
    /// How the text is written.
    pub form: Form,
    /// The format of the file: `text`, `markdown`, `html`, `docx`.
    pub format: &'static str,
    /// How to have the bytes back from the text; `None` where the text was taken out of something else.
    pub coding: Option<Coding>,
    /// What the file says of itself outside its text.
    pub found: Vec<Found>,
    /// What needs an eye.
    pub remarks: Vec<Remark>,
    /// The pictures that stand in the text.
    pub pictures: Vec<Picture>,
}

/// How a text was written in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coding {
    /// The encoding's name.
    pub encoding: &'static str,
    /// Whether a byte order mark came first.
    pub has_mark: bool,
    /// Where encoding the text again does not give the bytes.
    pub patch: Option<Patch>,
}

/// A picture out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its name, as the text refers to it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// A PDF.
    Pdf,
    /// A document of Word before 2007, or of WPS.
    OldOffice,
    /// A package of another office program: a table, slides, an OpenDocument text.
    OtherPackage,
    /// A picture.
    Picture,
    /// Other bytes that are no text.
    Binary,
    /// A Word document whose package or text cannot be read.
    BrokenDocument,
    /// Nothing at all.
    Empty,
}

impl Unreadable {
    /// Returns what it is, and the way out.
    pub fn words(self) -> Text {
        match self {
            Self::Pdf => Text::new(
                "是 PDF，读不了\n修改：用 WPS 或 Word 打开，另存为 .docx 再导入；扫描件先做文字识别并校对",
                "is a PDF, which is not read\nhelp: open it in a word processor, save it as .docx and import that; a scan needs text recognition first",
            ),
            Self::OldOffice => Text::new(
                "是旧格式的 Word 或 WPS 文档（.doc、.wps），读不了\n修改：用 WPS 或 Word 打开，另存为 .docx 再导入",
                "is a document of old Word or WPS (.doc, .wps), which is not read\nhelp: open it in a word processor, save it as .docx and import that",
            ),
            Self::OtherPackage => Text::new(
                "不是 Word 文档（可能是表格、演示文稿、OpenDocument 或压缩包）\n修改：把文字另存为 .docx 或 .txt 再导入",
                "is a package but no Word document (a table, slides, OpenDocument, or an archive)\nhelp: save the text as .docx or .txt and import that",
            ),
            Self::Picture => Text::new(
                "是图片，没有文字可导入\n修改：先做文字识别并校对，存成 .txt 或 .docx 再导入",
                "is a picture without a text\nhelp: have its text recognised, look it over, save it as .txt or .docx and import that",
            ),
            Self::Binary => Text::new(
                "不是文字文件\n修改：用原来的程序打开，另存为 .docx 或 .txt 再导入",
                "is no text\nhelp: open it in its own program, save it as .docx or .txt and import that",
            ),
            Self::BrokenDocument => Text::new(
                "是 Word 文档，但已损坏或加了密码\n修改：用 WPS 或 Word 打开（去掉密码），另存一份 .docx 再导入",
                "is a Word document, but damaged or locked\nhelp: open it in a word processor (take the password off), save it anew as .docx and import that",
            ),
            Self::Empty => Text::new(
                "里面没有文字\n修改：核对文件是不是存对了",
                "holds no text\nhelp: see whether the right file was saved",
            ),
        }
    }
}
