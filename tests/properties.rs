//! What holds of any input at all: no stage panics, and what it notes lies where it says.
//!
//! The cases are the same in every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` ask for others.

use std::cmp::Ordering;
use std::sync::OnceLock;

use casebook::check::definition::Scope;
use casebook::check::levels::Levels;
use casebook::check::{self, fix};
use casebook::fault::Fault;
use casebook::hanzi::number::to_han;
use casebook::hanzi::opening::opening;
use casebook::hanzi::order::place;
use casebook::lang::Lang;
use casebook::link::link;
use casebook::link::site::Site;
use casebook::model::figure::Figure;
use casebook::model::model;
use casebook::model::phrases::phrases;
use casebook::parse::{Document, parse};
use casebook::render::output::{Content, Output};
use casebook::render::render;
use casebook::render::theme::Theme;
use casebook::report::{Format, print};
use casebook::settings::{Settings, Today};
use casebook::source::{FileId, SourceFile, Sources};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::support::html::{dead_links, pages};
use crate::support::program::TODAY;
use crate::support::site::collection;
use crate::support::tree::Tree;

/// Returns the configuration of property tests: as many `cases`, with one seed, unless the environment says otherwise.
pub(crate) fn cases(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(2023);
    }
    config
}

/// Takes the files through every stage that looks at what an editor wrote, and every report; returns the site.
fn assert_survived(files: &Tree) -> Site {
    let sources = sources(files);
    let (mut documents, found): (Vec<Document>, Vec<_>) =
        sources.files.iter().map(|file| parse(file)).unzip();
    let mut faults: Vec<_> = found.into_iter().flatten().collect();
    let config = documents.iter().position(|document| document.path == "casebook.yaml").unwrap();
    let config = documents.remove(config);
    let today = Today::Given(TODAY.parse().unwrap());
    let settings = Settings { today, with_drafts: true, is_strict: false, base_url: None };
    let (library, more) = model(&config, documents, Vec::new(), &settings);
    faults.extend(more);
    let (site, more) = link(library, &[]);
    faults.extend(more);
    let scope = Scope::new(&faults, &sources, &site, &settings);
    let diagnostics = check::check(&scope, &Levels::default());
    for diagnostic in &diagnostics {
        let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.at);
        for at in edits.chain([diagnostic.at]).chain(diagnostic.related.iter().map(|(at, _)| *at)) {
            let file = sources.file(at.file).unwrap();
            let text = file.text.get(at.range());
            assert!(text.is_some(), "{} {:?} in {:?}", diagnostic.code, at.range(), file.text);
        }
    }
    for file in &sources.files {
        fix::apply(&file.text, &fix::certain_edits(&diagnostics, file.id));
    }
    for format in [Format::Human, Format::Json, Format::Github, Format::Sarif] {
        print(&diagnostics, &sources, format, Lang::Zh, true, true, &mut Vec::new()).unwrap();
    }
    site
}

/// Makes every file of the site with the theme's own templates; returns those that are text.
fn assert_rendered(site: &Site) -> Tree {
    static THEME: OnceLock<Theme> = OnceLock::new();
    let theme = THEME.get_or_init(|| Theme::load(&Sources::default(), Lang::Zh).0);
    let (output, faults) = render(site, theme, &Sources::default(), &[], Output::default(), &|_, _| {});
    assert!(!faults.iter().any(|fault| matches!(fault, Fault::BadTemplate { .. })), "{faults:?}");
    let text = |(path, content)| if let Content::Bytes(bytes) = content { Some((path, bytes)) } else { None };
    output.files.into_iter().filter_map(text).collect()
}

fn sources(files: &Tree) -> Sources {
    let texts = files.iter().filter(|(path, _)| path.ends_with(".md") || *path == "casebook.yaml");
    let files = (0..).zip(texts).map(|(id, (path, bytes))| {
        let broken_at = str::from_utf8(bytes).err().map(|error| error.valid_up_to());
        let text = String::from_utf8_lossy(bytes).into_owned();
        SourceFile { id: FileId(id), path: path.clone(), text, broken_at }.into()
    });
    Sources { files: files.collect(), ..Sources::default() }
}

fn site(config: &str, kind: &str, text: &str) -> Tree {
    let page = |title: &str| format!("---\n标题: {title}\n---\n\n## 征题\n\n第一条　甲。\n").into_bytes();
    [
        ("casebook.yaml".to_owned(), config.as_bytes().to_vec()),
        (
            "content/methods/wubu.md".to_owned(),
            "---\n标题: 五步\n步骤: [{名称: 征题}, {名称: 定题}]\n---\n".into(),
        ),
        ("content/rules/guize.md".to_owned(), page("议事规则")),
        (format!("content/{kind}a.md"), text.as_bytes().to_vec()),
    ]
    .into()
}

