//! Tables: a box that scrolls where the table is wider than the page, header cells that say what they head.
//!
//! In: rows and cells as they begin and end. Out: their pieces. The box can be reached by keyboard and bears the names
//! of the columns.

use std::borrow::Cow;
use std::ops::Range;

use crate::fault::Fault;
use crate::parse::body::{What, plain};
use crate::parse::escape::escape;
use crate::parse::markdown::bars;
use crate::parse::markdown::flow::Flow;

/// How the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Default,
    Left,
    Center,
    Right,
}

impl Align {
    /// Returns what opens a cell of the header.
    const fn header(self) -> What {
        What::OpenWith(Cow::Borrowed(match self {
            Self::Default => "<th scope=\"col\">",
            Self::Left => "<th scope=\"col\" class=\"align-left\">",
            Self::Center => "<th scope=\"col\" class=\"align-center\">",
            Self::Right => "<th scope=\"col\" class=\"align-right\">",
        }))
    }

    /// Returns what opens any other cell.
    const fn cell(self) -> What {
        What::OpenWith(Cow::Borrowed(match self {
            Self::Default => return What::Open("td"),
            Self::Left => "<td class=\"align-left\">",
            Self::Center => "<td class=\"align-center\">",
            Self::Right => "<td class=\"align-right\">",
        }))
    }
}

/// A table being read.
#[derive(Debug)]
pub(super) struct Table {
    columns: Vec<Align>,
    column: usize,
    /// The place of the piece that opens the box.
    opening: usize,
    /// Where in the file the last cell ended.
    end: usize,
    is_head: bool,
    has_rows: bool,
}

impl Table {
    pub(super) fn open(columns: Vec<Align>, at: Range<usize>, flow: &mut Flow) -> Self {
        flow.flush();
        let opening = flow.pieces.len();
        flow.block(What::OpenWith("<div class=\"table\" tabindex=\"0\">".into()), at.clone());
        flow.block(What::Open("table"), at);
        Self { columns, column: 0, opening, end: 0, is_head: false, has_rows: false }
    }

    pub(super) fn close(self, at: Range<usize>, flow: &mut Flow) {
        if self.has_rows {
            flow.block(What::Close("tbody"), at.clone());
        }
        flow.block(What::Close("table"), at.clone());
        flow.block(What::Close("div"), at);
    }

    pub(super) fn open_head(&mut self, at: Range<usize>, flow: &mut Flow) {
        self.is_head = true;
        flow.block(What::Open("thead"), at.clone());
        flow.block(What::Open("tr"), at);
    }

    pub(super) fn close_head(&mut self, at: Range<usize>, flow: &mut Flow) {
        self.is_head = false;
        flow.block(What::Close("tr"), at.clone());
        flow.block(What::Close("thead"), at);
        let names = plain(flow.pieces.get(self.opening..).unwrap_or_default());
        if let Some(opening) = flow.pieces.get_mut(self.opening).filter(|_| !names.is_empty()) {
            let mut html = String::from("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"");
            escape(&names.replace('\n', ", "), &mut html);
            html.push_str("\">");
            opening.what = What::OpenWith(html.into());
        }
    }

    pub(super) fn open_row(&mut self, at: Range<usize>, flow: &mut Flow) {
        if !self.has_rows {
            self.has_rows = true;
            flow.block(What::Open("tbody"), at.clone());
        }
        self.column = 0;
        flow.block(What::Open("tr"), at);
    }

    /// Closes a row. Cells that its header has no column for, which Markdown would drop, are shown as written in one
    /// more cell and reported.
    pub(super) fn close_row(&mut self, at: Range<usize>, flow: &mut Flow) {
        let beyond = flow.written(self.end..at.end);
        let start = beyond.trim_start_matches([' ', '\t', '|']);
        let extra = start.trim_end_matches([' ', '\t', '|']);
        if !extra.is_empty() {
            let start = at.end - start.len();
            let place = start..start + extra.len();
            flow.faults.push(Fault::ExtraCell { at: flow.span(place.clone()) });
            flow.block(What::Open("td"), place.clone());
            flow.literal(extra, place.clone());
            flow.block(What::Close("td"), place);
        }
        let columns = self.columns.len();
        flow.look(|source, file, faults| bars::in_row(source, at.clone(), columns, file, faults));
        flow.block(What::Close("tr"), at);
    }

    pub(super) fn open_cell(&self, at: Range<usize>, flow: &mut Flow) {
        let align = self.columns.get(self.column).copied().unwrap_or(Align::Default);
        flow.block(if self.is_head { align.header() } else { align.cell() }, at);
    }

    /// Closes a cell; an empty one heads nothing, also not in the first row.
    pub(super) fn close_cell(&mut self, at: Range<usize>, flow: &mut Flow) {
        flow.flush();
        self.column += 1;
        self.end = at.end;
        let is_header = match flow.pieces.last_mut() {
            Some(piece) if self.is_head && matches!(piece.what, What::OpenWith(_)) => {
                piece.what = What::Open("td");
                false
            }
            _ => self.is_head,
        };
        flow.block(What::Close(if is_header { "th" } else { "td" }), at);
    }
}
