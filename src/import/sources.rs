//! What a text says of itself: title, author, date, publisher and the other furniture of a page.
//!
//! In: nothing. Out: [`Found`], each with its place in the text as it was read, and [`Key`]. Only what stands in the text
//! is found; nothing is made up for what does not.

use std::ops::Range;

use crate::lang::Words;

/// What a piece of furniture says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The title.
    Title,
    /// The author's name.
    Author,
    /// The author's office, or the body that is the author.
    Office,
    /// The date.
    Date,
    /// Who published it.
    Publisher,
    /// Its address.
    Url,
    /// The edition of a newspaper.
    Edition,
    /// The editor of the page.
    Editor,
    /// Whose pictures they are.
    Photo,
    /// How many characters it says it has.
    Length,
    /// Which part of several it is.
    Part,
    /// What the page says of its liability and rights.
    Disclaimer,
    /// Anything else of a page's frame.
    Frame,
}

impl Key {
    /// Returns what it is called.
    pub const fn label(self) -> Words {
        match self {
            Self::Title => Words::new("标题", "title"),
            Self::Author => Words::new("作者", "author"),
            Self::Office => Words::new("作者单位", "author's office"),
            Self::Date => Words::new("日期", "date"),
            Self::Publisher => Words::new("发布单位", "publisher"),
            Self::Url => Words::new("网址", "address"),
            Self::Edition => Words::new("版次", "edition"),
            Self::Editor => Words::new("编辑", "editor"),
            Self::Photo => Words::new("图片", "pictures"),
            Self::Length => Words::new("字数", "length"),
            Self::Part => Words::new("分篇", "part"),
            Self::Disclaimer => Words::new("声明", "disclaimer"),
            Self::Frame => Words::new("网页边角", "page furniture"),
        }
    }

    /// Returns its name in the change list.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Author => "author",
            Self::Office => "office",
            Self::Date => "date",
            Self::Publisher => "publisher",
            Self::Url => "url",
            Self::Edition => "edition",
            Self::Editor => "editor",
            Self::Photo => "photo",
            Self::Length => "length",
            Self::Part => "part",
            Self::Disclaimer => "disclaimer",
            Self::Frame => "frame",
        }
    }
}

/// A piece of furniture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub key: Key,
    /// Its value, repaired: 各界新闻网.
    pub value: String,
    /// Where it stands in the text as it was read; empty at the start for what the file says outside its text.
    pub at: Range<usize>,
    /// The number of the document that it is said of, from 0; `None` where it is said of every document of the file.
    pub document: Option<usize>,
}
