//! What the index of a site holds: small sites in, the words that are published out; and that every string of a text is
//! found by it. What the search page makes of it is tested under node, in `tests/browser`.

use std::collections::BTreeSet;
use std::path::Path;

use casebook::fault::{Fault, Whence};
use casebook::lang::Lang;
use casebook::personal::personal;
use casebook::pipeline::compile;
use casebook::render::output::Output;
use casebook::render::theme::phrases;
use casebook::render::views::Views;
use casebook::search::fold::{DROPPED, MARKS, WIDE, WIDE_BY, folded, letters, pairs};
use casebook::search::grams::{FEW, Grams, Held, grams};
use casebook::search::pack::pack;
use casebook::search::pages::{Page, pages};
use casebook::search::text::Text;
use casebook::search::word::LONGEST;
use casebook::search::{is_index, words};
use casebook::settings::{Settings, Today};
use serde_json::{Value, json};

use crate::support::golden;
use crate::support::site::Site;
use crate::support::tree::Tree;

fn settings() -> Settings {
    Settings {
        today: Today::Given("2031-01-01".parse().unwrap()),
        with_drafts: false,
        is_strict: false,
        base_url: None,
    }
}

/// Everything that the index of `site` says in words.
fn said(site: &Site) -> String {
    site.build(&[]).expect_code(0);
    let published = site.published();
    assert!(published.keys().any(|path| path == "search/index.js"), "no index");
    published.iter().filter_map(|(path, bytes)| words(path, bytes)).collect()
}

#[test]
fn what_a_list_does_not_show_or_an_editor_keeps_back_is_not_in_the_index() {
    let said = said(&Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/about.md --
---
标题: 说明
---

甲处的文字。
-- content/draft.md --
---
标题: 草稿页
草稿: true
---

乙处的文字。
-- content/sample.md --
---
标题: 示例页
示例: true
---

丙处的文字。
-- content/gone.md --
---
标题: 撤回页
撤回: 来源有误
---

丁处的文字。
-- content/hidden.md --
---
标题: 不给搜的页
检索: false
---

戊处的文字。
-- content/partly.md --
---
标题: 一部分不给搜的页
检索: {不含: [名单]}
---

己处的文字。

## 一、名单

庚处的文字。

### 附件

辛处的文字。

## 经过

壬处的文字。
",
    ));
    let places: String =
        "甲乙丙丁戊己庚辛壬".chars().filter(|c| said.contains(&format!("{c}处的文字"))).collect();
    assert_eq!(places, "甲己壬");
    assert!(!said.contains("不给搜的页\",\"about") && !said.contains("草稿页") && !said.contains("撤回页"));
}

#[test]
fn what_stands_beneath_a_heading_that_is_kept_back_is_nowhere_in_the_index_however_deep() {
    let said = said(&Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/opening.md --
---
标题: 开头不给搜的页
检索: {不含: [名单]}
---

## 名单

甲处的文字。

## 经过

乙处的文字。
-- content/deep.md --
---
标题: 深处不给搜的页
检索: {不含: [附件, 末节]}
---

## 经过

丙处的文字。

### 会场

丁处的文字。

#### 附件

戊处的文字。[^one]

##### 清单

己处的文字。

#### 答复

庚处的文字。[^two]

## 末节

辛处的文字。[^one]

[^one]: 壬处的文字。
[^two]: 癸处的文字。
-- content/rules/guize.md --
---
标题: 某村规则
检索: {不含: [罚则, 第六条]}
来源: [{标题: 规则}]
---

## 第一章　总则

第一条　子处的文字。

## 第二章　罚则

第二条　丑处的文字。

### 第一节　罚款

第三条　寅处的文字。

### 第二节　其他

第四条　卯处的文字。

## 第三章　附则

第五条　辰处的文字。

第六条　巳处的文字。
",
    ));
    let all = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳";
    let found: String = all.chars().filter(|c| said.contains(&format!("{c}处的文字"))).collect();
    assert_eq!(found, "乙丙丁庚癸子辰");
    for heading in ["名单", "附件", "清单", "末节", "罚则", "罚款", "第六条"] {
        assert!(!said.contains(&format!("[\"{heading}\"")), "{heading}");
    }
}

#[test]
fn the_second_of_two_articles_with_one_number_has_the_anchor_that_its_page_gives_it() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
-- content/rules/guize.md --
---
标题: 某村规则
来源: [{标题: 规则}]
---

第一条　先议后办。

