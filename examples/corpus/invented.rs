//! The invented entries: what each is, before it is written in one layout or another.
//!
//! In: how many cases there are, and a number. Out: the entry of that number. Everything follows from the number.

use crate::chance::Chance;
use crate::words::{HEADS, MATTERS, OFFICES, SENTENCES, SPEAKERS, STEPS, TAILS, TOPICS};

/// How many cases there are for each entry of another kind.
const CASES_A_PLATFORM: usize = 25;
const CASES_A_RULE: usize = 50;
const CASES_AN_AWARD: usize = 50;

/// The size of a collection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    /// How many cases.
    pub(crate) cases: usize,
}

/// One case.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    /// From the province to the village.
    pub(crate) places: Vec<String>,
    pub(crate) topics: Vec<&'static str>,
    pub(crate) platform: usize,
    pub(crate) rule: usize,
    pub(crate) article: usize,
    pub(crate) status: &'static str,
    /// The months of the steps, `2021-03`; the last is the month of the case.
    pub(crate) months: Vec<String>,
    pub(crate) members: usize,
    pub(crate) residents: usize,
    pub(crate) departments: Vec<&'static str>,
    /// Proposed, adopted, resolved.
    pub(crate) outcome: [usize; 3],
    /// The paragraphs of each step.
    pub(crate) sections: Vec<(&'static str, Vec<String>)>,
    /// Other cases that the text names.
    pub(crate) see: [usize; 2],
}

impl Size {
    /// Returns how many platforms, rules and awards there are.
    pub(crate) fn others(self) -> [usize; 3] {
        [CASES_A_PLATFORM, CASES_A_RULE, CASES_AN_AWARD].map(|cases| self.cases.div_ceil(cases).max(1))
    }

    /// Returns the case of this number.
    pub(crate) fn case(self, number: usize) -> Case {
        let mut chance = Chance::of(1, number);
        let topic = chance.below(TOPICS.len());
        let (places, matter) = (places(chance.below(11_520)), MATTERS[topic]);
        let (village, town) = (places[4].as_str(), places[3].as_str());
        let departments = chance.some(&OFFICES, 2);
        let (year, month) = (year(number), chance.between(1, 7));
        let length = chance.between(3, 5);
        let proposals = chance.between(3, 9);
        let adopted = chance.between(1, proposals);
        let sections: Vec<_> = (0..length)
            .map(|step| {
                let count = chance.between(2, 3);
                let prose = |chance: &mut Chance| prose(chance, step, matter, village, departments[0]);
                (STEPS[step], (0..count).map(|_| prose(&mut chance)).collect())
            })
            .collect();
        let kind = chance.pick(&["一张圆桌商量出的", "大家一起算出来的", "从争到和的", "先易后难办成的"]);
        let [platforms, rules, _] = self.others();
        Case {
            id: id(number),
            title: format!("{village}{kind}{matter}（{number}）"),
            summary: format!(
                "{town}{village}的{matter}拖了几年。议事室请住户、委员和{}坐下来商量，提出建议{proposals}条，采纳{adopted}条。",
                departments[0]
            ),
            topics: vec![TOPICS[topic]],
            platform: chance.below(platforms),
            rule: chance.below(rules),
            article: chance.between(3, 15),
            status: ["协商", "办理", "办结"][length - 3],
            months: (0..length).map(|step| format!("{year}-{:02}", month + step)).collect(),
            members: chance.between(2, 9),
            residents: chance.between(8, 90),
            departments,
            outcome: [proposals, adopted, if length == 5 { chance.between(1, adopted) } else { 0 }],
            sections,
            see: [chance.below(self.cases), chance.below(self.cases)],
            places,
        }
    }
}

/// Returns the id of a case.
pub(crate) fn id(number: usize) -> String {
    format!("a{}-{number:06}", year(number))
}

/// Returns the year of a case.
pub(crate) fn year(number: usize) -> usize {
    Chance::of(2, number).between(2015, 2025)
}

/// Returns the places of a village, from the province down.
pub(crate) fn places(village: usize) -> Vec<String> {
    let (town, county, city) = (village / 8, village / 96, village / 960);
    let name = |number: usize, end: &str| {
        let tail = TAILS[(number / HEADS.len() + number) % TAILS.len()];
        format!("{}{tail}{end}", HEADS[number % HEADS.len()])
    };
    vec![
        "云江省".to_owned(),
        name(city + 5, "市"),
        name(county, "县"),
        name(town % 480, "镇"),
        name((village * 7) % 480, "社区"),
    ]
}

/// Returns a paragraph on a step.
fn prose(chance: &mut Chance, step: usize, matter: &str, place: &str, office: &str) -> String {
    let count = chance.between(4, 6);
    let sentences = chance.some(&SENTENCES[step], count);
    sentences.into_iter().map(|sentence| filled(chance, sentence, matter, place, office)).collect()
}

/// Returns `sentence` with its places filled.
fn filled(chance: &mut Chance, sentence: &str, matter: &str, place: &str, office: &str) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, (slot, after))) =
        rest.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    {
        text.push_str(before);
        match slot {
            "事" => text.push_str(matter),
            "地" => text.push_str(place),
            "局" => text.push_str(office),
            "人" => text.push_str(chance.pick(&SPEAKERS)),
            _ => text.push_str(&chance.between(3, 96).to_string()),
        }
        rest = after;
    }
    text + rest
}
