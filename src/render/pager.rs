//! The pages of a long list, and which of them are offered.
//!
//! In: a page's number, how many there are, and how their paths are made. Out: [`Pager`].

use serde::Serialize;

/// The pages of a long list. A list of one page has a pager with `total_pages` 1, which draws nothing.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Pager {
    /// This page, from 1.
    pub number: usize,
    /// How many there are.
    pub total_pages: usize,
    /// The page before; `None` on the first.
    pub previous: Option<String>,
    /// The page after; `None` on the last.
    pub next: Option<String>,
    /// Every page that is offered, in order; a `None` path is a gap left out, drawn as an ellipsis.
    pub pages: Vec<PagerItem>,
}

/// A page of a list, as the pager shows it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PagerItem {
    /// Its number, or `…`.
    pub label: String,
    /// Where it leads; `None` for the pages left out.
    pub path: Option<String>,
    /// Whether it is this page.
    pub is_current: bool,
}

impl Pager {
    /// Returns the pager of page `number` of `total_pages`, the path of a page being `path_of(number)`: the first and
    /// last page and two on each side of this one are offered.
    pub fn new(number: usize, total_pages: usize, path_of: impl Fn(usize) -> String) -> Self {
        let mut pages: Vec<PagerItem> = Vec::new();
        let mut last = 0;
        for n in (1..=total_pages).filter(|&n| n == 1 || n == total_pages || n.abs_diff(number) <= 2) {
            if n > last + 1 {
                pages.push(PagerItem { label: "…".to_owned(), path: None, is_current: false });
            }
            pages.push(PagerItem { label: n.to_string(), path: Some(path_of(n)), is_current: n == number });
            last = n;
        }
        Self {
            number,
            total_pages,
            previous: (number > 1).then(|| path_of(number - 1)),
            next: (number < total_pages).then(|| path_of(number + 1)),
            pages,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pager;

    fn drawn(number: usize, total: usize) -> String {
        let pager = Pager::new(number, total, |n| n.to_string());
        let labels: Vec<String> = pager
            .pages
            .iter()
            .map(|page| if page.is_current { format!("[{}]", page.label) } else { page.label.clone() })
            .collect();
        labels.join(" ")
    }

    #[test]
    fn a_short_list_offers_every_page() {
        assert_eq!(drawn(1, 1), "[1]");
        assert_eq!(drawn(2, 4), "1 [2] 3 4");
    }

    #[test]
    fn a_long_list_leaves_out_what_is_far() {
        assert_eq!(drawn(1, 40), "[1] 2 3 … 40");
        assert_eq!(drawn(20, 40), "1 … 18 19 [20] 21 22 … 40");
    }

    #[test]
    fn the_ends_of_a_list_lead_no_further() {
        let pager = Pager::new(1, 3, |n| format!("page/{n}/"));
        assert_eq!((pager.previous, pager.next.as_deref()), (None, Some("page/2/")));
    }
}