第一条　议定的事要公开。
",
    );
    let said = said(&site);
    let second = "[\"第一条\",\"article-1-again\",\"第一条　议定的事要公开。\"]";
    assert!(
        said.contains("[\"第一条\",\"article-1\",\"第一条　先议后办。\"]") && said.contains(second),
        "{said}"
    );
    assert!(site.page("rules/guize/").contains("id=\"article-1-again\""));
}

#[test]
fn a_page_is_found_by_its_facts_and_parts_with_their_addresses() {
    let said = said(&Site::new(
        "\
-- casebook.yaml --
title: 示例
topics: [道路]
-- content/cases/deng.md --
---
标题: 路灯
地区: 某市/某县
主题: [道路]
参与: {部门: [水务局]}
依据: [guize#第二条]
摘要: 装灯。
来源: [{标题: 简报, 发布单位: 某报社}]
---

## 征题

大家说。
-- content/rules/guize.md --
---
标题: 某村规则
来源: [{标题: 规则}]
---

第一条　先议后办。

第二条　议定的事要公开。
-- content/awards/jiang.md --
---
标题: 优秀案例
级别: 市
年度: 2024
获奖对象: [cases/deng]
来源: [{标题: 通报}]
---
",
    ));
    for words in
        ["水务局", "某报社", "某村规则第二条", "\"place\":\"某市 某县\"", "\"honours\":[\"优秀案例\"]"]
    {
        assert!(said.contains(words), "{words}");
    }
    assert!(said.contains("[\"征题\",\"征题\",\"大家说。\"]"));
    assert!(said.contains("[\"第二条\",\"article-2\",\"第二条　议定的事要公开。\"]"));
}

#[test]
fn a_site_that_wants_no_search_has_no_index() {
    let site = Site::new(
        "\
-- casebook.yaml --
title: 示例
base_url: https://example.org/
search: false
-- content/a.md --
---
标题: 甲
---

文字。
-- content/cases/b.md --
---
标题: 乙
状态: 办理
来源: [{标题: 简报}]
---

文字。
",
    );
    site.build(&[]).expect_code(0);
    let published = site.published();
    assert!(!published.keys().any(|path| is_index(path)));
    let is_of_search = |path: &&String| {
        ["search/", "assets/search.", "assets/engine.", "assets/marks."]
            .iter()
            .any(|start| path.starts_with(start))
            && !path.ends_with(".css")
    };
    assert_eq!(published.keys().filter(is_of_search).collect::<Vec<_>>(), Vec::<&String>::new());
    for (path, bytes) in
        published.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml"))
    {
        let text = String::from_utf8_lossy(bytes);
        for trace in ["search/index.html", "/search/<", "site-search", "SearchAction", "data-marks"] {
            assert!(!text.contains(trace), "{path}: {trace}");
        }
    }
}

#[test]
fn what_is_personal_does_not_hide_in_the_index() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n---\n\n文字。\n");
    let compiled = compile(&site.root(), &settings(), &|_| {}).unwrap();
    let mut output = Output::default();
    output.put("search/0123456789/e0.js".to_owned(), pack("e0", "[\"电话 13912345678\"]".as_bytes()));
    output.put("search/0123456789/l0.js".to_owned(), pack("l0", b"13912345678"));
    let faults = personal(&compiled.sources, &compiled.site, &output);
    let [Fault::MobileNumber { trace, .. }] = faults.as_slice() else { panic!("{faults:?}") };
    assert_eq!(trace.whence, Whence::Published("search/0123456789/e0.js".to_owned()));
}

#[test]
fn the_keys_of_many_numbered_names_are_not_taken_for_the_number_of_a_card() {
    let site =
        Site::new("-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n---\n\n文字。\n");
    let compiled = compile(&site.root(), &settings(), &|_| {}).unwrap();
    let mut output = Output::default();
    let keys: String = (4000..5000).map(|number| format!("{number}\t{}\n", number + 7)).collect();
    output.put("search/0123456789/k0.js".to_owned(), pack("k0", keys.as_bytes()));
    assert_eq!(personal(&compiled.sources, &compiled.site, &output), []);
}

/// Returns the pages that hold `word`, by what is kept; `None` where these have to be read to know.
fn held(text: &Text, grams: &Grams, word: &str) -> Option<BTreeSet<u32>> {
    let found = grams.grams.iter().find(|gram| text.word(gram.word) == word)?;
    Some(match &found.held {
        Held::Few(pages) => pages.iter().copied().collect(),
        Held::Many { list, pages } => {
            let listed = listed(&grams.lists[*list as usize]);
            assert_eq!(listed.len(), *pages as usize, "{word}");
            listed
        }
    })
}

