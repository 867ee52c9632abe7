//! What the bench reads: invented pages that are written as the pages of a collection are.
//!
//! In: nothing, or a folder of Markdown files. Out: texts, the same on every run.

use std::fmt::Write;
use std::path::Path;

/// Texts of one manner.
pub(crate) struct Corpus {
    /// What they are.
    pub(crate) name: String,
    /// The texts, each a document.
    pub(crate) texts: Vec<String>,
}

impl Corpus {
    /// Returns the corpus of that name, a part of it being enough, or the texts below the folder of that name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        if let Some(corpus) = all().into_iter().find(|corpus| corpus.name.contains(name)) {
            return Some(corpus);
        }
        let texts = below(Path::new(name));
        (!texts.is_empty()).then(|| Self { name: name.to_owned(), texts })
    }

    /// Returns the bytes of all texts.
    pub(crate) fn bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }
}

/// Returns the corpora, from what is common to what is rare.
pub(crate) fn all() -> Vec<Corpus> {
    let make = |name: &str, count, text: fn(usize) -> String| Corpus {
        name: name.to_owned(),
        texts: (0..count).map(text).collect(),
    };
    vec![
        make("pages of cases", 400, case),
        make("rules, by article", 200, rule),
        make("prose without markup", 400, prose),
        make("wrapped lines", 400, wrapped),
        make("markup in every clause", 400, dense),
        make("English pages", 400, english),
        Corpus {
            name: "the sample collection".to_owned(),
            texts: below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content")),
        },
    ]
}

/// Returns the bodies of the Markdown files below `folder`, in the order of their names.
fn below(folder: &Path) -> Vec<String> {
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .map(|entries| entries.filter_map(|entry| Some(entry.ok()?.path())).collect())
        .unwrap_or_default();
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        if path.is_dir() {
            texts.extend(below(&path));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            texts.push(text.splitn(3, "---\n").nth(2).map(str::to_owned).unwrap_or(text));
        }
    }
    texts
}

const SENTENCES: [&str; 8] = [
    "大家把自己的难处和打算讲清楚，先易后难地排出次序。",
    "部门按期答复，逐条说明采纳与不采纳的理由，并在公开栏里公布进度。",
    "雨季积水的问题拖了三年，居民说得最多的是出行。",
    "会后由社区干部逐户回访，听一听办得怎么样、还差什么。",
    "参加的有居民代表12人、委员3人、部门负责人4人。",
    "议题从群众中来，由委员工作室收集、议事室筛选、协商会确定。",
    "路灯从18盏增加到46盏，维护由物业和村民小组共同负责。",
    "第二次会上意见仍不一致，主持人请双方各自算一笔账。",
];

/// Returns the sentence `number` of the running text, with an emphasis, a link or a note in some of them.
fn sentence(number: usize) -> String {
    let plain = SENTENCES[number % SENTENCES.len()];
    match number % 11 {
        2 => format!("**“先易后难”**，{plain}"),
        5 => format!("按照[《协商议事规则》](../rules/guize.md)，{plain}"),
        8 => plain.replace('。', "[^jiyao]。"),
        9 => format!("详见https://www.example.cn/xieshang/{number}.html。{plain}"),
        _ => plain.to_owned(),
    }
}

fn case(number: usize) -> String {
    let mut text = String::new();
    for (part, heading) in ["背景", "商量", "办理", "成效"].iter().enumerate() {
        let _ = write!(text, "## {heading}\n\n");
        for paragraph in 0..3 {
            text.extend((0..5).map(|clause| sentence(number + part * 17 + paragraph * 5 + clause)));
            text.push_str("\n\n");
        }
        if part == 1 {
            text.push_str("| 序号 | 建议 | 结果 |\n|---|---|---|\n| 1 | 增设座椅 | 采纳 |\n| 2 | 延长开放时间 | 不采纳 |\n\n");
        }
        if part == 2 {
            text.push_str("- 道路：两周内修好；\n- 路灯：**先装主干道**；\n- 排水：列入下一年计划。\n\n");
        }
    }
    text.push_str("[^jiyao]: 第二次协商会纪要，第 1—3 页。\n");
    text
}

fn rule(number: usize) -> String {
    let mut text = String::new();
    for chapter in 1..=6 {
        let _ = write!(text, "## 第{chapter}章　总则\n\n");
        for article in 0..6 {
            let _ =
                write!(text, "**第{}条**　{}\n\n", chapter * 6 + article, SENTENCES[(number + article) % 8]);
            if article % 3 == 0 {
                text.push_str("（一）收集议题；\n\n（二）筛选议题；\n\n（三）公布议题。\n\n");
            }
        }
    }
    text
}

fn prose(number: usize) -> String {
    let paragraph = |start: usize| (0..6).map(|n| SENTENCES[(start + n) % 8]).collect::<String>() + "\n\n";
    (0..12).map(|start| paragraph(number + start)).collect()
}

fn wrapped(number: usize) -> String {
    let paragraph = |start: usize| (0..6).map(|n| sentence(start + n) + "\n").collect::<String>() + "\n";
    (0..12).map(|start| paragraph(number + start)).collect()
}

fn dense(number: usize) -> String {
    let clause = |n: usize| {
        format!(
            "**“先易后难”**、*（一）*和`编号{n}`，3~5人；[《规则》](a.md \"题\")~~旧~~&mdash;www.example.cn，\n"
        )
    };
    (0..30).map(|n| clause(number + n)).collect()
}

fn english(number: usize) -> String {
    let paragraph = |n: usize| {
        format!(
            "## Meeting {n}\n\nResidents and members of the consultative conference met for the *second* time, and the \
             department answered **each** proposal in writing. The [minutes](minutes-{n}.md) list what was taken up, \
             what was not, and why; a visit to every household followed in the autumn.\n\n"
        )
    };
    (0..12).map(|n| paragraph(number + n)).collect()
}
