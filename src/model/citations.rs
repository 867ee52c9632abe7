//! Citations of a rule's text: 第五条第二款第（一）项.
//!
//! In: text. Out: [`Citation`] and the anchors that articles, paragraphs, items and points bear. The levels 条款项目 are
//! those of the Legislation Law of the PRC, Article 65 (2023): an article holds paragraphs, a paragraph items, an item
//! points.

use crate::hanzi::number;

/// One place in a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citation {
    /// 条, from 1.
    pub article: u32,
    /// 之一, 之二 of an inserted article.
    pub inserted: Option<u32>,
    /// 款, from 1; `None` when the whole article is meant or the paragraph is the only one.
    pub paragraph: Option<u32>,
    /// 项, from 1.
    pub item: Option<u32>,
    /// 目, from 1.
    pub point: Option<u32>,
}

impl Citation {
    /// Returns the whole article `article`.
    pub const fn of_article(article: u32, inserted: Option<u32>) -> Self {
        Self { article, inserted, paragraph: None, item: None, point: None }
    }

    /// Reads a citation that is all of `text`: `第五条`, `第二十五条第二款第（一）项`, `第5条`, or an anchor as
    /// [`Citation::anchor`] writes it.
    pub fn read(text: &str) -> Option<Self> {
        if let Some(parts) = text.strip_prefix("article-") {
            return Self::read_anchor(parts);
        }
        let (citation, rest) = Self::read_start(text.trim())?;
        rest.is_empty().then_some(citation)
    }

    /// Reads the citation that `text` begins with; returns it with what follows.
    pub fn read_start(text: &str) -> Option<(Self, &str)> {
        let (article, mut rest) = ordinal(text, '条')?;
        let mut citation = Self::of_article(article, None);
        if let Some((inserted, after)) = inserted(rest) {
            (citation.inserted, rest) = (Some(inserted), after);
        }
        for (unit, level) in
            [('款', &mut citation.paragraph), ('项', &mut citation.item), ('目', &mut citation.point)]
        {
            if let Some((number, after)) = ordinal(rest, unit) {
                (*level, rest) = (Some(number), after);
            }
        }
        Some((citation, rest))
    }

    /// Returns the anchor on the rule's page: `article-5` for an article (`article-5.1` for 第五条之一),
    /// `article-5-p2` for a paragraph, `article-5-2` for an item of the first paragraph, `article-5-p2-1` of another, and
    /// `article-5-2-3` for a point of an item.
    pub fn anchor(self) -> String {
        let mut anchor = format!("article-{}", self.article);
        if let Some(inserted) = self.inserted {
            anchor.push_str(&format!(".{inserted}"));
        }
        if let Some(paragraph) = self.paragraph.filter(|&paragraph| paragraph > 1 || self.item.is_none()) {
            anchor.push_str(&format!("-p{paragraph}"));
        }
        if let Some(item) = self.item {
            anchor.push_str(&format!("-{item}"));
        }
        if let Some(point) = self.point {
            anchor.push_str(&format!("-{point}"));
        }
        anchor
    }

    /// Returns the citation as a rule's readers write it: `第五条第二款第（一）项`.
    pub fn in_chinese(self) -> String {
        let mut text = format!("第{}条", number::to_han(self.article));
        if let Some(inserted) = self.inserted {
            text.push_str(&format!("之{}", number::to_han(inserted)));
        }
        if let Some(paragraph) = self.paragraph {
            text.push_str(&format!("第{}款", number::to_han(paragraph)));
        }
        if let Some(item) = self.item {
            text.push_str(&format!("第（{}）项", number::to_han(item)));
        }
        if let Some(point) = self.point {
            text.push_str(&format!("第{point}目"));
        }
        text
    }

    /// Returns the article that the place lies in.
    pub fn whole_article(self) -> Self {
        Self::of_article(self.article, self.inserted)
    }

    /// Reads what follows `article-` in an anchor.
    fn read_anchor(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let head = parts.next()?;
        let (article, inserted) = match head.split_once('.') {
            Some((article, inserted)) => (article, Some(inserted.parse().ok()?)),
            None => (head, None),
        };
        let mut citation = Self::of_article(article.parse().ok()?, inserted);
        for part in parts {
            match part.strip_prefix('p') {
                Some(paragraph) => citation.paragraph = Some(paragraph.parse().ok()?),
                None if citation.item.is_none() => citation.item = Some(part.parse().ok()?),
                None => citation.point = Some(part.parse().ok()?),
            }
        }
        Some(citation)
    }
}

/// Reads `第…` and `unit`: the number, and what follows the unit. 项 may be written 第（一）项.
fn ordinal(text: &str, unit: char) -> Option<(u32, &str)> {
    let (number, rest) = number::leading(text.strip_prefix('第')?)?;
    Some((number, rest.strip_prefix(unit)?))
}

/// Reads `之一` of an inserted article: the number, and what follows. 之规定 is none.
pub fn inserted(text: &str) -> Option<(u32, &str)> {
    number::leading(text.strip_prefix('之')?)
}

#[cfg(test)]
mod tests {
    use super::Citation;

    #[test]
    fn a_citation_is_read_written_and_anchored() {
        for (text, printed, anchor) in [
            ("第五条", "第五条", "article-5"),
            ("第5条", "第五条", "article-5"),
            ("第二十五条第二款第（一）项", "第二十五条第二款第（一）项", "article-25-p2-1"),
            ("第三条第(二)项", "第三条第（二）项", "article-3-2"),
            ("第三条第一款第（二）项", "第三条第一款第（二）项", "article-3-2"),
            ("第三条第一款", "第三条第一款", "article-3-p1"),
            ("第十条之一", "第十条之一", "article-10.1"),
            ("第 5 条第 2 款", "第五条第二款", "article-5-p2"),
            ("第五条第（二）项第3目", "第五条第（二）项第3目", "article-5-2-3"),
        ] {
            let citation = Citation::read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((citation.in_chinese().as_str(), citation.anchor().as_str()), (printed, anchor));
        }
    }

    #[test]
    fn an_anchor_is_read_back() {
        for anchor in [
            "article-5",
            "article-25-p2-1",
            "article-3-2",
            "article-3-p1",
            "article-10.1",
            "article-5-p2-1-3",
        ] {
            assert_eq!(Citation::read(anchor).map(Citation::anchor).as_deref(), Some(anchor));
        }
    }

    #[test]
    fn what_is_no_citation_is_none() {
        for text in ["", "第条", "五条", "第五条的", "第五章", "article-", "article-x", "第五条第款"]
        {
            assert_eq!(Citation::read(text), None, "{text}");
        }
    }
}
