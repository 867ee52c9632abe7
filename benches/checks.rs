//! How long the checks take beside parsing: `cargo bench --bench checks`.
//!
//! In: nothing; a collection of 10,000 cases is made up, each with a full front matter, six sections, links, a table
//! and footnotes. Out: the time of each stage, the least of some runs, and two ratios. The checks, the search of every
//! file for personal data among them, stand beside parsing, which goes over the same texts; the last look at every
//! finished page stands beside rendering, which makes them.

#![expect(clippy::disallowed_methods, reason = "a bench makes files and looks at the clock")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench that cannot go on ends; it prints what it measured"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use mimalloc::MiMalloc;

use casebook::check::definition::{Check, Run, Scope};
use casebook::check::levels::Levels;
use casebook::check::page::Page;
use casebook::check::written::Written;
use casebook::check::{all, check};
use casebook::fault::Fault;
use casebook::link::link;
use casebook::model::model;
use casebook::parse::{Document, parse};
use casebook::personal::personal;
use casebook::read::read;
use casebook::render::output::{Content, Output};
use casebook::render::render;
use casebook::render::theme::Theme;
use casebook::settings::{Settings, Today};
use casebook::source::Sources;
use jiff::civil::date;
use rayon::prelude::*;

/// The program's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// How many cases there are where no number is given on the command line.
const CASES: usize = 10_000;

/// How often a stage is run; the least time counts.
const RUNS: usize = 5;

fn main() {
    let cases = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(CASES);
    let folder = tempfile::tempdir().unwrap();
    write_site(folder.path(), cases);
    let settings = Settings {
        today: Today::Given(date(2026, 1, 1)),
        with_drafts: false,
        is_strict: false,
        base_url: None,
    };

    let sources = read(folder.path()).unwrap();
    let bytes: usize = sources.files.iter().map(|file| file.text.len()).sum();
    println!("{cases} cases, {:.1} MB of text", bytes as f64 / 1e6);

    let (parsing, (documents, mut faults)) = least("parsing", || parse_all(&sources));
    let config = documents.iter().position(|document| document.path == "casebook.yaml").unwrap();
    let mut documents = documents;
    let config = documents.remove(config);
    let (library, found) = model(&config, documents, Vec::new(), &settings);
    faults.extend(found);
    let (site, found) = link(library, &sources.assets);
    faults.extend(found);
    let (theme, _) = Theme::load(&sources, site.config.language);
    let start = Instant::now();
    let (output, found) = render(&site, &theme, &sources, &[], Output::default(), &|_, _| {});
    let rendering = start.elapsed();
    println!("rendering: {:.1} ms", rendering.as_secs_f64() * 1e3);
    faults.extend(found);

    let published = output.files.values().map(|content| match content {
        Content::Bytes(bytes) => bytes.len(),
        Content::Copy(_) | Content::Print(_) | Content::Made(_) => 0,
    });
    println!("{:.1} MB in {} finished files", published.sum::<usize>() as f64 / 1e6, output.files.len());
    let (whole, _) = least("personal data, finished pages too", || personal(&sources, &site, &output));
    let (searching, personal) =
        least("personal data, files alone", || personal(&sources, &site, &Output::default()));
    faults.extend(personal);
    let (checking, found) =
        least("checks", || check(&Scope::new(&faults, &sources, &site, &settings), &Levels::default()));
    println!("{} findings", found.len());
    slowest(&Scope::new(&faults, &sources, &site, &settings));

    let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
    println!("finished pages / rendering = {:.2}", ratio(whole.saturating_sub(searching), rendering));
    println!("checks / parsing = {:.2}", ratio(searching + checking, parsing));
}

/// Prints the checks that take longest, each run alone on one core, and what it takes to put the pages together.
fn slowest(scope: &Scope<'_>) {
    let start = Instant::now();
    let pages: Vec<Page<'_>> = scope.site.written().map(Page::of).collect();
    let of_pages = (start.elapsed(), "(pages)");
    let start = Instant::now();
    let files: Vec<Written<'_>> = scope.sources.files.iter().map(|file| Written::of(file)).collect();
    let of_files = (start.elapsed(), "(files)");
    let timed = |check: &'static Check| {
        let start = Instant::now();
        let mut found = Vec::new();
        match check.run {
            Run::Site(look) => look(scope, &mut found),
            Run::Page(look) => pages.iter().for_each(|page| look(scope, page, &mut found)),
            Run::File(look) => files.iter().for_each(|file| look(file, &mut found)),
        }
        (start.elapsed(), check.code)
    };
    let mut times: Vec<(Duration, &str)> = all().map(timed).chain([of_pages, of_files]).collect();
    times.sort_by(|a, b| b.cmp(a));
    for (time, code) in times.iter().take(24) {
        println!("  {code}: {:.1} ms", time.as_secs_f64() * 1e3);
    }
}

