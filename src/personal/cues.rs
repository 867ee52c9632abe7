//! Words that announce a personal datum.
//!
//! In: nothing. Out: [`CUES`], what each announces: a name that is to be protected, the name of somebody without an
//! office, the number of a document, a day of birth.

/// What a word announces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// The name of a minor, a patient, somebody in need.
    Protected,
    /// The name of a citizen without an office.
    Citizen,
    /// The number of a document that names its holder.
    Document,
    /// A day of birth, before or behind it.
    Birth,
}

/// The words, each with what it announces.
pub const CUES: &[(&str, Cue)] = &[
    ("未成年人", Cue::Protected),
    ("中学生", Cue::Protected),
    ("小学生", Cue::Protected),
    ("初中生", Cue::Protected),
    ("高中生", Cue::Protected),
    ("学生", Cue::Protected),
    ("幼儿", Cue::Protected),
    ("儿童", Cue::Protected),
    ("男童", Cue::Protected),
    ("女童", Cue::Protected),
    ("孤儿", Cue::Protected),
    ("患儿", Cue::Protected),
    ("患者", Cue::Protected),
    ("病人", Cue::Protected),
    ("感染者", Cue::Protected),
    ("确诊病例", Cue::Protected),
    ("精神障碍者", Cue::Protected),
    ("受害人", Cue::Protected),
    ("被害人", Cue::Protected),
    ("吸毒人员", Cue::Protected),
    ("社区矫正对象", Cue::Protected),
    ("少年", Cue::Protected),
    ("男孩", Cue::Protected),
    ("女孩", Cue::Protected),
    ("低保对象", Cue::Protected),
    ("低保户", Cue::Protected),
    ("特困人员", Cue::Protected),
    ("五保户", Cue::Protected),
    ("贫困户", Cue::Protected),
    ("困难户", Cue::Protected),
    ("残疾人", Cue::Protected),
    ("村民", Cue::Citizen),
    ("居民", Cue::Citizen),
    ("群众", Cue::Citizen),
    ("市民", Cue::Citizen),
    ("业主", Cue::Citizen),
    ("住户", Cue::Citizen),
    ("商户", Cue::Citizen),
    ("租户", Cue::Citizen),
    ("农户", Cue::Citizen),
    ("种植户", Cue::Citizen),
    ("养殖户", Cue::Citizen),
    ("老人", Cue::Citizen),
    ("信访人", Cue::Citizen),
    ("申请人", Cue::Citizen),
    ("当事人", Cue::Citizen),
    ("投诉人", Cue::Citizen),
    ("护照", Cue::Document),
    ("通行证", Cue::Document),
    ("军官证", Cue::Document),
    ("士兵证", Cue::Document),
    ("警官证", Cue::Document),
    ("文职干部证", Cue::Document),
    ("出生日期", Cue::Birth),
    ("出生于", Cue::Birth),
    ("出生", Cue::Birth),
    ("生于", Cue::Birth),
    ("生日", Cue::Birth),
];
