//! The five articles that the collection rests on, as they came: each piece of dirt and what is wanted of it.

use super::*;

#[test]
fn the_drafts_of_the_five_articles_are_as_they_were_looked_over() {
    for name in SEEDS {
        let site = Site::new(SITE);
        site.write("raw.txt", raw(name));
        site.run(&["import", "raw.txt"]).expect_code(0);
        let drafts: Tree = tree(&site.root().join("content"));
        golden::assert_tree(&folder(name).join("drafts"), &drafts);
    }
}

#[test]
fn every_article_comes_back_to_the_byte() {
    for name in SEEDS {
        assert_eq!(there_and_back(&raw(name)).as_deref(), Some(raw(name).as_slice()), "{name}");
    }
}

#[test]
fn a_draft_of_any_of_them_has_no_error_even_when_it_is_no_draft_any_more() {
    let site = Site::new(SITE);
    for name in SEEDS {
        site.write(&format!("{name}.txt"), raw(name));
    }
    let files = SEEDS.map(|name| format!("{name}.txt"));
    let arguments: Vec<&str> = ["import"].into_iter().chain(files.iter().map(String::as_str)).collect();
    site.run(&arguments).expect_code(0);
    site.run(&["check", "--strict"]).expect_code(0);
    for (path, bytes) in tree(&site.root().join("content")) {
        let text = String::from_utf8(bytes).unwrap().replace("草稿: true\n", "");
        site.write(&format!("content/{path}"), text);
    }
    let checked = site.run(&["check"]).expect_code(0);
    assert!(
        checked.stdout.contains("text/leftover-note") && !checked.stdout.contains("privacy/"),
        "{}",
        checked.stdout
    );
}

#[test]
fn the_work_report_gives_its_author_and_editor_and_nothing_is_made_up() {
    let daan = imported("raw.txt", &raw("daan"));
    assert!(has_found(&daan, "office", "大安区政协委联委主任") && has_found(&daan, "author", "黄显容"));
    assert!(has_found(&daan, "editor", "谢雨洛"));
    assert!(has_remark(&daan, "no-title", "标题") && has_remark(&daan, "no-date", "日期"));
    assert!(has_remark(&daan, "two-forms", "与政协共建设"));
    assert!(has_remark(&daan, "enumeration", "18 处"));
    let [body] = bodies(&daan).try_into().unwrap();
    assert!(
        body.contains("《强化科技创新 助推工业经济高质量发展》")
            && body.contains("深化“有事来协商”工作的探索与思考》")
    );
    assert!(body.contains("与大安共建设”") && body.contains("与政协共建设”"));
    assert!(!body.contains("责任编辑") && !body.contains("黄显容") && body.contains("经费41.3万元"));
    assert_eq!(body.matches("\n## ").count() + usize::from(body.starts_with("## ")), 4);
}

#[test]
fn the_essay_gets_its_quotation_mark_and_keeps_its_slip() {
    let banan = imported("raw.txt", &raw("banan"));
    assert!(has_found(&banan, "office", "巴南区政协副主席"));
    assert!(has_remark(&banan, "no-title", "标题") && has_remark(&banan, "no-date", "日期"));
    assert!(has_remark(&banan, "slip", "四两拨千金"));
    let [body] = bodies(&banan).try_into().unwrap();
    assert!(body.contains("“1+1>2”的效果") && body.contains("四两拨千金") && !body.contains("作者系"));
    assert_eq!(changes(&banan, "quotes"), 1);
    for heading in ["以学增智 探索", "以学促干 完善", "以学正风 打造"] {
        assert!(body.contains(&format!("\n## {heading}")), "{heading}");
    }
    assert_eq!((body.matches('“').count(), body.matches('”').count()), (29, 29));
}

