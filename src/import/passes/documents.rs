//! Twelfth pass: a file that holds several documents is parted.
//!
//! In: the text. Out: cuts before each line that names an office and its holder, where several such lines stand alone; the
//! line and the title under it go into the record of their document.

use crate::import::byline::byline;
use crate::import::desk::Desk;
use crate::import::fold::{folded, printed};
use crate::import::passes::definition::Pass;
use crate::import::remark::Remark;
use crate::import::sources::{Found, Key};
use crate::import::text::{Change, lines};
use crate::lang::{Text, Words};

/// `documents`.
pub(super) static PASS: Pass =
    Pass { name: "documents", label: Words::new("多篇拆开", "documents parted"), run };

/// How many characters a title has at most.
const TITLE: usize = 60;

/// How many bytes a byline has at most.
const BYLINE: usize = 240;

fn run(desk: &mut Desk) {
    let text = desk.working.text().to_owned();
    let full: Vec<(usize, &str)> = lines(&text).filter(|(_, line)| !line.is_empty()).collect();
    let is_byline = |line: &str| line.len() <= BYLINE && byline(&folded(line)).is_some();
    let is_head = |number: usize| full.get(number).is_some_and(|(_, line)| is_byline(line));
    // Lines of names one under the other are a list of those present.
    let heads: Vec<usize> =
        (0..full.len()).filter(|number| is_head(*number) && !is_head(number + 1)).collect();
    if heads.len() < 2 {
        return;
    }
    let first = heads.first().and_then(|number| full.get(*number)).map_or(0, |(at, _)| *at);
    // What stands before the first is a document only when it says something.
    let has_opening = !text.get(..first).unwrap_or_default().trim().is_empty();
    let (mut cuts, mut changes) = (Vec::new(), Vec::new());
    for number in heads {
        let document = cuts.len() + usize::from(has_opening);
        let Some((at, line)) = full.get(number) else { continue };
        let Some(by) = byline(&folded(line)) else { continue };
        let range = *at..at + line.len();
        let place = desk.working.origin_range(&range);
        let remark =
            Text::new(format!("从“{line}”起另成一篇"), format!("a document of its own begins with `{line}`"));
        desk.remarks.push(Remark::look("document", Some(place.clone()), remark));
        let own = |key, value, at| Found { key, value, at, document: Some(document) };
        desk.found.push(own(Key::Office, by.office, place.clone()));
        desk.found.push(own(Key::Author, by.name, place));
        changes.push(taken(&text, *at, line));
        if let Some((under, title)) = full.get(number + 1).filter(|(_, line)| is_title(line)) {
            let place = desk.working.origin_range(&(*under..under + title.len()));
            desk.found.push(own(Key::Title, printed(&folded(title)), place));
            changes.push(taken(&text, *under, title));
        }
        cuts.push(*at);
    }
    if !has_opening {
        cuts.remove(0);
    }
    desk.working.cut(cuts);
    desk.working.apply(PASS.name, changes);
}

/// Returns whether the line under a byline is a title and not yet the text.
fn is_title(line: &str) -> bool {
    line.chars().count() <= TITLE && !line.ends_with(['。', '；', '：']) && !line.contains('。')
}

fn taken(text: &str, at: usize, line: &str) -> Change {
    let end = (at + line.len() + 1).min(text.len());
    Change::new(at, text.get(at..end).unwrap_or_default(), "")
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::sources::Key;
    use crate::import::text::Form;

    #[test]
    fn each_byline_begins_a_document_with_its_author_and_title() {
        let text = "甲市政协主席王吉德\n创新机制\n甲市做了。\n乙市政协主席刘荣贤\n提质增效\n乙市做了。\n";
        let mut desk = Desk::new(text.into(), Form::Plain);
        (PASS.run)(&mut desk);
        let texts: Vec<_> =
            desk.working.documents().into_iter().map(|at| desk.working.text().get(at).unwrap()).collect();
        assert_eq!(texts, ["甲市做了。\n", "乙市做了。\n"]);
        let titles: Vec<_> = desk
            .found
            .iter()
            .filter(|found| found.key == Key::Title)
            .map(|found| found.value.as_str())
            .collect();
        assert_eq!(titles, ["创新机制", "提质增效"]);
    }

    #[test]
    fn one_byline_parts_nothing() {
        let mut desk = Desk::new("甲市政协主席王吉德\n甲市做了。\n".into(), Form::Plain);
        (PASS.run)(&mut desk);
        assert_eq!(desk.working.documents().len(), 1);
    }
}
