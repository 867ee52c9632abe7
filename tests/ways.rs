//! The ways into a collection that need no script: facets as plain pages, all titles by letter, the search page.

use crate::support::html::Page;
use crate::support::site::Site;

const CASES: &str = "\
-- casebook.yaml --
title: 选编
tiers: [区县, 镇街]
topics: [{ label: 交通, id: jiaotong }, { label: 养老, id: yanglao }]
-- content/methods/liubu.md --
---
title: 六步
steps: [{ name: 征题 }, { name: 协商 }, { name: 办理 }]
---
-- content/cases/a.md --
---
title: 长安镇修路
method: liubu
status: 办理
topics: [交通]
region: 甲省/乙市
date: 2023
steps: { 征题: 2023-01, 办理: 2023-05 }
---
-- content/cases/b.md --
---
title: 《重庆》食堂
status: 办理
topics: [养老]
region: 甲省/丙市
date: 2024
steps: { 走访: 2024-02 }
---
-- content/awards/c.md --
---
title: 12345优秀平台
level: 省
year: 2023
recipients: [{ name: 某厅 }]
---
-- content/platforms/p.md --
---
title: ppp议事厅
tier: 镇街
---
";

fn built() -> Site {
    let site = Site::new(CASES);
    let run = site.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    site
}

#[test]
fn a_list_leads_to_a_plain_page_for_each_of_its_facets() {
    let list = built().page("cases/");
    for (path, count) in [
        ("cases/status/implementing/", 2),
        ("cases/step/征题/", 1),
        ("cases/step/走访/", 1),
        ("cases/evidence/e2/", 2),
        ("topics/jiaotong/", 1),
        ("years/2023/", 1),
    ] {
        let link = list.split("<a ").find(|link| link.contains(path)).unwrap_or_else(|| panic!("{path}"));
        assert!(link.contains(&format!("<span class=\"count\">{count}</span>")), "{link}");
    }
    assert!(!list.contains("cases/status/resolved/"), "{list}");
}

#[test]
fn a_step_has_a_list_of_the_cases_that_tell_of_it_and_no_other_step_has_a_page() {
    let site = built();
    let step = site.page("cases/step/征题/");
    assert!(step.contains("长安镇修路") && !step.contains("食堂"), "{step}");
    assert!(step.contains("aria-current=\"page\""), "{step}");
    assert!(!site.published().contains_key("cases/step/协商/index.html"));
}

#[test]
fn awards_and_platforms_have_lists_along_their_own_lines() {
    let site = built();
    assert!(site.page("awards/level/provincial/").contains("12345优秀平台"));
    assert!(site.page("platforms/tier/镇街/").contains("ppp议事厅"));
    assert!(site.page("awards/").contains("awards/level/provincial/index.html"));
    assert!(site.page("platforms/").contains("platforms/tier/"));
}

#[test]
fn what_a_script_combines_is_told_by_the_keys_of_the_search() {
    let list = built().page("cases/");
    for value in ["甲省/乙市", "2023", "jiaotong", "征题"] {
        assert!(list.contains(&format!("data-value=\"{value}\"")), "{value}: {list}");
    }
    assert!(list.contains("data-facets=\"case\""), "{list}");
}

#[test]
fn titles_stand_under_their_letters_by_their_own_readings() {
    let page = built().page("titles/");
    let under = |letter: &str| {
        let group =
            page.split(&format!("id=\"letter-{letter}\"")).nth(1).unwrap_or_else(|| panic!("{letter}"));
        Page::new(group.split("</section>").next().unwrap()).text()
    };
    assert!(under("c").find("长安镇修路") < under("c").find("《重庆》食堂"), "{}", under("c"));
    assert!(under("p").contains("ppp议事厅") && under("l").contains("六步"), "{page}");
    assert!(under("other").contains("12345优秀平台"), "{page}");
    assert!(page.contains("<span class=\"is-empty\">A</span>"), "{page}");
}

#[test]
fn many_titles_have_pages_for_their_letters() {
    let mut many = String::from("-- casebook.yaml --\ntitle: 选编\n");
    for number in 0..501 {
        let title = if number < 500 { "农科村" } else { "安康" };
        many += &format!("-- content/cases/c{number}.md --\n---\ntitle: {title}{number}\n---\n");
    }
    let site = Site::new(&many);
    site.build(&[]);
    let first = site.page("titles/");
    assert!(first.contains("titles/n/index.html") && !first.contains("农科村12"), "{first}");
    assert_eq!(site.page("titles/n/").matches("农科村").count(), 500);
    assert!(site.page("titles/a/").contains("安康500"));
}

#[test]
fn the_search_page_is_a_plain_form_that_says_how_else_to_look() {
    let site = built();
    let page = site.page("search/");
    assert!(page.contains("action=\"../search/index.html\" method=\"get\""), "{page}");
    assert!(page.contains("name=\"q\"") && page.contains("<noscript>"), "{page}");
    for way in [
        "titles/index.html#letter-c",
        "regions/",
        "topics/jiaotong/",
        "years/2023/",
        "awards/level/",
        "cases/step/",
    ] {
        assert!(page.contains(&format!("href=\"../{way}")), "{way}: {page}");
    }
}

#[test]
fn every_page_has_one_box_that_leads_to_the_search_page() {
    for (path, bytes) in built().published() {
        let html = String::from_utf8_lossy(&bytes);
        if path.ends_with(".html") && html.contains("<main") {
            assert_eq!(html.matches("role=\"search\"").count(), 1, "{path}");
        }
    }
}