#[test]
fn the_newspaper_article_stands_once_with_its_words_whole() {
    let gansu = imported("raw.txt", &raw("gansu"));
    for (key, value) in [
        ("title", "推进政协协商向基层延伸机制研究"),
        ("date", "2024-04-17"),
        ("length", "2,058"),
        ("edition", "03"),
        ("part", "上"),
    ] {
        assert!(has_found(&gansu, key, value), "{key}");
    }
    assert!(has_remark(&gansu, "repeated-block", "15 行") && has_remark(&gansu, "missing-part", "上"));
    // 2,058 declared and about as many counted: within the tolerance, so nothing is said.
    assert!(!has_remark(&gansu, "length", ""));
    assert_eq!((changes(&gansu, "repeats"), changes(&gansu, "spaces"), changes(&gansu, "signs")), (1, 6, 1));
    let [body] = bodies(&gansu).try_into().unwrap();
    for word in
        ["抓督", "主席会议", "可以逐级", "么范围", "收集议题", "序以及", "1～2名", "98%以上", "2.7万个"]
    {
        assert!(body.contains(word), "{word}");
    }
    assert_eq!(body.matches("2018年初").count(), 1);
    assert!(!body.contains("（上）") && !body.contains("(上)"));
    assert_eq!((body.matches("\n## ").count(), body.matches("\n### ").count()), (2, 5));
}

#[test]
fn the_readings_go_and_the_four_broken_places_are_repaired_with_proof() {
    let shaanxi = imported("raw.txt", &raw("shaanxi"));
    // 916 in all: six of them in the lines that went out as furniture.
    assert_eq!(changes(&shaanxi, "readings"), 910);
    let read = shaanxi.desk.working.read();
    let is_letter = |c: char| "abcdefghijklmnopqrstuvwxyzüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".contains(c);
    let notes = |line: &str| {
        let inner = line.split('(').skip(1).filter_map(|rest| rest.split_once(')'));
        inner.filter(|(inner, _)| !inner.is_empty() && inner.chars().all(is_letter)).count()
    };
    let furniture: usize =
        [0, 81, 82, 83].iter().filter_map(|number| read.lines().nth(*number)).map(notes).sum();
    assert_eq!(furniture, 6);
    assert_eq!(changes(&shaanxi, "bytes"), 4);
    let all = bodies(&shaanxi).concat();
    for words in ["坚持数字赋能", "服务向专委会倾斜", "德才兼备、热爱", "增添了底气。现就如何"]
    {
        assert!(all.contains(words), "{words}");
    }
    assert!(!all.contains('?') && !all.contains("(x") && !all.contains("（x") && !all.contains(is_toned));
    for kept in ["镇（街）", "AB角", "APP", "（试行）", "“1+N”"] {
        assert!(all.contains(kept), "{kept}");
    }
}

fn is_toned(c: char) -> bool {
    "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ".contains(c)
}

#[test]
fn the_damage_done_again_to_the_repaired_page_gives_what_was_read_to_the_letter() {
    let bytes = raw("shaanxi");
    let read = String::from_utf8(bytes).unwrap();
    let mut noted: Vec<(char, String)> = Vec::new();
    let mut right = String::new();
    // Readings out, the four places as they are repaired, marks full-width.
    let repaired = [
        ("堅持?jǐn)?shù)字", "堅持數字"),
        ("向?qū)N瘯A斜", "向專委會傾斜"),
        ("德才兼?zhèn)?、熱愛", "德才兼備、熱愛"),
        ("底氣?,F(xiàn)就", "底氣。現就"),
    ]
    .into_iter()
    .fold(read.clone(), |text, (broken, whole)| text.replace(broken, whole));
    let mut rest = repaired.as_str();
    while let Some(c) = rest.chars().next() {
        rest = rest.get(c.len_utf8()..).unwrap();
        right.push(match c {
            ',' => '，',
            ';' => '；',
            ':' => '：',
            '?' => '？',
            '(' => '（',
            ')' => '）',
            c => c,
        });
        if let Some((reading, after)) = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'))
            && !reading.is_empty()
            && reading.chars().all(|c| c.is_ascii_lowercase() || is_toned(c) || c == 'ü')
        {
            noted.push((c, reading.to_owned()));
            rest = after;
        }
    }
    noted.sort();
    let mut counted: Vec<(usize, (char, String))> =
        noted.chunk_by(|one, other| one == other).map(|run| (run.len(), run[0].clone())).collect();
    counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    assert_eq!((noted.len(), counted.len()), (916, 65));
    let mut table: Vec<(char, String)> = counted.into_iter().map(|(_, noted)| noted).collect();
    table.push(('謹', "jǐn".to_owned()));
    let damaged = casebook::import::damage::damaged(&right, &table);
    assert_eq!((damaged.chars().count(), damaged == read), (13_433, true));
}

