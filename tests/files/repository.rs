//! The collection of this repository: its data has every figure, award and platform of its first place, 大安区, as the
//! source words it.

use super::package::Package;
use super::site::Site;

/// Returns `columns` of the rows whose `key` begins with `start`.
fn together(package: &Package, table: &str, (key, start): (&str, &str), columns: &[&str]) -> Vec<String> {
    let keys = package.column(table, key);
    let columns: Vec<Vec<String>> = columns.iter().map(|column| package.column(table, column)).collect();
    let rows = (0..package.rows(table).len()).filter(|&row| keys[row].starts_with(start));
    rows.map(|row| columns.iter().map(|column| column[row].as_str()).collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn every_figure_is_there_as_its_source_words_it() {
    let package = Package::read(&Site::of_repository());
    assert_eq!(
        together(&package, "figures", ("report", "daan-"), &["name", "value_text", "unit", "source_place"]),
        [
            "建有政协委员联络办的镇（街） 15 个 第 6 段",
            "建有政协委员工作室（委员之家）的村（社区、企业） 20 个 第 6 段",
            "委员到基层参加协商议事的覆盖率 100 % 第 6 段",
            "全会协商 2 次 第 8 段",
            "专题议政性常委会会议协商 4 次 第 8 段",
            "专题协商 8 次 第 8 段",
            "小微协商活动 220 次 第 8 段",
            "提出建议 490 条 第 8 段",
            "解决实际问题 311 个 第 8 段",
            "参加委员 1715 人次 第 8 段",
            "培训会、推进会和互动交流会 3 次 第 6 段",
            "委员履职能力和党性教育培训 2 期 第 6 段",
            "区财政累计投入工作经费 41.3 万元 第 10 段",
        ]
    );
}

#[test]
fn every_award_is_there_with_what_its_source_leaves_out_left_out() {
    let package = Package::read(&Site::of_repository());
    assert_eq!(
        together(
            &package,
            "awards",
            ("region", "四川省"),
            &["level_label", "year", "issuer", "category", "grade"]
        ),
        [
            "市 2022  创新示范平台 ",
            "市 2022  先进区县政协 ",
            "省 2022  先进协商平台 ",
            "区县 2022 大安区政协 先进个人 ",
            "区县 2022 大安区政协 “有事来协商”创新示范点 ",
            "区县 2022 大安区政协 先进区级单位 ",
            "省 2023 省政协 “有事来协商”工作先进区县政协 ",
            "省 2023  先进协商平台 ",
            "市 2023  人民政协理论与实践研究论文 二等奖",
            "市 2023  创新示范平台 ",
            "市  市政协 “有事来协商”典型案例选编入选案例 ",
        ]
    );
}

#[test]
fn every_platform_is_there_under_the_one_above_it() {
    let package = Package::read(&Site::of_repository());
    assert_eq!(
        together(&package, "platforms", ("region", "四川省"), &["id", "tier", "parent"]),
        [
            "agripark-liaison 行业 daan-industry-liaison",
            "daan-assembly 镇街 daan-cppcc",
            "daan-cppcc 区县 zigong-cppcc",
            "daan-hall 区县 daan-cppcc",
            "daan-industry-liaison 行业 daan-cppcc",
            "daan-liaison-office 镇街 daan-cppcc",
            "daan-room 村社区 daan-cppcc",
            "daan-studio 村社区 daan-cppcc",
            "daan-talent-pool 区县 daan-cppcc",
            "dashanpu-liaison 镇街 daan-liaison-office",
            "longjing-assembly 镇街 daan-assembly",
            "sichuan-cppcc 省 ",
            "yushan-room 村社区 daan-room",
            "zigong-cppcc 市 ",
        ]
    );
}

#[test]
fn the_invented_examples_are_in_no_file_but_their_own_redirect() {
    let site = Site::of_repository();
    let names = ["虚构县", "范例村", "sample-"];
    for (path, content) in &site.files().files {
        if let casebook::render::output::Content::Bytes(bytes) = content {
            let text = String::from_utf8_lossy(bytes);
            let is_named = names.iter().any(|name| text.contains(name));
            assert_eq!(is_named, path == "cases/ludeng/index.html", "{path}");
        }
    }
}
