//! Documents that a site publishes beside its pages: what they say is searched, what cannot be opened is told of.

use std::io::Write as _;
use std::sync::Arc;

use pdf_extract::encryption::crypt_filters::{Aes256CryptFilter, CryptFilter};
use pdf_extract::{Document, EncryptionState, EncryptionVersion, Object, Permissions};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::site::Site;

/// Returns a site with this document.
fn site(name: &str, bytes: &[u8]) -> Site {
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    site.write(&format!("static/{name}"), bytes);
    site
}

/// Returns what is found in this document, a line each.
fn told(name: &str, bytes: &[u8]) -> String {
    site(name, bytes).check().told()
}

/// Returns a document of an office program with these parts.
fn office(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in [("[Content_Types].xml", "<Types/>")].iter().chain(parts) {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// Returns a PDF, a page for each text.
fn pdf(pages: &[&str]) -> Vec<u8> {
    let first = |page: usize| 4 + 2 * page;
    let kids: Vec<String> = (0..pages.len()).map(|page| format!("{} 0 R", first(page))).collect();
    let mut objects = vec![
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        format!("<</Type/Pages/Kids[{}]/Count {}>>", kids.join(" "), pages.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    for (page, text) in pages.iter().enumerate() {
        objects.push(format!(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {} 0 R/Resources<</Font<</F 3 0 R>>>>>>",
            first(page) + 1
        ));
        let content = format!("BT/F 9 Tf 20 700 Td({text})Tj ET");
        objects.push(format!("<</Length {}>>stream\n{content}\nendstream", content.len()));
    }
    raw_pdf(&objects)
}

/// Returns a PDF of these objects, of which the first is its root.
fn raw_pdf(objects: &[impl AsRef<str>]) -> Vec<u8> {
    let mut text = "%PDF-1.4\n".to_owned();
    let mut table = "0000000000 65535 f \n".to_owned();
    for (object, number) in objects.iter().zip(1..) {
        table.push_str(&format!("{:010} 00000 n \n", text.len()));
        text.push_str(&format!("{number} 0 obj{}endobj\n", object.as_ref()));
    }
    let (size, start) = (objects.len() + 1, text.len());
    text.push_str(&format!(
        "xref\n0 {size}\n{table}trailer<</Size {size}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    ));
    text.into_bytes()
}

#[test]
fn a_number_in_a_text_document_is_found_however_the_program_cut_it() {
    let text = "<w:document><w:p><w:r><w:t>老李 138</w:t></w:r><w:r><w:t>0013</w:t></w:r><w:r><w:t>8000</w:t></w:r></w:p></w:document>";
    assert_eq!(
        told("名单.docx", &office(&[("word/document.xml", text)])),
        "static/名单.docx:1:1 privacy/mobile-number 附件里有手机号码“138******00”\n"
    );
}

#[test]
fn cells_slides_comments_and_notes_are_read_each_by_itself() {
    let cells = "<sst><si><t>王某某</t></si><si><t>51030319000101008X</t></si></sst>";
    assert!(told("表.xlsx", &office(&[("xl/sharedStrings.xml", cells)])).contains("privacy/citizen-number"));
    let numbers = "<worksheet><row><c><v>20240</v></c><c><v>13800138000</v></c></row></worksheet>";
    assert!(
        told("表.xlsx", &office(&[("xl/worksheets/sheet1.xml", numbers)])).contains("privacy/mobile-number")
    );
    let slide = "<p:sld><a:p><a:r><a:t>电话 13800138000</a:t></a:r></a:p></p:sld>";
    let found = told("会.pptx", &office(&[("ppt/slides/slide3.xml", slide)]));
    assert!(found.contains("附件第 3 张幻灯片有手机号"), "{found}");
    let comment = "<w:comments><w:comment><w:p><w:t>打 13800138000</w:t></w:p></w:comment></w:comments>";
    assert!(told("稿.docx", &office(&[("word/comments.xml", comment)])).contains("privacy/mobile-number"));
    let open = "<office:text><text:p>打 13800138000</text:p></office:text>";
    assert!(told("稿.odt", &office(&[("content.xml", open)])).contains("privacy/mobile-number"));
    let fixed = "<ofd:Page><ofd:TextCode>13800138000</ofd:TextCode></ofd:Page>";
    let pages = office(&[("OFD.xml", "<ofd:OFD/>"), ("Doc_0/Pages/Page_0/Content.xml", fixed)]);
    assert!(told("文.ofd", &pages).contains("privacy/mobile-number"));
}

#[test]
fn what_only_lays_a_document_out_is_no_text() {
    let table = "<worksheet><row><c><v>220</v></c><c><v>2024</v></c></row></worksheet>";
    let parts = [
        ("xl/worksheets/sheet1.xml", table),
        ("xl/styles.xml", "<styleSheet id=\"1\">13800138000</styleSheet>"),
    ];
    assert_eq!(told("表.xlsx", &office(&parts)), "");
}

#[test]
fn who_wrote_a_document_is_told_where_a_person_is_named() {
    let core = |name: &str| {
        office(&[(
            "docProps/core.xml",
            &format!("<c><dc:creator>{name}</dc:creator><cp:lastModifiedBy>{name}</cp:lastModifiedBy></c>"),
        )])
    };
    assert_eq!(
        told("名单.docx", &core("王小甲")),
        "static/名单.docx:1:1 privacy/document-author 这个附件的属性里有人名“王＊＊”\n"
    );
    for name in ["Administrator", "微软用户", "大安区政协办公室", "user", "高度", ""] {
        assert_eq!(told("名单.docx", &core(name)), "", "{name}");
    }
}

#[test]
fn a_number_in_a_pdf_is_found_with_its_page() {
    assert_eq!(
        told("公示.pdf", &pdf(&["2024", "Tel 138 0013 8000"])),
        "static/公示.pdf:1:1 privacy/mobile-number 附件第 2 页有手机号码“138 **** **00”\n"
    );
    assert_eq!(told("公示.pdf", &pdf(&["2024", "220 cases"])), "");
}

#[test]
fn what_is_found_in_a_document_stands_where_a_page_names_it() {
    let page = "-- casebook.yaml --\ntitle: 示例\n-- content/a/index.md --\n---\n标题: 甲\n---\n\n第一行。见[公示](公示.pdf)。\n";
    let site = Site::new(page);
    site.write("content/a/公示.pdf", pdf(&["Tel 13800138000"]));
    assert_eq!(
        site.check().told(),
        "content/a/index.md:5:6 privacy/mobile-number “公示.pdf”：附件第 1 页有手机号码“138******00”\n"
    );
    let report = site.run(&["check"]).expect_code(1).stdout;
    assert!(report.contains("第一行。见[公示](公示.pdf)。"), "{report}");
    site.write("content/a/坏.pdf", b"%PDF-1.4\nnothing");
    site.write("content/a/index.md", "---\n标题: 甲\n题图: 图.jpg\n---\n\n见[坏的](坏.pdf)。\n");
    let told = site.check().told();
    assert!(
        told.contains("content/a/index.md:6:2 privacy/unread-attachment “坏.pdf”：这个附件打不开"),
        "{told}"
    );
    assert!(told.contains("content/a/公示.pdf:1:1 privacy/mobile-number 附件第 1 页"), "{told}");
}

#[test]
fn an_allowance_holds_for_an_attachment_by_its_page_and_by_its_own_name() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/a.md --\n---\n标题: 甲\n放行: {privacy/mobile-number: 值班电话，本人同意}\n---\n\n\
         见[公示](/公示.pdf)。\n",
    );
    site.write("static/公示.pdf", pdf(&["Tel 13800138000"]));
    assert_eq!(site.check().told(), "");
    site.write("content/a.md", "---\n标题: 甲\n---\n\n见[公示](/公示.pdf)。\n");
    assert_eq!(site.check().codes(), ["privacy/mobile-number"]);
    site.write(
        "casebook.yaml",
        "title: 示例\n放行:\n  - {检查: privacy/mobile-number, 文件: [static/公示.pdf], 理由: 值班电话，本人同意}\n",
    );
    assert_eq!(site.check().told(), "");
}

#[test]
fn an_attachment_of_a_draft_is_warned_of_and_holds_up_nothing() {
    let site = Site::new(
        "-- casebook.yaml --\ntitle: 示例\n-- content/a/index.md --\n---\n标题: 甲\n草稿: true\n---\n\n见[公示](公示.pdf)。\n",
    );
    site.write("content/a/公示.pdf", pdf(&["Tel 13800138000"]));
    let run = site.build(&[]).expect_code(0);
    assert!(run.stderr.contains("警告[privacy/mobile-number]"), "{}", run.stderr);
    site.build(&["--drafts"]).expect_code(1);
}

#[test]
fn a_pdf_that_asks_for_a_password_is_said_to_do_so_and_one_that_only_forbids_printing_is_read() {
    for version in [Cipher::Rc4, Cipher::Aes] {
        let open = locked(&pdf(&["Tel 13800138000"]), "", version);
        assert!(
            told("公示.pdf", &open).contains("附件第 1 页有手机号"),
            "{version:?}: {}",
            told("公示.pdf", &open)
        );
        let shut = locked(&pdf(&["Tel 13800138000"]), "secret", version);
        assert_eq!(
            told("公示.pdf", &shut),
            "static/公示.pdf:1:1 privacy/unread-attachment 这个附件加了密码，没能查看\n",
            "{version:?}"
        );
    }
}

/// How a PDF is locked.
#[derive(Clone, Copy, Debug)]
enum Cipher {
    /// As of PDF 1.4.
    Rc4,
    /// As of PDF 2.0.
    Aes,
}

/// Returns a PDF that opens with `password`.
fn locked(bytes: &[u8], password: &str, cipher: Cipher) -> Vec<u8> {
    let mut document = Document::load_mem(bytes).unwrap();
    let id = || Object::string_literal("0123456789abcdef");
    document.trailer.set("ID", Object::Array(vec![id(), id()]));
    let (owner_password, user_password) = ("owner", password);
    let permissions = Permissions::COPYABLE;
    let state = match cipher {
        Cipher::Rc4 => EncryptionState::try_from(EncryptionVersion::V2 {
            document: &document,
            owner_password,
            user_password,
            key_length: 128,
            permissions,
        }),
        Cipher::Aes => EncryptionState::try_from(EncryptionVersion::V5 {
            encrypt_metadata: true,
            crypt_filters: [(b"StdCF".to_vec(), Arc::new(Aes256CryptFilter) as Arc<dyn CryptFilter>)].into(),
            file_encryption_key: &[7; 32],
            stream_filter: b"StdCF".to_vec(),
            string_filter: b"StdCF".to_vec(),
            owner_password,
            user_password,
            permissions,
        }),
    };
    document.encrypt(&state.unwrap()).unwrap();
    let mut locked = Vec::new();
    document.save_to(&mut locked).unwrap();
    locked
}

#[test]
fn a_pdf_that_never_ends_is_said_to_be_broken() {
    let form = |content: &str| {
        format!(
            "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 4 0 R>>>>/Length {}>>stream\n{content}\nendstream",
            content.len()
        )
    };
    let page =
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</A 4 0 R>>>>>>";
    let content = "<</Length 5>>stream\n/A Do\nendstream";
    let root = "<</Type/Catalog/Pages 2 0 R>>";
    let drawn_by_itself =
        raw_pdf(&[root, "<</Type/Pages/Kids[3 0 R]/Count 1>>", page, &form("/A Do"), content]);
    let above_itself = raw_pdf(&[
        root,
        "<</Type/Pages/Parent 2 0 R/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
        "<</Length 5>>stream\n/A Do\nendstream",
    ]);
    let within_itself = raw_pdf(&[root, "<</Type/Pages/Kids[2 0 R]/Count 1>>"]);
    let deep = raw_pdf(&[root, &"[".repeat(100_000)]);
    for (name, bytes) in
        [("自画", drawn_by_itself), ("自上", above_itself), ("自内", within_itself), ("深", deep)]
    {
        let found = told("坏.pdf", &bytes);
        assert_eq!(
            found, "static/坏.pdf:1:1 privacy/unread-attachment 这个附件打不开，或有几页读不出，没能查完\n",
            "{name}"
        );
    }
}

#[test]
fn pictures_in_a_pdf_are_passed_over_and_its_text_is_read() {
    let picture = "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode/Length 9>>stream\n/B Do Tj \nendstream";
    let page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R/Resources<</Font<</F 5 0 R>>/XObject<</A 4 0 R>>>>>>";
    let content = "/A Do BT/F 9 Tf 20 700 Td(Tel 13800138000)Tj ET";
    let bytes = raw_pdf(&[
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        page,
        picture,
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        &format!("<</Length {}>>stream\n{content}\nendstream", content.len()),
    ]);
    assert!(told("公示.pdf", &bytes).contains("附件第 1 页有手机号"), "{}", told("公示.pdf", &bytes));
}

#[test]
fn nothing_is_published_while_a_number_stands_in_an_attachment() {
    let site = site("公示.pdf", &pdf(&["Tel 13800138000"]));
    site.build(&[]).expect_code(1);
    assert!(!site.public().exists());
}

#[test]
fn what_cannot_be_looked_into_is_said_to_be_so() {
    for (name, bytes, why) in [
        ("扫描.pdf", pdf(&[""]), "扫描件"),
        ("坏.pdf", b"%PDF-1.4\nnothing".to_vec(), "打不开"),
        ("坏.docx", b"PK\x03\x04nothing".to_vec(), "打不开"),
        ("名单.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "旧版"),
        ("名单.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "加了密码"),
        ("名单.rar", b"Rar!\x1a\x07\x01\0".to_vec(), "压缩包"),
    ] {
        let found = told(name, &bytes);
        assert!(found.contains("privacy/unread-attachment") && found.contains(why), "{name}: {found}");
    }
}

#[test]
fn every_cut_of_a_document_is_read_without_a_panic() {
    let document = office(&[("word/document.xml", "<w:p><w:t>138 0013 8000</w:t></w:p>")]);
    let page = pdf(&["Tel 13800138000"]);
    let site = Site::new("-- casebook.yaml --\ntitle: 示例\n");
    for (end, bytes) in [("docx", document), ("pdf", page)] {
        for cut in (4..bytes.len()).step_by(17) {
            site.write(&format!("static/{cut}.{end}"), bytes.get(..cut).unwrap());
        }
    }
    let run = site.run(&["check"]);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    assert!(run.stdout.contains("privacy/unread-attachment"));
}
