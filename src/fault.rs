//! What the stages saw: facts, not words.
//!
//! In: nothing. Out: [`Fault`], one variant a fact, each with its place. A stage pushes a fault and goes on; the
//! check that bears the fault's name puts it in words (message, help, fix). Deliberately absent: any sentence.

use crate::lang::Words;
use crate::pictures::look::Flaw;
use crate::source::{Part, Span, Unread};

/// A fact that a stage noted about what an editor wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "a variant's sentence says what its fields hold")]
pub enum Fault {
    // ── Files ──
    /// The file's bytes are not UTF-8 from `at` on.
    NotUtf8 { at: Span },
    /// A symbolic link leads out of the site; `path` is where it stands.
    OutsideLink { at: Span, path: String },
    /// A Markdown file lies in a folder of `content/` that is no kind's.
    UnknownFolder { at: Span, folder: String, nearest: Option<String> },
    /// An id is not made of ASCII letters, digits and `-`; the address keeps it as it is.
    UnstableId { at: Span, id: String },

    // ── YAML ──
    /// The file does not begin with a `---` line.
    MissingFrontMatter { at: Span },
    /// The `---` line that ends the front matter is not there.
    UnclosedFrontMatter { at: Span },
    /// The front matter is longer than is read.
    OversizedFrontMatter { at: Span, limit: usize },
    /// YAML that cannot be read; `detail` is the parser's own word, English.
    YamlSyntax { at: Span, detail: String },
    /// `：` stands where `: ` should; the run read on as if it were.
    FullWidthColon { at: Span, key: String },
    /// No space stands after the colon of a key; the run read on as if it did. `at` is the colon.
    MissingSpace { at: Span, key: String },
    /// A tab or a full-width space indents a line; `at` is all of the indent.
    TabIndent { at: Span },
    /// The front matter or the configuration is not a list of keys.
    NotAMapping { at: Span },

    /// A line of a CSV file with more or fewer cells than its first line.
    UnevenRow { at: Span, expected: usize, found: usize },
    /// Two data files of one name; `at` and `other` are their starts.
    RepeatedData { at: Span, name: String, other: Span },

