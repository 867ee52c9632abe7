//! The grammar by which running text cites rules: 《…》第五条第二款, 本规则第三条至第七条, 前款, 该办法第一、二项.
//!
//! In: the text of one block. Out: [`Phrase`]s in order: what each says, and nothing of what it means there, for that takes
//! the page and the other files. One pass; a phrase begins at one of the characters 第 《 前 本 该 上 同 次. The levels are
//! those of the Legislation Law of the PRC, Articles 64 and 65 (2023).

use std::ops::Range;

use crate::hanzi::number;
use crate::model::citations::inserted;
use crate::model::place_words::{Base, Joint, Level, Part, PlaceWords, RuleWord};
use crate::model::word_edges::{MODIFIERS, NOUNS, begins_word, ends_word, is_law, may_follow, may_precede};

/// One place that is cited, or a rule that is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The bytes that a link covers.
    pub range: Range<usize>,
    /// The rule, as far as the phrase says which.
    pub rule: Option<RuleWord>,
    /// The place in it, `None` for a rule that is only named.
    pub place: Option<PlaceWords>,
    /// How it hangs together with the phrase before it.
    pub joint: Joint,
    /// Whether it can mean nothing but a place in a rule: it names its rule or a level below the article, or is followed
    /// by 规定 or the like.
    pub is_sure: bool,
}

/// The longest title that is looked for, in bytes.
const LONGEST_TITLE: usize = 200;

/// The longest version in brackets behind a title, in characters.
const LONGEST_VERSION: usize = 24;

/// The most numbers that share one unit: 第一、二、三条.
const MOST_NUMBERS: usize = 32;

/// Returns the phrases of `text` in order.
pub fn phrases(text: &str) -> Vec<Phrase> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, c) in text.char_indices() {
        if at < from || !matches!(c, '第' | '《' | '前' | '本' | '该' | '上' | '同' | '次') {
            continue;
        }
        let mut reading = Reading { text, at, found: Vec::new() };
        let is_citation = reading.phrase(c).is_some();
        // What was read as a chain and is none is none from its second link on either.
        if is_citation || !reading.found.is_empty() {
            from = reading.at;
        }
        if is_citation {
            found.append(&mut reading.found);
        }
    }
    found
}

/// A number, where it stands, and how it hangs on the one before.
type Numbered = (u32, Range<usize>, Joint);

/// The reading of one phrase with what is joined to it.
struct Reading<'t> {
    text: &'t str,
    /// The byte that is read next.
    at: usize,
    found: Vec<Phrase>,
}

impl<'t> Reading<'t> {
    fn phrase(&mut self, first: char) -> Option<()> {
        let start = self.at;
        let rule = match first {
            '《' => Some(self.title()?),
            '该' | '上' | '前' | '本' => self.rule_by_noun(first),
            _ => None,
        };
        let named = self.at;
        if rule.is_some() {
            self.take_any(&["的", "中的", "中", " ", "\n"]);
        }
        let base = match first {
            '前' | '本' | '同' | '该' | '次' | '上' if rule.is_none() => {
                Some(self.relative(start, first)?)
            }
            _ if rule.is_some() => {
                Part::NAMES.iter().find(|(name, _)| self.take(name)).map(|(_, part)| Base::Named(*part))
            }
            _ => None,
        };
        self.chain(start, base);
        if self.found.is_empty() {
            self.at = named;
            let rule = rule.filter(|rule| matches!(rule, RuleWord::Titled(..)))?;
            self.found.push(Phrase {
                range: start..named,
                rule: Some(rule),
                place: None,
                joint: Joint::Alone,
                is_sure: true,
            });
            return Some(());
        }
        while self.joined().is_some() {}
        self.close(start, rule)
    }