const CONFIG: &str = "title: 示例\ntopics: [甲, 乙]\nstandards: [{label: 六有, items: [有阵地]}]\n";

fn kind() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "cases/",
        "awards/",
        "rules/",
        "platforms/",
        "methods/",
        "reports/",
        "",
        "_",
        "other/",
    ])
}

/// Words that mean something somewhere, and characters that break things everywhere.
fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(
        "标题 title 日期 更新 摘要 主题 地区 来源 编号 网址 题图 旧网址 草稿 示例 撤回 次序 未载 放行 平台 协商模式 状态 步骤 \
         参与 委员 人次 成果 建议 依据 审批 转化 级别 年度 获奖对象 文种 文号 效力 代替 文本 层级 上级 建设标准 六有 有阵地 \
         数据 指标 数值 单位 wubu guize guize#第一条 cases/a platforms/b 征题 定题 办结 省 2023 2023-05 2023-02-30 41.3万 98% \
         约200 一半以上 true 某省/某市 https://example.org/ /old/ full 第一条 第二款第（一）项 ../rules/guize.md#第一条"
            .split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    );
    let odd = prop::sample::select(
        [
            "", " ", "\t", "\"", "'", "“", "：", ":", "#", "|", ">", "&a", "*a", "!", "%", "@", "`", "---",
            "\u{feff}", "\0", "𠮷", "e\u{301}", "[", "]", "{", "}", ",", "-", "?", "~", "\\", "\r",
        ]
        .map(str::to_owned)
        .to_vec(),
    );
    prop_oneof![6 => known, 2 => odd, 1 => "\\PC{0,6}"]
}

/// A line of something like YAML.
fn line() -> impl Strategy<Value = String> {
    let colon = prop::sample::select(vec![": ", ": ", ": ", "：", ":", " : ", ""]);
    let indent = prop::sample::select(vec!["", "", "", "  ", "  - ", "- ", "\t", "    "]);
    let value = prop_oneof![
        4 => word(),
        1 => vec(word(), 0..4).prop_map(|words| format!("[{}]", words.join(", "))),
        1 => (word(), word()).prop_map(|(key, value)| format!("{{{key}: {value}}}")),
        1 => word().prop_map(|word| format!("\"{word}\"")),
    ];
    (indent, word(), colon, value)
        .prop_map(|(indent, key, colon, value)| format!("{indent}{key}{colon}{value}\n"))
}