    // ── Keys and values ──
    /// A key that the kind does not have.
    UnknownKey { at: Span, key: String, nearest: Option<String> },
    /// Both names of one key, or the same name twice; `first` is the earlier one.
    RepeatedKey { at: Span, key: String, first: Span, first_key: String },
    /// A value of another type than the key's; `is_item` where it is one of the key's list.
    WrongType { at: Span, key: String, is_item: bool, expected: Words, found: Words },
    /// A required key is not there.
    MissingKey { at: Span, key: &'static str, alias: &'static str },
    /// A date that is none, or in a form that is not read; `meant` is the form when it is certain.
    BadDate { at: Span, text: String, meant: Option<String> },
    /// A number with a bound that cannot be read as one.
    BadFigure { at: Span, text: String },
    /// An address that is neither `https://…`, `http://…` nor, where allowed, a path.
    BadAddress { at: Span, text: String },
    /// A region path with an empty part.
    BadRegion { at: Span, text: String },
    /// A word outside a fixed list of choices.
    UnknownChoice {
        at: Span,
        key: String,
        value: String,
        choices: Vec<&'static str>,
        nearest: Option<String>,
    },
    /// A word outside a vocabulary that the site declares; `vocabulary` is the configuration's key.
    UnknownTerm { at: Span, vocabulary: &'static str, value: String, nearest: Option<String> },
    /// A word of a vocabulary that is there already, by label or by id, letter case aside; `first` is the earlier one.
    RepeatedTerm { at: Span, vocabulary: &'static str, value: String, first: Span },
    /// A code or group in `checks` that is none.
    UnknownCheck { at: Span, code: String, nearest: Option<String> },
    /// A level below the check's own for one that may be allowed with a reason only; it is not taken.
    UnreasonedLevel { at: Span, code: String },
    /// An allowance whose last day is over.
    ExpiredAllowance { at: Span, code: String, until: String },
    /// An allowance of checks that found nothing where it holds.
    UnusedAllowance { at: Span, code: String },

    // ── References ──
    /// An id that no file bears; `is_skipped` when one does but is not published (a draft, or not yet due).
    DanglingId { at: Span, folder: &'static str, id: String, nearest: Option<String>, is_skipped: bool },
    /// A reference that names a kind of thing that cannot stand there.
    UnfitReference { at: Span, text: String, allowed: Vec<&'static str> },
    /// A link to a file that is not there.
    DanglingLink { at: Span, target: String, nearest: Option<String>, is_skipped: bool },
    /// A link that leads out of the site's folder.
    EscapingLink { at: Span, target: String },
    /// A link to a place that its page does not have.
    DanglingAnchor { at: Span, page: String, anchor: String, nearest: Option<String> },
    /// A citation of an article, paragraph or item that the rule does not have.
    DanglingArticle { at: Span, rule: String, citation: String, articles: usize, nearest: Option<String> },
    /// A citation in running text that leads to no one place; it stays plain text.
    UnresolvedCitation { at: Span, text: String, why: Unresolved },
    /// A paragraph of a rule that is the title of a division and no heading; its level is 1 for 编, 2 for 章, 3 for 节.
    BareDivision { at: Span, level: u8 },
    /// A citation that is not written as one.
    BadCitation { at: Span, text: String },
    /// An image or attachment that is not there.
    MissingFile { at: Span, target: String, nearest: Option<String> },
    /// An image that cannot be shown: damaged, of a format that browsers do not know, or larger than is read.
    UnreadablePicture { at: Span, target: String, flaw: Flaw },
    /// An image that is not beside the text but somewhere on the network.
    OutsideImage { at: Span, target: String },
    /// A file in `content/` that is no page, in no page's folder, and that nothing refers to; `at` is the start of the
    /// configuration.
    StrayFile { at: Span, path: String },
    /// An old address of a form that no file can answer; `part` is what cannot be answered: `?id=3`, `.xml`.
    UnfitAlias { at: Span, address: String, part: String },
    /// A file in a bundle that nothing refers to; `at` is the start of the bundle's text.
    UnusedFile { at: Span, path: String },
    /// Two sources for one address.
    SharedAddress { at: Span, address: String, other: Span, clash: Clash },
    /// An address that a page of the site's own already has: a list, the statistics.
    ReservedAddress { at: Span, address: String },
    /// A file that is only copied has an address that a page, an old address or another file already has; `at` is the
    /// start of its bundle's text or of the configuration.
    AssetClash { at: Span, path: String, address: String },
    /// An entry that stands above itself; `chain` begins and ends with it.
    ParentCycle { at: Span, chain: Vec<String> },
    /// A fact names a source that the page does not list.
    DanglingSource { at: Span, id: String, nearest: Option<String> },
    /// A step that the method does not declare.
    UndeclaredStep { at: Span, step: String, method: String, nearest: Option<String> },
    /// A yearly item that the method does not declare.
    UndeclaredItem { at: Span, item: String, method: String, nearest: Option<String> },

    // ── Text ──
    /// Raw HTML in a body; shown escaped.
    RawHtml { at: Span },
    /// A link with a scheme that could run something; its target is left out.
    UnsafeScheme { at: Span, scheme: String },
    /// A footnote mark without its text.
    DanglingFootnote { at: Span, label: String },
    /// A link target is defined but no link uses it; a definition is not shown.
    UnusedDefinition { at: Span, label: String },
    /// A row of a table has a cell more than the table has columns; shown as written, `at` is what it holds.
    ExtraCell { at: Span },
    /// A mark of a Chinese keyboard, or one with wide spaces around it, at the head of a line; `at` is what Markdown would
    /// have as `meant`.
    FullWidthMark { at: Span, meant: String },
    /// Lines numbered by hand that run together in one paragraph; `at` is the first number that another line runs into,
    /// `breaks` are the empty lines that part them, with their places.
    RunTogetherList { at: Span, mark: String, breaks: Vec<(Span, String)> },
    /// Rows that are meant as a table and are none; `at` is the first of them, `edits` make a table of them.
    BrokenTable { at: Span, edits: Vec<(Span, String)>, is_certain: bool },
    /// Lines that an indent of two wide spaces marks as paragraphs, run together in one; `at` is the first such indent.
    RunTogetherParagraphs { at: Span, breaks: Vec<(Span, String)> },
    /// `[text]（target）` or `[text] (target)`, which is no link; `at` is from the space or bracket on.
    BrokenLink { at: Span, target: String },
    /// `**` that opened or closed no emphasis and is shown.
    StrayEmphasis { at: Span },
    /// A year with a dot behind it, which makes it the number of a list; `at` is both, `is_alone` where the list has no
    /// other item.
    YearAsNumber { at: Span, year: u64, is_alone: bool },
    /// Prose that an indent makes code; `is_certain` where nothing but prose can be meant by all its lines, and `indents`
    /// can go.
    IndentedProse { at: Span, indents: Vec<Span>, is_certain: bool },
    /// Two `#` marks claim one anchor in a page.
    RepeatedAnchor { at: Span, anchor: String, first: Span },

    // ── Personal data ──
    /// A citizen's ID number.
    CitizenNumber { at: Span, trace: Trace },
    /// A bank card's number.
    BankCard { at: Span, trace: Trace },
    /// A mobile number.
    MobileNumber { at: Span, trace: Trace },
    /// A landline number that the site does not list as its own.
    LandlineNumber { at: Span, trace: Trace },
    /// An e-mail address.
    EmailAddress { at: Span, trace: Trace },
    /// A vehicle's plate.
    VehiclePlate { at: Span, trace: Trace },
    /// The address of somebody's home.
    HomeAddress { at: Span, trace: Trace },
    /// A minor or a patient by name.
    ProtectedPerson { at: Span, trace: Trace },
    /// A citizen without an office by name.
    NamedCitizen { at: Span, trace: Trace },
    /// The number of a passport, a permit or a paper of the forces.
    IdentityPaper { at: Span, trace: Trace },
    /// The day of birth of somebody who is named.
    BirthDate { at: Span, trace: Trace },
    /// A picture says where it was taken; `at` is its start.
    PicturePosition { at: Span },
    /// The properties of a document name a person; `at` is its start.
    DocumentAuthor { at: Span, shown: String },
    /// A document that could not be looked into, or not into all of it; `at` is its start.
    UnreadAttachment { at: Span, why: Unread },

    // ── Theme ──
    /// A template of the site that cannot be read or filled; `detail` is the template engine's own word.
    BadTemplate { at: Span, detail: String },
    /// A file under `templates/` that takes the place of none of the theme's.
    UnknownTemplate { at: Span, name: String, nearest: Option<String> },
    /// A file of the theme that `theme.yaml` does not name; `path` is within the theme.
    UnusedThemeFile { at: Span, path: String, nearest: Option<String> },
    /// A phrase of the theme, `area.thing`, that nothing says.
    UnusedPhrase { at: Span, key: String, nearest: Option<String> },
    /// `theme.yaml` names a style sheet or script that neither the site's theme nor the program's has.
    MissingThemeFile { at: Span, path: String, nearest: Option<String> },
}

/// Why a citation in running text leads to no one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unresolved {
    /// The rule, by its title, has no such place.
    NoPlace {
        /// The rule's title.
        rule: String,
    },
    /// Several rules bear the title.
    SeveralRules,
    /// Nothing says which rule is meant.
    NoRule,
}

/// How a personal datum came to light.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trace {
    /// The datum as written, its middle masked.
    pub shown: String,
    /// Where it is.
    pub whence: Whence,
}

/// In what a personal datum is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whence {
    /// In the text, at the place itself.
    Text,
    /// In the file's path.
    Name,
    /// In what a picture or a document says of itself.
    Metadata,
    /// In the text of a document.
    Within(Part),
    /// In the file that is to be published at this path.
    Published(String),
}

/// How two addresses are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Character by character.
    Same,
    /// But for letter case, which some disks and servers do not keep apart.
    LetterCase,
}