#[test]
fn the_page_of_twelve_is_parted_and_each_has_its_own_author_and_title() {
    let shaanxi = imported("raw.txt", &raw("shaanxi"));
    assert_eq!(shaanxi.drafts.len(), 12);
    let heads: String = shaanxi.drafts.iter().map(|draft| draft.head.as_str()).collect();
    for author in [
        "王吉德（西安市政协主席）",
        "刘荣贤（宝鸡市政协主席）",
        "李晓静（咸阳市政协主席）",
        "王晓军（渭南市政协主席）",
        "周建功（安康市政协主席）",
        "王宁岗（商洛市政协主席）",
        "梁战昌（杨陵区政协主席）",
        "刘革（韩城市政协主席）",
        "戴勇强（秦都区政协主席）",
        "刘颢（延川县政协主席）",
        "毛晔（神木市政协主席）",
        "路建侠（洋县政协主席）",
    ] {
        assert_eq!(heads.matches(&format!("作者: {author}\n")).count(), 1, "{author}");
    }
    assert_eq!(heads.matches("日期: 2023-05-25\n").count(), 12);
    assert_eq!(heads.matches("发布单位: 各界新闻网\n").count(), 12);
    assert!(heads.contains("标题: 创新机制 激发活力 推动新时代政协工作高质量发展\n"));
    assert!(heads.contains("马伟东") && heads.contains("吴佳蕊"));
    assert!(!heads.contains("63903870") && !bodies(&shaanxi).concat().contains("63903870"));
    assert!(has_remark(&shaanxi, "personal", "029-******70"));
    let headings: usize =
        bodies(&shaanxi).iter().map(|body| body.lines().filter(|line| line.starts_with("## ")).count()).sum();
    assert_eq!(headings, 44);
}

#[test]
fn the_page_is_simplified_and_names_titles_and_brands_are_listed() {
    let shaanxi = imported("raw.txt", &raw("shaanxi"));
    let all = bodies(&shaanxi).concat();
    assert_eq!((all.matches('著').count(), all.contains("显著")), (1, true));
    assert!(
        all.contains("着力") && all.contains("着眼") && all.contains("陕西省委") && !all.contains('\u{965c}')
    );
    assert!(all.contains("“桢商量”") && all.contains("“鹮悦读吧”"));
    for (name, word) in [
        ("converted-name", "劉顥"),
        ("converted-name", "路建俠"),
        ("converted-brand", "楨商量"),
        ("converted-title", "協商工作規則"),
        ("rare-character", "鹮"),
    ] {
        assert!(has_remark(&shaanxi, name, word), "{word}");
    }
    assert!(all.contains("2～3名") && all.contains("2～3个"));
    assert!(all.contains("《那些年 那些事 那些人》") && all.contains("“喜迎二十大 委员展风采”"));
}

#[test]
fn the_annual_report_is_joined_where_pages_ended_and_its_gap_is_marked() {
    let huaiyin = imported("raw.txt", &raw("huaiyin"));
    assert!(has_found(&huaiyin, "title", "加强“三化”能力建设 提升专门协商机构履职效能"));
    assert!(has_found(&huaiyin, "office", "淮阴区政协"));
    let [body] = bodies(&huaiyin).try_into().unwrap();
    for words in [
        "发挥党员委员先锋模范作用",
        "程序化，达到“聚共识",
        "蔬菜种植、水产养殖",
        "产业化发展”〔原文有缺〕对口协商",
        "‘淮阴黑猪’",
        "‘无废城市’",
        "“委员在行动”履品牌",
    ] {
        assert!(body.contains(words), "{words}");
    }
    assert_eq!(changes(&huaiyin, "joins"), 3);
    assert!(!body.contains("\n\n\n") && !body.starts_with('\n'));
    assert!(has_remark(&huaiyin, "slip", "履品牌") && has_remark(&huaiyin, "two-forms", "主体活动"));
    assert!(has_remark(&huaiyin, "lost-words", "没有对应的 “") && has_remark(&huaiyin, "no-date", ""));
    assert_eq!(body.matches("## ").count(), 4);
}
