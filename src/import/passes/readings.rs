//! Third pass: readings that were put behind characters go, `協(xié)`.
//!
//! In: the text. Out: the text without them. A run of letters in brackets goes only when it is a reading of the very
//! character before it; one without a mark of the tone only when it stands there several times over or the text has
//! others, for 甲(a) may well be an item of a list.

use crate::hanzi::reading::is_read;
use crate::import::desk::Desk;
use crate::import::notes::{Note, notes};
use crate::import::passes::definition::Pass;
use crate::import::readings::has_tone;
use crate::import::remark::Remark;
use crate::import::shelter::Shelter;
use crate::import::text::Change;
use crate::lang::{Text, Words};

/// `readings`.
pub(super) static PASS: Pass = Pass {
    name: "readings",
    label: Words::new("删去夹在字后的注音", "readings behind characters taken out"),
    run,
};

fn run(desk: &mut Desk) {
    let text = desk.working.text();
    let shelter = Shelter::of(text, desk.working.form);
    let all: Vec<Note> = notes(text).into_iter().filter(|note| !shelter.holds(note.at.start)).collect();
    let is_own = |note: &Note| is_read(note.c, &note.reading);
    let toneless = all.iter().filter(|note| !has_tone(&note.reading) && is_own(note)).count();
    let is_certain = |note: &Note| is_own(note) && (has_tone(&note.reading) || toneless > 1);
    let (certain, doubtful): (Vec<Note>, Vec<Note>) = all.into_iter().partition(is_certain);
    let strange: Vec<&Note> = doubtful.iter().filter(|note| has_tone(&note.reading)).collect();
    let remarks: Vec<Remark> = strange.iter().map(|note| strange_reading(desk, note)).collect();
    let written = |note: &Note| text.get(note.at.clone()).unwrap_or_default().to_owned();
    let changes = certain.iter().map(|note| Change::new(note.at.start, written(note), "")).collect();
    desk.remarks.extend(remarks);
    desk.working.apply(PASS.name, changes);
}

fn strange_reading(desk: &Desk, note: &Note) -> Remark {
    let (c, reading) = (note.c, &note.reading);
    Remark::ask(
        "strange-reading",
        Some(desk.working.origin_range(&note.at)),
        Text::new(
            format!("“{c}({reading})”像注音，但“{c}”不读 {reading}，没有删"),
            format!("`{c}({reading})` looks like a reading, but `{c}` is not read so; it was left"),
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::PASS;
    use crate::import::desk::Desk;
    use crate::import::text::Form;

    fn cleaned(text: &str) -> (String, usize) {
        let mut desk = Desk::new(text.into(), Form::Plain);
        (PASS.run)(&mut desk);
        (desk.working.text().into(), desk.remarks.len())
    }

    #[test]
    fn readings_go_and_other_brackets_stay() {
        for (text, expected) in [
            ("協(xié)商機（jī）制", "協商機制"),
            ("協(xie\u{301})商", "協商"),
            ("辦(ban)，政(zheng)(zheng)(zheng)協", "辦，政協"),
            ("鎮(街)、AB角、APP、(试行)、项(a)", "鎮(街)、AB角、APP、(试行)、项(a)"),
            ("甲(jia)一项", "甲(jia)一项"),
            ("扩(ｋuò)", "扩(ｋuò)"),
        ] {
            assert_eq!(cleaned(text), (expected.into(), 0), "{text}");
        }
    }

    #[test]
    fn a_reading_of_another_character_is_told_and_left() {
        assert_eq!(cleaned("街(xié)道"), ("街(xié)道".into(), 1));
    }
}