    /// Gives all that was read its rule; without one, what follows has to allow that it is a citation at all.
    fn close(&mut self, start: usize, rule: Option<RuleWord>) -> Option<()> {
        let rest = self.rest();
        let has_level = |place: &PlaceWords| place.item.is_some() || place.paragraph.is_some();
        let before = self.text.get(..start).unwrap_or_default();
        let is_sure = rule.is_some()
            || is_law(before, rest)
            || self.found.iter().any(|phrase| {
                let is_absolute = |place: &PlaceWords| {
                    !matches!(place.base, Base::Within | Base::Before(..) | Base::Here(_) | Base::Next)
                };
                phrase.place.as_ref().is_some_and(|place| is_absolute(place) && has_level(place))
            });
        if !is_sure && !may_follow(rest) {
            return None;
        }
        for phrase in &mut self.found {
            phrase.is_sure = is_sure;
        }
        self.found.first_mut()?.rule = rule;
        Some(())
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn take(&mut self, word: &str) -> bool {
        let is_there = self.rest().starts_with(word);
        if is_there {
            self.at += word.len();
        }
        is_there
    }

    fn take_any(&mut self, words: &[&str]) -> bool {
        words.iter().any(|word| self.take(word))
    }

    /// Reads 《…》 and the brackets behind it.
    fn title(&mut self) -> Option<RuleWord> {
        let start = self.at + '《'.len_utf8();
        let inner = self.text.get(start..)?;
        let end = inner.find(['》', '《']).filter(|&end| end <= LONGEST_TITLE)?;
        self.at = start + end;
        if !self.take("》") {
            return None;
        }
        let title = start..start + end;
        let version = self.rest().strip_prefix(['（', '(']).and_then(|inner| {
            let end =
                inner.char_indices().take(LONGEST_VERSION).find(|(_, c)| matches!(c, '）' | ')' | '\n'))?.0;
            let words = inner.get(..end)?;
            let is_version =
                ["试行", "暂行", "修订", "修正", "年", "稿", "版"].iter().any(|word| words.contains(word));
            (is_version && !words.contains('《')).then_some(end)
        });
        let Some(length) = version else { return Some(RuleWord::Titled(title, None)) };
        let open = self.at + self.rest().chars().next().map_or(0, char::len_utf8);
        let close = open + length;
        self.at =
            close + self.text.get(close..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        Some(RuleWord::Titled(title, Some(open..close)))
    }

    /// Reads 本规则, 该规则, 上述规则, 前述规则; leaves the reading where it was when it is none of them.
    fn rule_by_noun(&mut self, first: char) -> Option<RuleWord> {
        let start = self.at;
        let word = match first {
            '上' => "上述",
            '前' => "前述",
            '本' => "本",
            _ => "该",
        };
        if !self.take(word) {
            return None;
        }
        if first != '本'
            && self.rest().starts_with('《')
            && let Some(RuleWord::Titled(title, _)) = self.title()
        {
            return Some(RuleWord::That(title));
        }
        let from = self.at;
        for modifier in MODIFIERS {
            self.at = from;
            if self.take(modifier) && self.take_any(&NOUNS) {
                let noun = from..self.at;
                return Some(if first == '本' { RuleWord::This(noun) } else { RuleWord::That(noun) });
            }
        }
        self.at = start;
        None
    }

    /// Reads 前款, 前两条, 上一条, 本条, 同款: where the counting begins.
    fn relative(&mut self, start: usize, first: char) -> Option<Base> {
        let before = self.text.get(..start).unwrap_or_default();
        if ends_word(before) || (first == '次' && !may_precede(before)) {
            return None;
        }
        self.at += first.len_utf8();
        let mut count = 1;
        let counted = number::leading(self.rest()).filter(|(n, _)| matches!(first, '前' | '上') && *n < 20);
        if let Some((number, rest)) = counted {
            (count, self.at) = (number, self.text.len() - rest.len());
        }
        let level = self.unit()?;
        match first {
            '前' | '上' => (level >= Level::Article).then_some(Base::Before(level, count)),
            '同' | '该' => matches!(level, Level::Article | Level::Paragraph).then_some(Base::Last(level)),
            '次' => (level == Level::Article).then_some(Base::Next),
            _ => Some(Base::Here(level)),
        }
    }

    /// Reads a unit that is not the beginning of another word.
    fn unit(&mut self) -> Option<Level> {
        let mut chars = self.rest().chars();
        let unit = chars.next()?;
        let level = match unit {
            '编' => Level::Part,
            '章' => Level::Chapter,
            '节' => Level::Section,
            '条' => Level::Article,
            '款' => Level::Paragraph,
            '项' => Level::Item,
            '目' => Level::Point,
            _ => return None,
        };
        (!begins_word(unit, chars.as_str())).then(|| {
            self.at += unit.len_utf8();
            level
        })
    }

    /// Reads the levels from `base`, or from the first 第…, down; pushes a phrase for every place that is meant.
    fn chain(&mut self, start: usize, base: Option<Base>) {
        let mut place = base.map(PlaceWords::of);
        let mut last = match base {
            Some(Base::Here(level) | Base::Before(level, _) | Base::Last(level)) => Some(level),
            Some(_) => Some(Level::Article),
            None => None,
        };
        loop {
            let from = self.at;
            let Some((level, numbers)) = self.numbers() else { break };
            if last.is_some_and(|last| level <= last) {
                self.at = from;
                break;
            }
            last = Some(level);
            let outer = place.unwrap_or(PlaceWords::of(Base::Within));
            let Some(((first, _, _), more)) = numbers.split_first() else { break };
            place = Some(outer.at(level, *first, self.inserted(level)));
            if more.is_empty() {
                continue;
            }
            let mut from = start;
            for (number, range, joint) in &numbers {
                self.push(from.min(range.start)..range.end, outer.at(level, *number, None), *joint);
                from = usize::MAX;
            }
            if let Some(last) = self.found.last_mut() {
                last.range.end = self.at;
            }
            return;
        }
        if let Some(place) = place {
            self.push(start..self.at, place, Joint::Alone);
        }
    }

    fn push(&mut self, range: Range<usize>, place: PlaceWords, joint: Joint) {
        self.found.push(Phrase { range, rule: None, place: Some(place), joint, is_sure: false });
    }

    /// Reads 之一 behind 条.
    fn inserted(&mut self, level: Level) -> Option<u32> {
        let (number, rest) = inserted(self.rest()).filter(|_| level == Level::Article)?;
        self.at = self.text.len() - rest.len();
        Some(number)
    }

    /// Reads 第…: one number and its unit, or several that share one: 第三、四条, 第（一）至第（三）项. Reads nothing
    /// where there is no unit.
    fn numbers(&mut self) -> Option<(Level, Vec<Numbered>)> {
        let start = self.at;
        let mut numbers = Vec::new();
        let mut joint = Joint::Alone;
        let level = loop {
            let from = self.at;
            let has_ordinal = self.take("第");
            let number = number::leading(self.rest()).filter(|_| has_ordinal || !numbers.is_empty());
            let Some((number, rest)) = number else { break None };
            self.at = self.text.len() - rest.len();
            numbers.push((number, from..self.at, joint));
            if let Some(level) = self.unit() {
                break Some(level);
            }
            if numbers.len() == MOST_NUMBERS {
                break None;
            }
            let Some(next) = self.separator() else { break None };
            joint = next;
        };
        if level.is_none() {
            self.at = start;
        }
        Some((level?, numbers))
    }

    fn separator(&mut self) -> Option<Joint> {
        if self.take_any(&["至", "到", "——", "—", "－", "–", "-", "~", "～"]) {
            return Some(Joint::Through);
        }
        self.take_any(&["、", "以及", "和", "与", "及", "或者", "或"]).then_some(Joint::Beside)
    }

    /// Reads a further place beside the last one; what it leaves unsaid is that of the last.
    fn joined(&mut self) -> Option<()> {
        let (start, count) = (self.at, self.found.len());
        let previous = self.found.last()?.place?;
        let joint = self.separator()?;
        let from = self.at;
        if self.rest().starts_with('第') {
            self.chain(from, None);
        }
        if self.found.len() == count {
            self.at = start;
            return None;
        }
        for phrase in self.found.iter_mut().skip(count) {
            if let Some(place) = &mut phrase.place {
                *place = place.beside(previous);
            }
        }
        self.found.get_mut(count)?.joint = joint;
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::phrases;

    fn found(text: &str) -> Vec<&str> {
        phrases(text).into_iter().map(|phrase| text.get(phrase.range).unwrap()).collect()
    }

    #[test]
    fn a_phrase_ends_where_the_citation_does() {
        for (text, expected) in [
            ("依照第五条第二款办理", vec!["第五条第二款"]),
            ("见第三条、第五条。", vec!["第三条", "第五条"]),
            ("第三至七条规定", vec!["第三", "七条"]),
            ("《规则》第五条第（一）、（三）项", vec!["《规则》第五条第（一）", "（三）项"]),
            ("本规则第六条第二款第（三）项优先", vec!["本规则第六条第二款第（三）项"]),
            ("依照前款规定", vec!["前款"]),
            ("前两款、本条第一款的", vec!["前两款", "本条第一款"]),
            ("《甲》和《乙》（试行）第一条", vec!["《甲》", "《乙》（试行）第一条"]),
        ] {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_citation_is_none() {
        for text in [
            "第一条建议",
            "第二项目",
            "公交第五条线路",
            "目前条件",
            "根本条件",
            "合同条款",
            "本条例",
            "第一，二是",
            "基本款式",
            "前两项工作",
            "第一目标",
            "本规则",
            "该规则",
            "上述条件",
            "第条",
            "《没有完",
            "前条件",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