fn listed(list: &[u8]) -> BTreeSet<u32> {
    let (mut pages, mut page, mut number, mut shift) = (BTreeSet::new(), 0, 0_u32, 0);
    for byte in list {
        number |= u32::from(byte & 0x7f) << shift;
        shift += 7;
        if byte & 0x80 == 0 {
            page += number >> 3;
            pages.insert(page);
            (number, shift) = (0, 0);
        }
    }
    pages
}

/// Returns the pages of the collection that the repository holds.
fn collection() -> Vec<Page> {
    let site = compile(Path::new(env!("CARGO_MANIFEST_DIR")), &settings(), &|_| {}).unwrap().site;
    pages(&Views::of_words(&site, &phrases(Lang::Zh)))
}

#[test]
fn a_string_that_is_kept_tells_its_pages_and_one_that_is_not_has_a_part_on_few() {
    let pages = collection();
    let text = Text::of(&pages);
    let grams = grams(&text);
    let folded: Vec<Vec<String>> =
        pages.iter().map(|page| page.texts().map(|(text, _)| folded(text)).collect()).collect();
    let mut state = 9_u32;
    let mut next = |most: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % most
    };
    let (mut kept, mut not_kept) = (0, 0);
    for _ in 0..120 {
        let texts = &folded[next(folded.len())];
        let letters: Vec<char> = texts[next(texts.len())].replace('\n', "").chars().collect();
        let length = 1 + next(LONGEST.min(letters.len()));
        let start = next(letters.len() - length + 1);
        let word: String = letters.iter().skip(start).take(length).collect();
        let holds = |texts: &[String]| texts.iter().any(|text| text.contains(&word));
        let right: BTreeSet<u32> =
            (0..).zip(&folded).filter(|(_, texts)| holds(texts)).map(|(at, _)| at).collect();
        if let Some(found) = held(&text, &grams, &word) {
            assert_eq!(found, right, "{word}");
            kept += 1;
        } else {
            let part = |length: usize| (0..letters.len()).map(move |at| (at, length));
            let letters: Vec<char> = word.chars().collect();
            let parts = (1..letters.len()).flat_map(part);
            let few = parts.filter_map(|(at, length)| {
                let part: String = letters.get(at..at + length)?.iter().collect();
                held(&text, &grams, &part).filter(|pages| pages.len() <= FEW)
            });
            assert!(
                few.into_iter().next().is_some_and(|pages| right.is_subset(&pages)) || right.is_empty(),
                "{word}"
            );
            not_kept += 1;
        }
    }
    assert!(kept > 30 && not_kept > 10, "{kept} {not_kept}");
}

#[test]
fn a_site_with_more_characters_than_are_numbered_is_searched_by_those_that_are() {
    let mut page = collection().swap_remove(0);
    page.facts = ('\u{4e00}'..='\u{9fff}').chain('\u{20000}'..='\u{2ffff}').collect();
    let text = Text::of(&[page]);
    assert_eq!(text.alphabet.len(), usize::from(u16::MAX));
    let all: String = text.letters.iter().map(|letter| text.alphabet[usize::from(*letter)]).collect();
    assert!(all.contains("一丁"));
}

/// What writing is folded by, with texts and what they become: the script of the search page is held to the same file.
#[test]
fn the_script_folds_by_the_same_rule() {
    let mut state = 5_u32;
    let mut next = |most: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % most
    };
    let sources: Vec<char> = pairs().map(|(from, _)| from).collect();
    let ranges =
        [(0x20, 0x7e), (0xa0, 0x24f), (0x2000, 0x206f), (0x3000, 0x3020), (0x4e00, 0x9fff), (0xf900, 0xffef)];
    let mut letter = |_: u32| {
        if next(3) == 0 {
            return sources[next(sources.len() as u32) as usize];
        }
        let (first, last) = ranges[next(ranges.len() as u32) as usize];
        char::from_u32(first + next(last - first + 1)).unwrap_or('\u{20bb7}')
    };
    let texts: Vec<String> = (0..200).map(|_| (0..24).map(&mut letter).collect()).collect();
    let samples: Vec<Value> =
        texts.iter().map(|text| json!([text, folded(text), String::from_iter(letters(text))])).collect();
    let rule = json!({
        "dropped": DROPPED,
        "marks": MARKS,
        "wide": [WIDE.start(), WIDE.end(), WIDE_BY],
        "pairs": pairs().flat_map(<[char; 2]>::from).collect::<String>(),
    });
    let file = serde_json::to_vec_pretty(&json!({ "rule": rule, "samples": samples })).unwrap();
    golden::assert_tree(&golden::folder("fold"), &Tree::from([("fold.json".to_owned(), file)]));
}
