//! Bar charts: their geometry, and nothing of their look.
//!
//! In: labelled amounts. Out: [`BarChart`], whose numbers a template writes into an inline SVG as they are. Heights are in
//! `em`, so that a chart grows with the reader's type; widths are in percent, so that its letters do not shrink on a
//! narrow screen. No floating point: the same amounts give the same bytes everywhere.

use serde::Serialize;

use crate::hanzi::width;

/// Height of one row in tenths of an em: its label above, its bar beneath.
const ROW: usize = 32;
/// From a row's top to the baseline of its label, in tenths of an em.
const LABEL: usize = 12;
/// From a row's top to its bar, in tenths of an em.
const BAR: usize = 16;
/// From a row's top to the baseline of the value beside the bar, in tenths of an em.
const VALUE: usize = 25;
/// The longest bar in tenths of a percent of the chart's width; what is left holds its value.
const LONGEST: u64 = 800;
/// Columns of a label that fit a screen of 320 CSS pixels; the table beneath has the whole of it.
const LABEL_COLUMNS: usize = 34;

/// A horizontal bar chart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BarChart {
    /// The chart's height: `16em`.
    pub height: String,
    /// The bars, from the top, in the order they were given.
    pub bars: Vec<Bar>,
}

/// One bar, its label and its row in the table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// The whole label.
    pub label: String,
    /// The label as far as it fits.
    pub short_label: String,
    /// The amount as printed.
    pub value: String,
    /// The amount itself.
    pub amount: u64,
    /// Where the label leads; a path.
    pub path: Option<String>,
    /// Baseline of the label: `1.2em`.
    pub label_y: String,
    /// Top of the bar: `1.6em`.
    pub bar_y: String,
    /// Baseline of the value.
    pub value_y: String,
    /// Length of the bar, and so the place of the value: `63.5%`; `0%` for nothing.
    pub width: String,
}

/// An amount to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// What it is.
    pub label: String,
    /// How much.
    pub amount: u64,
    /// How much, as printed.
    pub printed: String,
    /// Where the label leads; a path.
    pub path: Option<String>,
}

impl BarChart {
    /// Returns the chart of `amounts` in their order; the largest has the longest bar.
    pub fn new(amounts: &[Amount]) -> Self {
        let largest = amounts.iter().map(|bar| bar.amount).max().unwrap_or(0).max(1);
        let bars = amounts.iter().enumerate().map(|(row, amount)| bar(row * ROW, amount, largest)).collect();
        Self { height: em(amounts.len() * ROW), bars }
    }
}

/// Returns the bar of `amount` in the row that begins `top` tenths of an em beneath the chart's top.
fn bar(top: usize, amount: &Amount, largest: u64) -> Bar {
    let share = u128::from(amount.amount) * u128::from(LONGEST) / u128::from(largest);
    // What is there at all is seen.
    let share = if amount.amount > 0 { share.max(5) } else { 0 };
    Bar {
        label: amount.label.clone(),
        short_label: shorten(&amount.label),
        value: amount.printed.clone(),
        amount: amount.amount,
        path: amount.path.clone(),
        label_y: em(top + LABEL),
        bar_y: em(top + BAR),
        value_y: em(top + VALUE),
        width: tenths(share, "%"),
    }
}

/// Returns `count` tenths of an em as a length.
fn em(count: usize) -> String {
    tenths(count as u128, "em")
}

/// Returns `count` tenths of `unit`: `63.5%`, `16em`.
fn tenths(count: u128, unit: &str) -> String {
    match (count / 10, count % 10) {
        (whole, 0) => format!("{whole}{unit}"),
        (whole, tenth) => format!("{whole}.{tenth}{unit}"),
    }
}

/// Returns `label`, cut where it would be wider than a narrow screen.
fn shorten(label: &str) -> String {
    if width::columns(label) <= LABEL_COLUMNS {
        return label.to_owned();
    }
    let mut short = String::new();
    for c in label.chars() {
        if width::columns(&short) + 4 > LABEL_COLUMNS {
            break;
        }
        short.push(c);
    }
    short + "…"
}

#[cfg(test)]
mod tests {
    use super::{Amount, BarChart};

    fn amount(label: &str, amount: u64) -> Amount {
        Amount { label: label.to_owned(), amount, printed: amount.to_string(), path: None }
    }

    #[test]
    fn the_largest_amount_has_the_longest_bar() {
        let chart = BarChart::new(&[amount("条", 490), amount("个", 311), amount("无", 0), amount("一", 1)]);
        let widths: Vec<&str> = chart.bars.iter().map(|bar| bar.width.as_str()).collect();
        assert_eq!(widths, ["80%", "50.7%", "0%", "0.5%"]);
        assert_eq!(chart.height, "12.8em");
    }

    #[test]
    fn rows_stand_one_beneath_the_other() {
        let chart = BarChart::new(&[amount("甲", 1), amount("乙", 1)]);
        let tops: Vec<&str> = chart.bars.iter().map(|bar| bar.bar_y.as_str()).collect();
        assert_eq!(tops, ["1.6em", "4.8em"]);
    }

    #[test]
    fn a_long_label_is_cut_but_kept_whole_for_the_table() {
        let label = "关于支持自贡恐龙博物馆提质升级加快推进科研科普高地建设协商意见";
        let chart = BarChart::new(&[amount(label, 1)]);
        let bar = chart.bars.first().unwrap();
        assert_eq!(bar.label, label);
        assert_eq!(bar.short_label, "关于支持自贡恐龙博物馆提质升级加…");
    }

    #[test]
    fn no_amounts_draw_nothing() {
        assert_eq!(BarChart::new(&[]), BarChart { height: "0em".to_owned(), bars: Vec::new() });
    }
}