/// Runs `work` some times; returns the least time with the last result.
fn least<T>(name: &str, work: impl Fn() -> T) -> (Duration, T) {
    let timed = || {
        let start = Instant::now();
        let made = work();
        (start.elapsed(), made)
    };
    let (mut time, mut made) = timed();
    for _ in 1..RUNS {
        let (again, other) = timed();
        time = time.min(again);
        made = other;
    }
    println!("{name}: {:.1} ms", time.as_secs_f64() * 1e3);
    (time, made)
}

fn parse_all(sources: &Sources) -> (Vec<Document>, Vec<Fault>) {
    let (documents, found): (Vec<Document>, Vec<Vec<Fault>>) =
        sources.files.par_iter().map(|file| parse(file)).unzip();
    (documents, found.into_iter().flatten().collect())
}

/// Writes a site of `cases` cases, with the platforms and the method that they name.
fn write_site(root: &Path, cases: usize) {
    let put = |path: &str, text: &str| {
        let path = root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put("casebook.yaml", "title: 测试选编\ntopics: [乡村产业, 养老服务, 道路交通, 环境卫生]\n");
    put("content/methods/wubu.md", &method());
    for number in 0..50 {
        put(&format!("content/platforms/p{number}.md"), &platform(number));
    }
    for number in 0..cases {
        put(&format!("content/cases/c{number}.md"), &case(number, cases));
    }
}

fn method() -> String {
    let steps = ["征题", "定题", "析题", "议题", "破题"];
    let steps: String = steps.iter().map(|step| format!("  - {{名称: {step}}}\n")).collect();
    format!("---\n标题: 五步\n步骤:\n{steps}来源: [{{标题: 工作材料}}]\n---\n")
}

fn platform(number: usize) -> String {
    format!(
        "---\n标题: 第 {number} 协商议事室\n层级: 村社区\n地区: 四川省/自贡市/大安区\n来源: [{{标题: 工作材料}}]\n---\n"
    )
}

fn case(number: usize, cases: usize) -> String {
    const SAID: &str = "村民代表、政协委员和镇上有关部门的同志坐在一起，把路灯装在哪里、电费由谁出、坏了找谁修一条一条地议，\
        议定之后写成《协商意见》，送镇党委研究，并在村务公开栏公示七天。有人提出，学校门口车多，放学时最好有人值守；\
        也有人说，费用应当按户分摊，困难户可以免交。";
    let month = number % 12 + 1;
    let mut text = format!(
        "---\n标题: 第 {number} 件：村道路灯怎么装\n日期: 2024-{month:02}-15\n摘要: 一件协商案例，讲路灯装在哪里、电费由谁出。\n\
         主题: [道路交通]\n地区: 四川省/自贡市/大安区\n平台: p{}\n协商模式: wubu\n状态: 办结\n步骤:\n  征题: 2024-{month:02}-01\n\
         \x20 定题: 2024-{month:02}-03\n  析题: 2024-{month:02}-05\n  议题: 2024-{month:02}-08\n  破题: 2024-{month:02}-12\n\
         参与: {{委员: 3, 群众: 24, 人次: 31}}\n成果: {{建议: 5, 采纳: 4, 解决: 3}}\n\
         来源:\n  - {{编号: s1, 标题: 大安区政协工作材料, 日期: 2024-12, 网址: \"https://www.cunwei.cn/a/{number}.html\"}}\n---\n\n",
        number % 50
    );
    for step in ["征题", "定题", "析题", "议题", "破题"] {
        let other = (number * 7 + step.len()) % cases;
        write!(
            text,
            "## {step}\n\n{SAID}{step}时共收到意见 **{}** 条，其中书面 {} 条。{SAID}\n\n可以对照[第 {other} 件](c{other}.md)的做法。[^1]\n\n\
             1. 先看现场；\n2. 再听意见；\n3. 最后算账：每盏灯 {} 元。\n\n",
            number % 90 + 10,
            number % 9,
            number % 900 + 100
        )
        .unwrap();
    }
    text.push_str("## 结果\n\n| 项目 | 数量 | 完成时间 |\n|---|---|---|\n| 路灯 | 12 盏 | 2024年11月 |\n| 值守 | 2 人 | 2024年12月 |\n\n[^1]: 工作材料第 8 段。\n");
    text
}
