//! The kinds of content.
//!
//! In: nothing. Out: [`Kind`], its folder, its place among the others and its names.

use crate::lang::Words;

/// A kind of content; the order is the one in which a site lists them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A consultation case.
    Case,
    /// An award or honour.
    Award,
    /// A rule, guide or other institutional document.
    Rule,
    /// A platform or institution that holds consultations.
    Platform,
    /// A method with its procedure.
    Method,
    /// Figures an institution reports.
    Report,
    /// A name that consultations go by.
    Brand,
    /// A word of the collection's, explained as far as its sources explain it.
    Term,
    /// A document that the collection rests on.
    Source,
    /// A free page.
    Page,
}

impl Kind {
    /// All kinds, in order.
    pub const ALL: [Self; 10] = [
        Self::Case,
        Self::Award,
        Self::Rule,
        Self::Platform,
        Self::Method,
        Self::Report,
        Self::Brand,
        Self::Term,
        Self::Source,
        Self::Page,
    ];

    /// The kinds that have a folder and lists of their own: all but free pages.
    pub const LISTED: [Self; 9] = [
        Self::Case,
        Self::Award,
        Self::Rule,
        Self::Platform,
        Self::Method,
        Self::Report,
        Self::Brand,
        Self::Term,
        Self::Source,
    ];

    /// Returns whether a site has a list of this kind even while it is empty. The others stand beside them: a site
    /// without brands, terms or entries for its sources says nothing of them.
    pub const fn is_main(self) -> bool {
        !matches!(self, Self::Brand | Self::Term | Self::Source | Self::Page)
    }

    /// Returns the folder below `content/`, which is also the first part of the address; empty for free pages.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Case => "cases",
            Self::Award => "awards",
            Self::Rule => "rules",
            Self::Platform => "platforms",
            Self::Method => "methods",
            Self::Report => "reports",
            Self::Brand => "brands",
            Self::Term => "terms",
            Self::Source => "sources",
            Self::Page => "",
        }
    }

    /// Returns the kind's name in views, phrases and anchors: the singular of its folder.
    pub const fn name(self) -> &'static str {
        self.label().en
    }

    /// Returns the name of its section in phrases, anchors and the configuration: its folder; `pages` for free pages, which
    /// have none.
    pub const fn section(self) -> &'static str {
        match self {
            Self::Page => "pages",
            listed => listed.folder(),
        }
    }

    /// Returns the kind whose folder is `folder`.
    pub fn of_folder(folder: &str) -> Option<Self> {
        Self::LISTED.into_iter().find(|kind| kind.folder() == folder)
    }

    /// Returns the kind's name for one entry.
    pub const fn label(self) -> Words {
        match self {
            Self::Case => Words::new("案例", "case"),
            Self::Award => Words::new("荣誉", "award"),
            Self::Rule => Words::new("制度", "rule"),
            Self::Platform => Words::new("平台", "platform"),
            Self::Method => Words::new("协商模式", "method"),
            Self::Report => Words::new("成效", "report"),
            Self::Brand => Words::new("品牌", "brand"),
            Self::Term => Words::new("术语", "term"),
            Self::Source => Words::new("来源", "source"),
            Self::Page => Words::new("页面", "page"),
        }
    }
}
