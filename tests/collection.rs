//! The collection that this repository holds: it keeps its own rules, and what its sources say is on its pages and in
//! its data, as they word it.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use serde_json::Value;

use crate::support::html::{Page, dead_links, pages};
use crate::support::program::TODAY;
use crate::support::site::Site;
use crate::support::tree::Tree;

/// The collection, built once for all tests of this file.
fn built() -> &'static Tree {
    static BUILT: OnceLock<Tree> = OnceLock::new();
    BUILT.get_or_init(|| {
        let site = Site::of_the_repository();
        site.build(&["--strict"]).expect_code(0);
        site.published()
    })
}

fn html(route: &str) -> &'static str {
    str::from_utf8(&built()[&format!("{route}index.html")]).unwrap()
}

fn text(route: &str) -> String {
    Page::new(html(route)).text()
}

/// What the sources report: what, how much, of what.
const FIGURES: [(&str, &str, &str, &str); 39] = [
    ("daan-since-2022", "全会协商", "2", "次"),
    ("daan-since-2022", "专题议政性常委会会议协商", "4", "次"),
    ("daan-since-2022", "专题协商", "8", "次"),
    ("daan-since-2022", "小微协商活动", "220", "次"),
    ("daan-since-2022", "提出建议", "490", "条"),
    ("daan-since-2022", "解决实际问题", "311", "个"),
    ("daan-since-2022", "参加委员", "1715", "人次"),
    ("daan-since-2022", "培训会、推进会和互动交流会", "3", "次"),
    ("daan-since-2022", "委员履职能力和党性教育培训", "2", "期"),
    ("daan-since-2022", "区财政累计投入工作经费", "41.3", "万元"),
    ("daan-coverage", "建有政协委员联络办的镇（街）", "15", "个"),
    ("daan-coverage", "建有政协委员工作室（委员之家）的村（社区、企业）", "20", "个"),
    ("daan-coverage", "委员到基层参加协商议事的覆盖率", "100", "%"),
    ("banan-wulian", "第一批授牌的委员工作室", "8", "个"),
    ("banan-wulian", "委员工作室的模式", "5", "个"),
    ("gansu-2024", "建有协商议事会和议事室的乡镇、街道", "98%以上", ""),
    ("gansu-2024", "建有协商议事会和议事室的村、社区", "一半以上", ""),
    ("gansu-2024", "下沉到委员工作站的政协委员", "95%以上", ""),
    ("gansu-2024", "参加协商活动的群众和利益攸关方", "40多万", "人"),
    ("gansu-2024", "解决的民生难题和实事", "2.7万", "个"),
    ("huaiyin-groups", "委员工作组", "13", "个"),
    ("huaiyin-groups", "履职小组", "60", "个"),
    ("huaiyin-groups", "对应联系的镇（街道）", "13", "个"),
    ("huaiyin-groups", "对应联系的村（社区）", "259", "个"),
    ("huaiyin-groups", "委员产生的界别", "25", "个"),
    ("huaiyin-groups", "履职界别", "16", "个"),
    ("huaiyin-groups", "界别议事厅", "16", "个"),
    ("huaiyin-groups", "委员联系界别群众工作室", "24", "个"),
    ("huaiyin-year", "委员履职临时党支部", "13", "个"),
    ("huaiyin-year", "建立健全的制度", "24", "个"),
    ("huaiyin-year", "收集的提案线索", "106", "条"),
    ("huaiyin-year", "上报市提案委的线索", "11", "条"),
    ("huaiyin-year", "上报的协商议题", "3", "项"),
    ("huaiyin-year", "集体提案", "7", "个"),
    ("huaiyin-year", "委员反映的社情民意信息", "120余", "篇"),
    ("huaiyin-year", "报送市政协的社情民意信息", "85", "篇"),
    ("huaiyin-year", "省政协采用、转报全国政协的社情民意信息", "28", "篇"),
    ("huaiyin-year", "深入调研的新型农村社区", "43", "个"),
    ("huaiyin-year", "物业管理的协商议事", "26", "场次"),
];

