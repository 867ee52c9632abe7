//! Up to four entries of one kind side by side, item by item: `compare-beside.html`. What one of them does not say stays an
//! empty cell with its reason: the source does not say it (and where one looked), or there is nothing of the sort to say.
//!
//! In: a column for each entry. Out: [`BesideView`].

use serde::Serialize;

use crate::render::context::Link;

/// How many entries stand side by side at most.
pub const MOST: usize = 4;

/// What `compare-beside.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BesideView {
    /// By what these entries were put together, a sentence.
    pub about: String,
    /// The entries: the columns, two to four.
    pub columns: Vec<BesideColumn>,
    /// The rows, in groups.
    pub groups: Vec<BesideGroup>,
    /// All entries that the comparison chose from.
    pub all: Link,
    /// Where a reader chooses others; `None` where no page data is published.
    pub choose: Option<Link>,
}

/// One entry.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BesideColumn {
    /// The entry.
    pub entry: Link,
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BesideGroup {
    /// `facts`, `steps`, `outcome`, `standard/liuyou`; part of the anchor of its heading.
    pub name: String,
    /// Its heading.
    pub label: String,
    /// Its rows.
    pub rows: Vec<BesideRow>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BesideRow {
    /// What it tells, for programs: `platform`, `step/征题`.
    pub name: String,
    /// What it tells, for readers.
    pub label: String,
    /// What each entry says of it, in the order of the columns.
    pub cells: Vec<BesideCell>,
}

/// What one entry says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct BesideCell {
    /// What it says; empty for nothing.
    pub values: Vec<Link>,
    /// Whether something is missing that could be there.
    pub is_gap: bool,
    /// Why nothing stands here; `None` where something does.
    pub why: Option<String>,
}

impl BesideCell {
    /// Returns the cell of something that is not recorded, and why.
    pub(super) fn gap(why: String) -> Self {
        Self { values: Vec::new(), is_gap: true, why: Some(why) }
    }

    /// Returns the cell of what cannot be asked of an entry, and why.
    pub(super) fn none(why: String) -> Self {
        Self { values: Vec::new(), is_gap: false, why: Some(why) }
    }

    /// Returns the cell of `values`; without any, what `blank` gives.
    pub(super) fn of(values: Vec<Link>, blank: impl FnOnce() -> Self) -> Self {
        if values.is_empty() { blank() } else { Self { values, is_gap: false, why: None } }
    }
}

/// What one entry says, row by row in groups; each row has one cell.
pub(super) struct Column {
    pub(super) groups: Vec<BesideGroup>,
    /// What stands in a row that only other columns have.
    pub(super) absent: BesideCell,
}

/// Sets columns side by side. Rows of one name are one row; a row that an earlier column does not have stands behind the row
/// that is before it in its own column.
pub(super) fn joined(columns: &[Column]) -> Vec<BesideGroup> {
    let mut groups: Vec<BesideGroup> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        for own in &column.groups {
            let at = groups.iter().position(|group| group.name == own.name).unwrap_or_else(|| {
                groups.push(BesideGroup { rows: Vec::new(), ..own.clone() });
                groups.len() - 1
            });
            let Some(group) = groups.get_mut(at) else { continue };
            let mut before = None;
            for row in &own.rows {
                let known = group.rows.iter().position(|other| other.name == row.name);
                let at = known.unwrap_or_else(|| {
                    let at = before.map_or(group.rows.len(), |before| before + 1);
                    let absent = columns.iter().map(|column| column.absent.clone()).collect();
                    group.rows.insert(at, BesideRow { cells: absent, ..row.clone() });
                    at
                });
                let cell = group.rows.get_mut(at).and_then(|row| row.cells.get_mut(place));
                cell.into_iter().for_each(|cell| row.cells.iter().for_each(|own| cell.clone_from(own)));
                before = Some(at);
            }
        }
    }
    // Of steps that nobody tells, it is still told why.
    for group in groups.iter_mut().filter(|group| group.rows.is_empty()) {
        let cells = columns.iter().map(|column| column.absent.clone()).collect();
        group.rows.push(BesideRow { name: group.name.clone(), label: group.label.clone(), cells });
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::{BesideCell, BesideGroup, BesideRow, Column, joined};
    use crate::render::context::Link;

    fn column(steps: &[&str]) -> Column {
        let row = |name: &&str| BesideRow {
            name: (*name).to_owned(),
            label: (*name).to_owned(),
            cells: vec![BesideCell::of(
                vec![Link { label: "有".to_owned(), path: None }],
                BesideCell::default,
            )],
        };
        let rows = steps.iter().map(row).collect();
        let group = BesideGroup { name: "steps".to_owned(), label: String::new(), rows };
        Column { groups: vec![group], absent: BesideCell::none("没有这一步".to_owned()) }
    }

    #[test]
    fn steps_of_one_name_are_one_row_and_every_row_has_a_cell_for_each_column() {
        let [group] = joined(&[column(&["征题", "答题"]), column(&["征题", "破题", "答题", "评题"])])
            .try_into()
            .unwrap();
        let told = |row: &BesideRow| {
            (row.name.clone(), row.cells.iter().map(|cell| !cell.values.is_empty()).collect::<Vec<_>>())
        };
        let rows: Vec<_> = group.rows.iter().map(told).collect();
        let expected = [
            ("征题", [true, true]),
            ("破题", [false, true]),
            ("答题", [true, true]),
            ("评题", [false, true]),
        ];
        assert_eq!(rows, expected.map(|(name, told)| (name.to_owned(), told.to_vec())));
        assert!(group.rows.iter().all(|row| row.cells.iter().all(|cell| !cell.is_gap)));
    }
}
