//! Pictures: what is published of them and how pages show them.

use std::io::Cursor;
use std::path::PathBuf;

use image::{ImageFormat, Rgb, RgbImage};

use crate::support::html::{Page, dead_links};
use crate::support::site::Site;
use crate::support::tree::Tree;

const SITE: &str = "\
-- casebook.yaml --
title: 示例
base_url: https://example.org/
feed_full_text: true
-- content/cases/a/index.md --
---
标题: 村口的路灯
日期: 2023-05-25
题图: 会场 一.jpg
来源: [{标题: 材料}]
---

一段话。

![村民在路灯下议事](路灯.jpg \"2023 年 5 月，村民在路灯下议事\")

行间的![图标](图标.svg)和[原图](路灯.jpg)。
-- content/cases/a/图标.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 16\"/>
-- content/about.md --
---
标题: 关于
---

![门口](/门口.png)

![院坝](/门口.png)
";

/// Something like a photograph: soft, with a little grain.
fn photo(width: u32, height: u32) -> Vec<u8> {
    let shade = |x: u32, y: u32| ((x * 5 + y * 3 + (x * 7919 + y * 104_729) % 13) % 256) as u8;
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([shade(x, y), shade(y, x), 90]));
    encoded(&picture, ImageFormat::Jpeg)
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn site() -> Site {
    let site = Site::new(SITE);
    site.write("content/cases/a/会场 一.jpg", photo(600, 400));
    site.write("content/cases/a/路灯.jpg", photo(1100, 700));
    site.write("static/门口.png", encoded(&RgbImage::from_pixel(40, 30, Rgb([1, 2, 3])), ImageFormat::Png));
    site
}

fn pictures(published: &Tree) -> Vec<&str> {
    let is_picture = |path: &&str| [".jpg", ".png", ".webp"].iter().any(|end| path.ends_with(end));
    published.keys().map(String::as_str).filter(is_picture).collect()
}

/// The name of a print without its fingerprint.
fn plain(path: &str) -> String {
    let (before, after) = path.split_once('.').unwrap();
    format!("{before}.{}", after.split_once('-').map_or(after, |(_, after)| after))
}

#[test]
fn prints_are_published_and_originals_beside_texts_are_not() {
    let site = site();
    site.build(&["--strict"]).expect_code(0);
    let published = site.published();
    let names: Vec<String> = pictures(&published).into_iter().map(plain).collect();
    assert_eq!(
        names,
        [
            "assets/images/会场 一.480.jpg",
            "assets/images/会场 一.480.webp",
            "assets/images/会场 一.600.jpg",
            "assets/images/会场 一.600.webp",
            "assets/images/路灯.1100.jpg",
            "assets/images/路灯.1100.webp",
            "assets/images/路灯.480.jpg",
            "assets/images/路灯.480.webp",
            "assets/images/门口.40.png",
            "assets/images/门口.40.webp",
            "门口.png",
        ]
    );
    for (path, bytes) in published.iter().filter(|(path, _)| path.contains("assets/images/")) {
        let shown = image::load_from_memory(bytes).unwrap();
        assert!(plain(path).contains(&format!(".{}.", shown.width())), "{path}");
        let other = path.replace(".jpg", ".webp").replace(".png", ".webp");
        assert!(published[&other].len() <= bytes.len(), "{path}");
    }
    assert_eq!(dead_links(&published), [].into());
}

#[test]
fn a_site_that_asks_for_originals_publishes_them_too() {
    let site = site();
    site.write("casebook.yaml", "标题: 示例\n图片: {原图: true}\n");
    site.build(&[]).expect_code(0);
    let published = site.published();
    assert_eq!(published["cases/a/路灯.jpg"], photo(1100, 700));
    assert!(site.page("cases/a/").contains("/路灯.jpg\">原图</a>"));
}

#[test]
fn every_image_has_its_size_its_widths_and_its_text() {
    let site = site();
    site.build(&[]).expect_code(0);
    let html = site.page("cases/a/");
    let page = Page::new(&html);
    assert_eq!(page.attributes("img", "alt"), ["村口的路灯", "村民在路灯下议事", "图标"]);
    assert_eq!(page.attributes("img", "width"), ["600", "1100", "24"]);
    assert_eq!(page.attributes("img", "height"), ["400", "700", "16"]);
    // The title image is seen at once; what comes after it may wait.
    assert_eq!(page.attributes("img", "loading"), ["lazy", "lazy"]);
    assert_eq!(page.attributes("source", "type"), ["image/webp", "image/webp"]);
    for set in page.attributes("source", "srcset").iter().chain(&page.attributes("img", "srcset")) {
        assert_eq!(set.split(", ").count(), 2, "{set}");
    }
    for set in srcsets(&page) {
        assert!(site.public().join(&set).is_file(), "{}", set.display());
    }
    let caption = "<figcaption>2023 年 5 月，村民在路灯下议事</figcaption></figure>";
    assert!(html.contains(caption), "{html}");
    let about = site.page("about/");
    assert_eq!(
        Page::new(&about).attributes("img", "loading"),
        ["lazy"],
        "the first of two waits for nothing"
    );
}

/// The files that the widths of the images of `cases/a/` lead to.
fn srcsets(page: &Page<'_>) -> Vec<PathBuf> {
    let sets = [page.attributes("source", "srcset"), page.attributes("img", "srcset")].concat();
    let one = |set: &str| {
        set.split(", ").filter_map(|one| one.rsplit_once(' ')).map(|(way, _)| way.to_owned()).collect()
    };
    let ways: Vec<String> = sets.iter().flat_map(|set| -> Vec<String> { one(set) }).collect();
    ways.iter().map(|way| PathBuf::from(casebook::url::decode(way.trim_start_matches("../")))).collect()
}

#[test]
fn who_shares_or_reads_elsewhere_gets_the_print() {
    let site = site();
    site.build(&[]).expect_code(0);
    let html = site.page("cases/a/");
    let image =
        html.split("<meta property=\"og:image\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(
        image.starts_with("https://example.org/assets/images/") && image.ends_with("-600.jpg"),
        "{image}"
    );
    assert!(html.contains("<meta property=\"og:image:width\" content=\"600\">"));
    let feed: serde_json::Value = serde_json::from_str(&site.file("feeds/cases.json")).unwrap();
    assert_eq!(feed.pointer("/items/0/image").unwrap(), image);
    let text = feed.pointer("/items/0/content_html").unwrap().as_str().unwrap();
    assert!(text.contains("<img src=\"https://example.org/assets/images/"), "{text}");
}

#[test]
fn a_print_that_is_there_is_not_made_again_and_one_that_was_edited_is() {
    let site = site();
    site.build(&[]).expect_code(0);
    let first = site.published();
    let print = pictures(&first).into_iter().find(|path| path.ends_with(".webp")).unwrap().to_owned();
    // What cannot be read any more could not be made again: it is there because it was kept.
    site.build(&[]).expect_code(0);
    assert_eq!(site.published(), first);
    site.write(&format!("public/{print}"), "edited");
    site.build(&[]).expect_code(0);
    assert_eq!(site.published(), first);
}

#[test]
fn an_image_that_cannot_be_shown_is_reported_where_it_is_shown() {
    let site = site();
    let whole = photo(1100, 700);
    site.write("content/cases/a/路灯.jpg", &whole[..whole.len() / 2]);
    site.write("content/cases/a/会场 一.jpg", b"\0\0\0\x18ftypheic\0\0\0\0");
    assert_eq!(
        site.check().told(),
        "content/cases/a/index.md:4:5 reference/unreadable-picture 图片“会场 一.jpg”的格式浏览器不认\n\
         content/cases/a/index.md:10:1 reference/unreadable-picture 图片“路灯.jpg”打不开：不完整，或不是图片\n"
    );
}

#[test]
fn a_picture_that_is_damaged_inside_stops_the_build_and_leaves_the_site() {
    let site = site();
    site.build(&[]).expect_code(0);
    let before = site.published();
    let noise =
        RgbImage::from_fn(64, 64, |x, y| Rgb([(x * y * 31 % 251) as u8, (x * 17 % 241) as u8, y as u8]));
    let mut damaged = encoded(&noise, ImageFormat::Png);
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    site.write("static/门口.png", damaged);
    let run = site.build(&[]);
    run.expect_code(2);
    assert_eq!(site.published(), before);
}