/// The honours: where they stand, of which year and level, for what, and who holds them.
const AWARDS: [(&str, &str, &str, &str, &str); 11] = [
    ("2022-dashanpu", "2022年", "省级", "先进协商平台", "大山铺镇委联办"),
    ("2022-daan", "2022年", "市级", "先进区县政协", "大安区政协"),
    ("2022-agripark", "2022年", "市级", "创新示范平台", "现代农业园区政协委联办"),
    ("2022-district-points", "2022年", "区县级", "“有事来协商”创新示范点", "6"),
    ("2022-district-units", "2022年", "区县级", "先进区级单位", "3"),
    ("2022-district-people", "2022年", "区县级", "先进个人", "10"),
    ("2023-daan", "2023年", "省级", "“有事来协商”工作先进区县政协", "大安区政协"),
    ("2023-longjing", "2023年", "省级", "先进协商平台", "龙井街协商议事会"),
    ("2023-yushan", "2023年", "市级", "创新示范平台", "何市镇雨山村协商议事室"),
    ("2023-paper", "2023年", "市级", "人民政协理论与实践研究论文", "二等奖"),
    ("casebook-selection", "未载", "市级", "“有事来协商”典型案例选编", "牛佛镇农科村解决蔬菜“销售难”问题"),
];

/// The platforms and institutions, by their names.
const PLATFORMS: [(&str, &str); 34] = [
    ("sichuan-cppcc", "四川省政协"),
    ("zigong-cppcc", "自贡市政协"),
    ("daan-cppcc", "大安区政协"),
    ("daan-hall", "区政协协商议事厅"),
    ("daan-assembly", "镇（街、园区）协商议事会"),
    ("daan-room", "村（社区、企业）协商议事室"),
    ("daan-liaison-office", "镇（街）政协委员联络办"),
    ("daan-industry-liaison", "行业政协委员联络办、政协委员之家"),
    ("daan-studio", "政协委员工作室（委员之家）"),
    ("daan-talent-pool", "政协委员协商人才库"),
    ("dashanpu-liaison", "大山铺镇委联办"),
    ("agripark-liaison", "现代农业园区政协委联办"),
    ("longjing-assembly", "龙井街协商议事会"),
    ("yushan-room", "何市镇雨山村协商议事室"),
    ("banan-cppcc", "巴南区政协"),
    ("banan-studios", "“五联”委员工作室"),
    ("banan-trade-studio", "商贸物流（行业联）委员工作室"),
    ("yushi", "“渝事好商量”协商平台"),
    ("gansu-cppcc", "甘肃省政协"),
    ("gansu-sanwei", "“三位一体”协商平台"),
    ("gansu-station", "委员工作站（甘肃）"),
    ("gansu-assembly", "协商议事会（甘肃）"),
    ("gansu-room", "协商议事室（甘肃）"),
    ("huaiyin-cppcc", "淮阴区政协"),
    ("huaiyin-rooms", "村居协商议事室"),
    ("huaiyin-code", "“码”上议平台"),
    ("huaiyin-hall", "界别议事厅"),
    ("huaiyin-contact", "委员联系界别群众工作室"),
    ("huaiyin-smart", "智慧政协平台（淮阴区）"),
    ("huaiyin-experts", "专家咨询委员会"),
    ("huaiyin-branches", "委员履职临时党支部"),
    ("huaiyin-groups", "委员工作组（淮阴区）"),
    ("huaiyin-duty-groups", "履职小组（淮阴区）"),
    ("banan-liaison", "巴南区政协联络委"),
];

#[test]
fn it_has_no_finding_of_any_level() {
    let run = Site::of_the_repository().run(&["check", "--strict", "--today", TODAY]).expect_code(0);
    assert_eq!(run.stdout, "没有发现问题\n");
}

#[test]
fn every_figure_is_on_the_page_of_its_report_and_among_the_statistics() {
    let statistics = text("statistics/");
    for (report, name, value, unit) in FIGURES {
        let page = text(&format!("reports/{report}/"));
        let mut rows = page.split(name).skip(1);
        assert!(rows.any(|row| row.contains(&format!(" {value}{unit}"))), "{name}: {page}");
        assert!(statistics.contains(name), "{name} is not among the statistics");
        assert!(statistics.contains(&format!(" {value}{unit}")), "{value}{unit} is not among the statistics");
    }
}

#[test]
fn every_award_is_on_a_page_and_in_the_list_by_year() {
    let list = text("awards/");
    for (id, year, level, category, recipient) in AWARDS {
        let page = text(&format!("awards/{id}/"));
        for word in [year, level, category, recipient] {
            assert!(page.contains(word), "{id} does not say {word}: {page}");
        }
        assert!(
            Page::new(html("awards/"))
                .attributes("a", "href")
                .iter()
                .any(|href| href.ends_with(&format!("awards/{id}/index.html")))
        );
        assert!(list.contains(level), "{level}");
    }
}