fn markdown() -> impl Strategy<Value = String> {
    let mark = prop::sample::select(
        [
            "\n\n",
            "\n",
            "# ",
            "## ",
            "> ",
            "- ",
            "1. ",
            "**",
            "*",
            "_",
            "~~",
            "`",
            "```\n",
            "|",
            "|---|\n",
            "[",
            "](",
            ")",
            "![",
            "[^1]",
            "[^1]: ",
            "<b>",
            "<!--",
            "-->",
            "&amp;",
            "{#a}",
            "\\",
            "https://example.org/",
            "    ",
            "第一条　",
            "（一）",
            "第一章 ",
            ": ",
            "- [ ] ",
        ]
        .map(str::to_owned)
        .to_vec(),
    );
    vec(prop_oneof![word(), mark], 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_front_matter_and_any_body_survive(lines in vec(line(), 0..12), body in markdown(), kind in kind()) {
        assert_survived(&site(CONFIG, kind, &format!("---\n{}---\n{body}", lines.concat())));
    }

    #[test]
    fn any_text_survives(text in "\\PC{0,200}", kind in kind()) {
        assert_survived(&site(CONFIG, kind, &text));
    }

    #[test]
    fn any_configuration_survives(lines in vec(line(), 0..12)) {
        assert_survived(&site(&lines.concat(), "cases/", "---\n标题: 甲\n主题: [甲]\n---\n"));
    }
}

proptest! {
    #![proptest_config(cases(80))]

    #[test]
    fn any_site_has_pages_without_a_dead_link(
        config in vec(line(), 0..4),
        lines in vec(line(), 0..12),
        body in markdown(),
        kind in kind(),
    ) {
        let config = format!("{CONFIG}{}", config.concat());
        let site = assert_survived(&site(&config, kind, &format!("---\n标题: 甲\n{}---\n{body}", lines.concat())));
        let files = assert_rendered(&site);
        for path in files.keys() {
            let is_plain = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains('\\');
            prop_assert!(path.split('/').all(is_plain), "{path}");
        }
        prop_assert_eq!(dead_links(&files).into_iter().collect::<Vec<_>>(), [""; 0]);
        for (path, page) in pages(&files) {
            let mut ids = page.attributes("", "id");
            ids.sort();
            prop_assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{path}: {ids:?}");
        }
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn any_edit_of_the_collection_survives(
        file in any::<prop::sample::Index>(),
        at in any::<prop::sample::Index>(),
        edit in 0..6_u8,
        word in word(),
    ) {
        let mut files = collection();
        files.retain(|path, _| path.ends_with(".md") || path == "casebook.yaml");
        let path = file.get(&files.keys().cloned().collect::<Vec<_>>()).clone();
        let bytes = files.remove(&path).unwrap();
        files.insert(path, edited(&bytes, at, edit, &word));
        assert_survived(&files);
    }
}

/// Makes one slip of the hand.
fn edited(bytes: &[u8], at: prop::sample::Index, edit: u8, word: &str) -> Vec<u8> {
    let mut lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let line = at.index(lines.len());
    let byte = at.index(bytes.len());
    match edit {
        0 => [&bytes[..byte], &bytes[byte + 1..]].concat(),
        1 => [&bytes[..byte], word.as_bytes(), &bytes[byte..]].concat(),
        2 => bytes[..byte].to_vec(),
        3 => {
            lines.insert(line, lines[line]);
            lines.concat()
        }
        4 => {
            lines.remove(line);
            lines.concat()
        }
        _ => {
            let other = at.index(lines.len().max(2) - 1);
            lines.swap(line, other);
            lines.concat()
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn the_phrases_of_any_text_stand_in_order(text in "[第《》五十之条款项目章一2２（）()、至和前两本该上述同规则办法的 例，a\n]{0,60}") {
        let mut end = 0;
        for phrase in phrases(&text) {
            prop_assert!(phrase.range.start >= end, "{text}");
            prop_assert!(text.get(phrase.range.clone()).is_some_and(|words| !words.is_empty()), "{text}");
            end = phrase.range.end;
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_whole_number_reads_as_itself_in_every_form(number in 1_u32..90_000) {
        let read = |text: String| Figure::read(&text).unwrap();
        let exact = read(number.to_string());
        prop_assert_eq!(exact.whole(), Some(i64::from(number)));
        prop_assert_eq!(read(to_han(number)).compare(&exact), Some(Ordering::Equal));
        prop_assert_eq!(read(format!("{number}余")).compare(&exact), Some(Ordering::Greater));
        prop_assert_eq!(read(format!("不到{number}")).compare(&exact), Some(Ordering::Less));
        prop_assert_eq!(read(format!("约{number}")).compare(&exact), None);
        prop_assert_eq!(read(format!("{number}—{}", number + 2)).compare(&read(format!("{}", number + 1))), None);
    }

    #[test]
    fn any_text_is_a_figure_as_written_or_none(text in "[0-9２.,一二两三十百千万亿半数几多余约近上不到以左右%成分之—～个人]{0,10}") {
        if let Some(figure) = Figure::read(&text) {
            prop_assert_eq!(&figure.text, &text);
            prop_assert!(figure.thousandths >= 0 && figure.to.is_none_or(|to| to > figure.thousandths));
            prop_assert!(figure.compare(&figure).is_none_or(|order| order.is_eq()));
        }
    }

    #[test]
    fn an_opening_is_the_beginning_of_its_text_and_no_longer_than_it_may_be(text in "[甲乙，。！《》“”（）；a ]{0,60}", bound in 1_usize..40) {
        let found = opening(&text, bound);
        // A quotation that the text begins with is closed behind what is left of it.
        let whole = found.strip_suffix(['》', '”', '）']).filter(|head| head.ends_with("……")).unwrap_or(&found);
        let head = whole.strip_suffix("……").unwrap_or(&found);
        prop_assert!(text.trim().starts_with(head), "{text} {found}");
        prop_assert!(head.chars().count() <= bound, "{text} {found}");
    }

    #[test]
    fn the_order_of_names_is_one_order(names in vec("[第一二十百0-9组重庆长沙甲a]{0,8}", 3)) {
        let [a, b, c] = [0, 1, 2].map(|at| place(&names[at]));
        prop_assert!(!(a <= b && b <= c) || a <= c);
        prop_assert_eq!(a == b, a.cmp(&b).is_eq());
    }
}
