//! The parser's events → pieces.
//!
//! In: one event after another, with its padded range. Out: the pieces of the document, footnotes at its end, and the
//! faults. Elements are opened and closed as the parser reports them, so that they balance.

use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, LinkType, Tag, TagEnd};

use crate::fault::Fault;
use crate::parse::body::{Link, Piece, What};
use crate::parse::cjk::{Padded, Window};
use crate::parse::markdown::definitions::Definitions;
use crate::parse::markdown::flow::Flow;
use crate::parse::markdown::held::{Code, Held, Image, write_html};
use crate::parse::markdown::lookalikes;
use crate::parse::markdown::notes::Notes;
use crate::parse::markdown::table::{Align, Table};
use crate::parse::markdown::target;
use crate::source::FileId;

/// What makes pieces of events.
pub(super) struct Reader<'a> {
    /// Where in the file the Markdown begins.
    start: usize,
    padded: &'a Padded<'a>,
    window: Window,
    flow: Flow<'a>,
    /// The places of the elements that are open.
    open: Vec<Range<usize>>,
    notes: Notes,
    definitions: Definitions,
    /// The footnotes being read, each with its label and the pieces it interrupts.
    open_notes: Vec<(String, Vec<Piece>)>,
    held: Held<'a>,
    table: Option<Table>,
    /// Where the text of a tight item begins, which no paragraph is around.
    tight: Option<usize>,
    /// Whether the text of a task is being labelled.
    is_task: bool,
    /// Whether a heading was read.
    pub(super) has_headings: bool,
    /// Whether the heading being read ends in braces that are no `{#id}`.
    has_braces: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(source: &'a str, start: usize, file: FileId, padded: &'a Padded<'a>) -> Self {
        Self {
            start,
            padded,
            window: Window::default(),
            // A piece for every three Han is much; where emphasis stands beside marks, more is marked up.
            flow: Flow::new(source, padded.as_str().len() / 10 + padded.sentinels() * 4, file),
            open: Vec::new(),
            notes: Notes::default(),
            definitions: Definitions::default(),
            open_notes: Vec::new(),
            held: Held::Nothing,
            table: None,
            tight: None,
            is_task: false,
            has_headings: false,
            has_braces: false,
        }
    }

    /// Notes that a link target is defined at the padded `range`; all are noted before the first event.
    pub(super) fn definition(&mut self, label: &str, range: Range<usize>) {
        let inside = self.padded.source(range, &mut self.window);
        let at = self.start + inside.start..self.start + inside.end;
        self.definitions.add(&self.padded.clean(label), self.trimmed(at));
    }

    /// Reads the next event, at the padded `range`.
    pub(super) fn event(&mut self, event: Event, range: Range<usize>) {
        if let Event::End(tag) = event {
            let at = self.open.pop().unwrap_or_default();
            return self.close(tag, at);
        }
        let padded = self.padded;
        let inside = padded.source(range.clone(), &mut self.window);
        let at = self.start + inside.start..self.start + inside.end;
        match event {
            Event::Text(text) | Event::Html(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                if padded.is_as_written(&text, &range) {
                    self.written_text(at);
                } else {
                    self.text(&padded.clean(&text), at);
                }
            }
            Event::Start(tag) => {
                let at = self.trimmed(at);
                self.open.push(at.clone());
                self.open(&tag, at);
            }
            Event::End(_) => {}
            Event::Code(code) => match &mut self.held {
                Held::Image(image) => image.push(&padded.clean(&code)),
                _ => self.flow.code(&padded.clean(&code), at),
            },
            Event::InlineHtml(html) => self.inline_html(&padded.clean(&html), at),
            Event::FootnoteReference(label) => {
                let number = self.notes.named(&padded.clean(&label));
                self.flow.inline(What::FootnoteMark { number, repeat: 0 }, at);
            }
            Event::SoftBreak => match &mut self.held {
                Held::Image(image) => image.end_line(),
                _ => self.flow.soft_break(at),
            },
            Event::HardBreak => match &mut self.held {
                Held::Image(image) => image.end_line(),
                _ => self.flow.opaque(What::Markup("<br>\n".into()), at),
            },
            Event::Rule => self.flow.block(What::Markup("<hr>\n".into()), self.trimmed(at)),
            Event::TaskListMarker(is_done) => self.task(is_done, at),
        }
    }

    /// Returns the pieces and faults of what was read.
    pub(super) fn finish(mut self) -> (Vec<Piece>, Vec<Fault>) {
        self.flow.flush();
        self.notes.append_to(&mut self.flow.pieces);
        for (label, at) in self.definitions.unused() {
            let at = self.flow.span(at);
            self.flow.faults.push(Fault::UnusedDefinition { at, label });
        }
        self.flow.pieces.shrink_to_fit();
        (self.flow.pieces, self.flow.faults)
    }

    fn open(&mut self, tag: &Tag, at: Range<usize>) {
        if let Tag::Link { id, .. } | Tag::Image { id, .. } = tag
            && !id.is_empty()
        {
            self.definitions.meet(&self.padded.clean(id));
        }
        if let Held::Image(image) = &mut self.held {
            if matches!(tag, Tag::Image { .. }) {
                image.open();
            }
            return;
        }
        match tag {
            Tag::Emphasis => self.flow.inline(What::Open("em"), at),
            Tag::Strong => self.flow.inline(What::Open("strong"), at),
            Tag::Strikethrough => self.flow.inline(What::Open("del"), at),
            Tag::Link { link_type, dest_url, title, .. } => {
                let mut target = self.padded.clean(dest_url).into_owned();
                if *link_type == LinkType::Email {
                    target.insert_str(0, "mailto:");
                }
                let target = target::target(target, &at, &mut self.flow);
                let title = self.padded.clean(title).into_owned();
                self.flow.inline(What::Link(Box::new(Link { target, title })), at);
            }
            Tag::Image { dest_url, title, .. } => {
                let target = self.padded.clean(dest_url).into_owned();
                let target = target::target(target, &at, &mut self.flow);
                self.held = Held::Image(Image::new(target, self.padded.clean(title).into_owned()));
            }
            tag => {
                self.end_task(&at);
                self.end_tight(at.start);
                self.open_block(tag, at);
            }
        }
    }

    fn open_block(&mut self, tag: &Tag, at: Range<usize>) {
        let (flow, padded) = (&mut self.flow, self.padded);
        match tag {
            Tag::Paragraph => flow.block(What::Paragraph, at),
            Tag::Item => {
                self.tight = Some(at.start + lookalikes::item_mark(flow.written(at.clone())));
                flow.block(What::Open("li"), at);
            }
            Tag::Heading { level, id, attrs, .. } => {
                self.has_headings = true;
                self.has_braces = !attrs.is_empty();
                let id = id.as_ref().filter(|_| attrs.is_empty());
                let anchor = id.map(|id| padded.clean(id).into_owned()).unwrap_or_default();
                flow.block(What::Heading { level: *level as u8, anchor }, at);
            }
            Tag::List(Some(first)) if *first != 1 => {
                flow.look(|source, file, faults| {
                    lookalikes::in_numbers(source, at.clone(), *first, file, faults);
                });
                flow.block(What::OpenWith(format!("<ol start=\"{first}\">").into()), at);
            }
            Tag::CodeBlock(kind) => {
                let language = match kind {
                    CodeBlockKind::Fenced(info) => info.split_ascii_whitespace().next(),
                    CodeBlockKind::Indented => {
                        let is_inside = self.open.len() > 1;
                        flow.look(|source, file, faults| {
                            lookalikes::in_indented_code(source, at, is_inside, file, faults);
                        });
                        None
                    }
                };
                let language = padded.clean(language.unwrap_or_default()).into_owned();
                self.held = Held::Code(Code { language, code: String::new() });
            }
            Tag::HtmlBlock => self.held = Held::Html(flow.another_run()),
            Tag::FootnoteDefinition(label) => {
                self.open_notes.push((padded.clean(label).into_owned(), flow.exchange(Vec::new())));
            }
            Tag::Table(columns) => {
                let columns = columns.iter().map(|alignment| align(*alignment)).collect();
                self.table = Some(Table::open(columns, at, flow));
            }
            Tag::TableHead => self.in_table(|table, flow| table.open_head(at, flow)),
            Tag::TableRow => self.in_table(|table, flow| table.open_row(at, flow)),
            Tag::TableCell => self.in_table(|table, flow| table.open_cell(at, flow)),
            other => {
                if let Some(name) = block_name(&other.to_end()) {
                    flow.block(What::Open(name), at);
                }
            }
        }
    }

    fn close(&mut self, tag: TagEnd, at: Range<usize>) {
        if let Held::Image(image) = &mut self.held {
            if tag == TagEnd::Image && image.close() {
                self.end_held(at);
            }
            return;
        }
        match tag {
            TagEnd::Emphasis => self.flow.inline(What::Close("em"), at),
            TagEnd::Strong => self.flow.inline(What::Close("strong"), at),
            TagEnd::Strikethrough => self.flow.inline(What::Close("del"), at),
            TagEnd::Link => self.flow.inline(What::LinkEnd, at),
            tag => {
                self.end_task(&at);
                self.end_tight(at.end);
                self.close_block(tag, at);
            }
        }
    }

    fn close_block(&mut self, tag: TagEnd, at: Range<usize>) {
        match tag {
            TagEnd::Paragraph => {
                self.look_at_lines(at.clone());
                self.flow.block(What::ParagraphEnd, at);
            }
            TagEnd::Heading(level) => {
                if std::mem::take(&mut self.has_braces) {
                    self.show_braces(&at);
                }
                self.flow.block(What::HeadingEnd { level: level as u8 }, at);
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_held(at),
            TagEnd::FootnoteDefinition => {
                if let Some((label, outer)) = self.open_notes.pop() {
                    let text = self.flow.exchange(outer);
                    self.notes.keep(&label, self.flow.span(at), text);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    table.close(at, &mut self.flow);
                }
            }
            TagEnd::TableHead => self.in_table(|table, flow| table.close_head(at, flow)),
            TagEnd::TableRow => self.in_table(|table, flow| table.close_row(at, flow)),
            TagEnd::TableCell => self.in_table(|table, flow| table.close_cell(at, flow)),
            other => {
                if let Some(name) = block_name(&other) {
                    self.flow.block(What::Close(name), at);
                }
            }
        }
    }

    fn written_text(&mut self, at: Range<usize>) {
        match &mut self.held {
            Held::Nothing => self.flow.written_text(at),
            Held::Code(block) => block.code.push_str(self.flow.written(at)),
            Held::Html(block) => block.push_written(at),
            Held::Image(image) => image.push(self.flow.written(at)),
        }
    }

    fn text(&mut self, text: &str, at: Range<usize>) {
        match &mut self.held {
            Held::Nothing => self.flow.text(text, at),
            Held::Code(block) => block.code.push_str(text),
            Held::Html(block) => block.push(text, at),
            Held::Image(image) => image.push(text),
        }
    }

    fn end_held(&mut self, at: Range<usize>) {
        match std::mem::replace(&mut self.held, Held::Nothing) {
            Held::Nothing => {}
            Held::Code(block) => block.write(at, &mut self.flow),
            Held::Html(block) => write_html(&block, at, &mut self.flow),
            Held::Image(image) => image.write(at, &mut self.flow),
        }
    }

    /// Shows an inline tag as text and reports it, tags side by side as one; a comment is passed over.
    fn inline_html(&mut self, html: &str, at: Range<usize>) {
        if html.starts_with("<!--") {
            return;
        }
        let span = self.flow.span(at.clone());
        match self.flow.faults.last_mut() {
            Some(Fault::RawHtml { at: last }) if last.end == span.start => last.end = span.end,
            _ => self.flow.faults.push(Fault::RawHtml { at: span }),
        }
        match &mut self.held {
            Held::Image(image) => image.push(html),
            _ => self.flow.html(html, at),
        }
    }

    /// Opens the label that gives a task's check box its name: the text behind it, up to the next block.
    fn task(&mut self, is_done: bool, at: Range<usize>) {
        let check_box = if is_done {
            "<input type=\"checkbox\" disabled checked> "
        } else {
            "<input type=\"checkbox\" disabled> "
        };
        self.flow.block(What::Open("label"), at.clone());
        self.flow.block(What::Markup(check_box.into()), at);
        self.is_task = true;
    }

    /// Ends the text of a tight item before the byte `end` of the file.
    fn end_tight(&mut self, end: usize) {
        if let Some(start) = self.tight.take().filter(|start| *start < end) {
            self.look_at_lines(start..end);
        }
    }

    /// Looks for what only looks like Markdown in the lines of a paragraph.
    fn look_at_lines(&mut self, at: Range<usize>) {
        let is_one_line = self.flow.is_one_line();
        self.flow.look(|source, file, faults| {
            lookalikes::in_paragraph(source, at, is_one_line, file, faults);
        });
    }

    fn end_task(&mut self, at: &Range<usize>) {
        if std::mem::take(&mut self.is_task) {
            self.flow.inline(What::Close("label"), at.clone());
        }
    }

    /// Shows the braces that a heading ends in, which the parser took for attributes.
    fn show_braces(&mut self, heading: &Range<usize>) {
        let written = self.flow.written(heading.clone());
        if let (Some(open), Some(close)) = (written.rfind('{'), written.rfind('}')) {
            let before = written.get(..open).unwrap_or_default().trim_end().len();
            let braces = written.get(before..=close).unwrap_or_default();
            self.flow.text(braces, heading.start + before..heading.start + close + 1);
        }
    }

    fn in_table(&mut self, change: impl FnOnce(&mut Table, &mut Flow)) {
        if let Some(table) = &mut self.table {
            change(table, &mut self.flow);
        }
    }

    /// Returns `at` without the white space at its end.
    fn trimmed(&self, at: Range<usize>) -> Range<usize> {
        let written = self.flow.bytes(at.clone());
        at.start..at.start + written.trim_ascii_end().len()
    }
}

/// Returns the name of a block that needs nothing but its name.
const fn block_name(tag: &TagEnd) -> Option<&'static str> {
    match tag {
        TagEnd::BlockQuote(_) => Some("blockquote"),
        TagEnd::List(true) => Some("ol"),
        TagEnd::List(false) => Some("ul"),
        TagEnd::Item => Some("li"),
        TagEnd::DefinitionList => Some("dl"),
        TagEnd::DefinitionListTitle => Some("dt"),
        TagEnd::DefinitionListDefinition => Some("dd"),
        _ => None,
    }
}

const fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::Default,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