/// The rows of a table of the data.
fn rows(table: &str) -> Vec<Value> {
    serde_json::from_slice(&built()[&format!("data/{table}.json")]).unwrap()
}

#[test]
fn every_figure_award_and_platform_is_in_the_data() {
    let figures = rows("figures");
    for figure in &figures {
        for told in ["unit", "bound", "scope", "period", "source", "source_title", "source_place"] {
            let name = &figure["name"];
            assert!(figure[told].as_str().is_some_and(|text| !text.is_empty()), "{name} has no {told}");
        }
    }
    for (report, name, value, unit) in FIGURES {
        let is_it = |row: &&Value| row["report"] == report && row["name"] == name;
        let figure = figures.iter().find(is_it).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(figure["value_text"], value, "{name}");
        // A share is printed with its unit in the number.
        assert_eq!(figure["unit"], if unit.is_empty() { "%" } else { unit }, "{name}");
        assert!(figure["source_place"].as_str().is_some_and(|place| place.starts_with("第 ")), "{name}");
    }
    let ids = |table: &str| -> BTreeSet<String> {
        rows(table).iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let (awards, platforms) = (ids("awards"), ids("platforms"));
    assert!(AWARDS.iter().all(|award| awards.contains(award.0)), "{awards:?}");
    assert!(PLATFORMS.iter().all(|platform| platforms.contains(platform.0)), "{platforms:?}");
}

#[test]
fn an_issuer_that_no_source_names_is_shown_as_not_recorded() {
    for id in ["2022-dashanpu", "2022-daan", "2022-agripark", "2023-longjing", "2023-yushan", "2023-paper"] {
        let page = text(&format!("awards/{id}/"));
        assert!(page.contains("未载 颁发单位"), "{id}: {page}");
    }
}

#[test]
fn every_platform_is_on_a_page_and_in_the_tree() {
    for (id, name) in PLATFORMS {
        assert!(html(&format!("platforms/{id}/")).contains(&format!("<h1>{name}</h1>")), "{id}");
        assert!(Page::new(html("platforms/")).links(&format!("platforms/{id}/"), name), "{name}");
    }
}

#[test]
fn the_five_steps_the_yearly_plan_and_the_standards_are_there() {
    let method = text("methods/wubu/");
    for word in [
        "征题",
        "定题",
        "破题",
        "答题",
        "评题",
        "同级党组织审批",
        "《协商成果建议书》",
        "协商不决策、参政不行政",
    ] {
        assert!(method.contains(word), "{word}");
    }
    let all: String = pages(built()).iter().map(|(_, page)| page.text()).collect();
    for word in [
        "有阵地",
        "有标识",
        "有制度",
        "有队伍",
        "有活动",
        "有实效",
        "统一制度模式",
        "统一标志标识",
        "统一协商品牌",
    ] {
        assert!(all.contains(word), "{word} is on no page");
    }
}

#[test]
fn every_rule_is_there_and_says_that_its_text_is_not() {
    for (id, title) in [
        ("daan-opinion", "实施意见"),
        ("daan-rules", "协商议事规则"),
        ("daan-guide", "工作规范指南"),
        ("daan-assess", "考评细则"),
        ("daan-demo-plan", "创新示范点工作方案"),
    ] {
        let page = text(&format!("rules/{id}/"));
        assert!(page.contains(title) && page.contains("要点"), "{id}: {page}");
    }
}

#[test]
fn the_case_of_nongke_links_its_region_its_selection_and_its_method_and_shows_its_gaps() {
    let page = Page::new(html("cases/nongke-shucai/"));
    assert!(page.links("regions/四川省/自贡市/大安区/牛佛镇/农科村/", "农科村"));
    assert!(page.links("awards/casebook-selection/", "大安区3个协商案例入选市政协典型案例选编"));
    assert!(page.links("methods/wubu/", "“五步”"));
    let text = page.text();
    for word in ["E1", "资料未载", "未载 协商平台", "查过：第 8 段"] {
        assert!(text.contains(word), "{word}: {text}");
    }
    assert!(
        Page::new(html("awards/casebook-selection/"))
            .links("cases/nongke-shucai/", "牛佛镇农科村解决蔬菜“销售难”问题")
    );
    assert!(
        Page::new(html("regions/四川省/自贡市/大安区/牛佛镇/农科村/"))
            .links("cases/nongke-shucai/", "牛佛镇农科村解决蔬菜“销售难”问题")
    );
    assert!(html("gaps/").contains("cases/nongke-shucai/"));
}

#[test]
fn a_place_a_topic_and_a_kind_have_feeds_of_their_own_and_name_them() {
    for (page, feed) in [
        ("cases/", "feeds/cases"),
        ("topics/baozhang-jizhi/", "feeds/topics/baozhang-jizhi"),
        ("regions/四川省/自贡市/大安区/", "feeds/regions/四川省/自贡市/大安区"),
    ] {
        let root = "../".repeat(page.matches('/').count());
        let ways = Page::new(html(page)).attributes("link", "href");
        for end in ["xml", "json"] {
            let path = format!("{feed}.{end}");
            assert!(ways.contains(&format!("{root}{path}")), "{path}: {ways:?}");
            assert!(built()[&path].len() > 1000, "{path}");
        }
    }
    // A place of few entries has none: the feed of the place around it brings them.
    assert!(!built().contains_key("feeds/regions/四川省/自贡市/大安区/牛佛镇/农科村.xml"));
}

#[test]
fn the_opinions_name_who_remarked_on_them() {
    for (id, by) in
        [("keji-gongye", "长林书记"), ("zhizao-qiangqu", "长林书记"), ("konglong-bowuguan", "小华区长")]
    {
        let page = text(&format!("cases/{id}/"));
        assert!(page.contains("批示") && page.contains(by), "{id}: {page}");
    }
}

#[test]
fn the_two_procedures_stand_side_by_side_and_what_is_unlike_stays_unmapped() {
    let page = text("compare/procedures/");
    for word in ["1 收集议题", "2 确定议题", "3 议前调研", "6 结果反馈", "5 评题", "没有对应的步骤"]
    {
        assert!(page.contains(word), "{word}: {page}");
    }
    assert!(text("methods/liubu/").contains("来源没有这样说"));
}

#[test]
fn what_is_reported_stands_beside_the_yearly_plan() {
    let page = text("compare/declared/");
    for word in ["1 次", "4 次以上", "220次", "来源没有这样说"] {
        assert!(page.contains(word), "{word}: {page}");
    }
}

#[test]
fn both_forms_of_a_brand_are_kept_as_printed() {
    let page = text("brands/daanshi/");
    assert!(page.contains("与大安共建设") && page.contains("与政协共建设"), "{page}");
}

#[test]
fn words_that_no_source_explains_are_listed_as_such() {
    for id in ["sanhua", "shuangbai", "huaiyin-liangzhi-duiwu", "siwei-yiti", "sanzoujin-yilianxi", "wusong"]
    {
        assert!(text(&format!("terms/{id}/")).contains("没有解释"), "{id}");
    }
}

#[test]
fn the_uptake_of_the_care_services_is_shown_and_where_it_stops() {
    let page = text("cases/hy-care/");
    for word in ["建议案", "区委书记 王建军", "省政协委员 樊维明", "E2"] {
        assert!(page.contains(word), "{word}: {page}");
    }
    assert!(text("cases/hy-property/").contains("E3"));
}

#[test]
fn invented_examples_are_marked_wherever_they_stand_and_counted_nowhere() {
    for route in [
        "cases/sample-ludeng/",
        "awards/sample-2024/",
        "rules/sample-guize/",
        "platforms/sample-fanli-room/",
        "reports/sample-2024/",
    ] {
        let page = html(route);
        assert!(page.contains("虚构的示例") && page.contains("noindex"), "{route}");
    }
    for route in
        ["cases/", "awards/", "platforms/", "reports/", "rules/", "statistics/", "regions/", "years/"]
    {
        let page = html(route);
        for invented in ["范例村", "虚构县"] {
            assert!(!page.contains(invented), "{route} shows {invented}");
        }
    }
}

#[test]
fn no_link_of_the_site_is_dead() {
    assert_eq!(dead_links(built()).into_iter().collect::<Vec<_>>(), [""; 0]);
}

#[test]
fn what_a_source_does_not_say_is_in_the_register() {
    let gaps = rows("gaps");
    for (source, missing) in [
        ("daan-4554", "“长林书记”“小华区长”的姓"),
        ("banan-wulian", "案例、荣誉和成效数字"),
        ("gansu-jiceng", "文章的后一部分"),
        ("shaanxi-2023", "“两个薄弱”指哪两个"),
        ("huaiyin-sanhua", "“三化”指哪三化"),
    ] {
        let entry = format!("sources/{source}");
        assert!(
            gaps.iter().any(|gap| gap["entry"] == entry.as_str() && gap["label"] == missing),
            "{missing}"
        );
    }
}
