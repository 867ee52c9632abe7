//! Web pages and Word documents: what of them reaches the draft.

use std::io::Write as _;

use super::*;

const PAGE: &str = r#"<!DOCTYPE html>
<html><head><meta charset="gbk"><title>示例县办好议事会_示例县政协网</title>
<meta name="ArticleTitle" content="示例县政协办好议事会">
<meta name="PubDate" content="2024-04-17 08:30">
<meta name="ContentSource" content="示例县政协办公室">
<link rel="canonical" href="https://example.org/a.html">
<style>p { color: red }</style></head>
<body><nav><ul><li><a href="/">首页</a></li><li>栏目</li></ul></nav>
<div class="article"><h1>示例县政协办好议事会</h1>
<p>发布时间：2024-04-17 08:30 来源：示例县政协办公室 浏览次数：12</p>
<p>　　示例县政协近年来,把<strong>议事会</strong>办到村里,见<a href="https://example.org/rules">规则</a>,<a href="javascript:void(0)">展开</a>。<br>　　一、现状</p>
<ul><li>征题</li><li>定题</li></ul>
<table><tr><th>指标</th><th>数</th></tr><tr><td>建议</td><td>12&nbsp;条</td></tr></table>
<p><ruby>协<rt>xié</rt></ruby>商&lt;试行&gt;<img src="a.jpg" alt="议事会现场"></p>
<script>document.write("<p>广告</p>")</script>
<p>（责任编辑：王小明）</p></div>
<footer>版权所有 示例县政协</footer></body></html>
"#;

#[test]
fn a_page_gives_its_article_and_what_it_says_of_itself() {
    let bytes = encoding_rs::GBK.encode(PAGE).0.into_owned();
    let page = imported("page.html", &bytes);
    for (key, value) in [
        ("title", "示例县政协办好议事会"),
        ("date", "2024-04-17"),
        ("publisher", "示例县政协办公室"),
        ("url", "https://example.org/a.html"),
        ("editor", "王小明"),
    ] {
        assert!(has_found(&page, key, value), "{key}: {:?}", page.desk.found);
    }
    let [body] = bodies(&page).try_into().unwrap();
    assert_eq!(
        body,
        "示例县政协近年来，把议事会办到村里，见[规则](https://example.org/rules)，展开。\n\n## 一、现状\n\n\
         - 征题\n- 定题\n\n| 指标 | 数 |\n|---|---|\n| 建议 | 12 条 |\n\n协商<试行>〔图：议事会现场〕\n"
    );
    assert!(has_remark(&page, "left-out", "导航") && has_remark(&page, "picture", "a.jpg"));
}

#[test]
fn a_page_is_known_by_what_it_says_and_not_by_its_name() {
    let page = imported("文章.txt", "<html><body><p>甲。</p><p>乙。</p></body></html>".as_bytes());
    assert_eq!((page.reading.format, bodies(&page)), ("html", vec!["甲。\n\n乙。\n".to_owned()]));
    let page = imported("a.html", "<p>甲<div>乙<table><tr><td>丙<table><tr><td>丁</table>戊".as_bytes());
    assert_eq!(bodies(&page), ["甲\n\n乙\n\n丙 丁戊\n"]);
}

/// A Word document of these parts.
pub(super) fn docx(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("[Content_Types].xml", "<Types/>")].iter().chain(parts) {
        package.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

pub(super) fn paragraph(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

pub(super) fn document(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\" xmlns:a=\"a\" xmlns:r=\"r\" xmlns:wp=\"wp\"><w:body>{body}</w:body></w:document>"
    )
}

#[test]
fn a_word_document_gives_its_headings_lists_tables_notes_and_pictures() {
    let body = [
        "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr><w:r><w:t>示例县政协办好议事会</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:r><w:t>示例县政协近年来,</w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>没有</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>建立</w:t></w:r></w:ins><w:r><w:t>议事会</w:t><w:footnoteReference w:id=\"7\"/><w:t>&lt;试行&gt;。</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr><w:r><w:t>做法</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>征题</w:t></w:r></w:p>".to_owned(),
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>定题</w:t></w:r></w:p>".to_owned(),
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", paragraph("指标"), paragraph("数"), paragraph("建议"), paragraph("12")),
        "<w:p><w:r><w:drawing><wp:docPr id=\"1\" descr=\"议事会现场\"/><a:blip r:embed=\"rId9\"/></w:drawing></w:r></w:p>".to_owned(),
        paragraph("办了三件事。"),
    ]
    .concat();
    let bytes = docx(&[
        ("word/document.xml", &document(&body)),
        (
            "word/styles.xml",
            "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style><w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style></w:styles>",
        ),
        (
            "word/numbering.xml",
            "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>",
        ),
        (
            "word/footnotes.xml",
            "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"7\"><w:p><w:r><w:t>见规则。</w:t></w:r></w:p></w:footnote></w:footnotes>",
        ),
        (
            "word/_rels/document.xml.rels",
            "<Relationships><Relationship Id=\"rId9\" Type=\"image\" Target=\"media/image1.png\"/></Relationships>",
        ),
        ("word/media/image1.png", "png"),
        ("word/comments.xml", "<w:comments/>"),
    ]);
    let word = imported("文章.docx", &bytes);
    assert!(has_found(&word, "title", "示例县政协办好议事会"));
    let [text] = bodies(&word).try_into().unwrap();
    assert_eq!(
        text,
        "示例县政协近年来，建立议事会[^1]<试行>。\n\n## 做法\n\n- 征题\n- 定题\n\n| 指标 | 数 |\n|---|---|\n| 建议 | 12 |\n\n\
         ![议事会现场](image1.png)\n\n办了三件事。\n\n[^1]: 见规则。\n"
    );
    assert!(has_remark(&word, "revisions", "1 处插入、1 处删除") && has_remark(&word, "comments", "批注"));

    let site = Site::new(SITE);
    site.write("文章.docx", &bytes);
    site.run(&["import", "--id", "yishihui", "--kind", "case", "文章.docx"]).expect_code(0);
    let files = tree(&site.root());
    assert_eq!(files["content/cases/yishihui/image1.png"], b"png");
    assert_eq!(files["imports/文章/文章.docx"], bytes);
    let list: List = serde_json::from_slice(&files["imports/文章/changes.json"]).unwrap();
    let draft = String::from_utf8(files["content/cases/yishihui/index.md"].clone()).unwrap();
    assert_eq!(restore(&list, &[&draft]).as_ref(), Some(&files["imports/文章/read.md"]));
}

#[test]
fn a_word_document_that_is_none_is_told() {
    let manner = Manner { kind: None, lang: Lang::Zh, name: "raw", kept: "imports/raw" };
    let refused = |name: &str, bytes: &[u8]| import(name, bytes, false, &manner).unwrap_err().words().zh;
    assert!(refused("a.xlsx", &docx(&[("xl/workbook.xml", "<x/>")])).contains("不是 Word 文档"));
    assert!(refused("a.docx", &docx(&[("word/document.xml", "<w:document><w:p></w:q>")])).contains("已损坏"));
    assert!(refused("a.docx", b"PK\x03\x04broken").contains("已损坏"));
    assert!(refused("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0").contains("密码"));
    assert!(refused("a.docx", &docx(&[("word/document.xml", &document(""))])).contains("没有文字"));
}
