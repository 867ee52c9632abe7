//! `casebook stats`: the collection in numbers, in the terminal: what the statistics page shows, and which keys are missing.
//!
//! In: the site. Out: text for people, aligned by display width; or one object for programs, whose words are those of the
//! site's language whatever the reader's, so that it is the same everywhere. Drafts are counted nowhere but as drafts.

use std::collections::BTreeMap;
use std::io;

use clap::ArgMatches;
use jiff::civil::Date;
use serde::Serialize;

use crate::commands::check::today;
use crate::commands::console::Console;
use crate::commands::exit::Exit;
use crate::commands::here::Here;
use crate::commands::missed::{self, MissedView};
use crate::commands::{refs, site_folder};
use crate::hanzi::width::columns;
use crate::lang::{Lang, Words};
use crate::link::site::Site;
use crate::model::field::Field;
use crate::model::kind::Kind;
use crate::model::schedule::Reason;
use crate::pipeline::meaning;
use crate::read::read_texts;
use crate::render::pages::statistics::StatisticsView;
use crate::render::theme::Theme;
use crate::render::views::Views;
use crate::settings::{Settings, Today};

/// What `stats` was asked.
#[derive(Debug)]
pub struct Arguments {
    is_json: bool,
    today: Option<Date>,
}

/// Returns the command as clap knows it.
pub fn command(lang: Lang) -> clap::Command {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    clap::Command::new("stats")
        .about(say("在终端显示统计，和还缺哪些键", "Show statistics and missing keys"))
        .after_help(say("例：casebook stats --format json", "Example: casebook stats --format json"))
        .arg(refs::format(lang))
        .arg(today(lang))
}

impl Arguments {
    /// Reads the arguments.
    pub fn read(matches: &ArgMatches) -> Self {
        let is_json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
        Self { is_json, today: matches.get_one::<Date>("today").copied() }
    }
}

/// Shows the statistics.
///
/// # Errors
///
/// When the disk or a stream fails.
pub fn run(arguments: &Arguments, here: &Here, console: &mut Console<'_>) -> io::Result<Exit> {
    let root = site_folder::find(here)?;
    let settings =
        Settings { today: day_of(arguments, here), with_drafts: false, is_strict: false, base_url: None };
    let sources = read_texts(&root)?;
    let (mut site, _) = meaning(&sources, &settings);
    if !arguments.is_json {
        site.config.language = console.lang;
    }
    let (theme, _) = Theme::load(&sources, site.config.language);
    let views = Views::of_words(&site, &theme.phrases);
    let view = StatsView::of(&views, settings.today.in_zone(&site.config.time_zone));
    if arguments.is_json {
        serde_json::to_writer(&mut *console.out, &view)?;
        writeln!(console.out)?;
    } else {
        write!(console.out, "{}", human(&view, console.lang))?;
    }
    Ok(Exit::Fine)
}

fn day_of(arguments: &Arguments, here: &Here) -> Today {
    arguments.today.map_or(Today::Moment(here.now), Today::Given)
}

/// What `--format json` prints, a contract.
#[derive(Serialize)]
struct StatsView {
    /// Published entries by kind, samples left out.
    entries: Vec<KindView>,
    /// What is not published yet.
    held_back: HeldBackView,
    /// The charts of the statistics page; those without a row are left out.
    charts: Vec<ChartView>,
    /// What reports say, beside what this collection counts.
    reported: Vec<ReportedView>,
    /// The steps that were done late or are overdue on the day, by department.
    missed: Vec<MissedView>,
    /// By kind, the keys that completeness counts and that entries do not give.
    missing: Vec<MissingView>,
}

#[derive(Serialize)]
struct KindView {
    kind: &'static str,
    label: String,
    count: usize,
}

#[derive(Serialize)]
struct HeldBackView {
    drafts: usize,
    not_yet_due: usize,
}

#[derive(Serialize)]
struct ChartView {
    /// `by-region`, `by-year`, …
    id: String,
    title: String,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    label: String,
    count: u64,
}

#[derive(Serialize)]
struct ReportedView {
    report: String,
    name: String,
    /// As printed.
    reported: String,
    unit: String,
    /// What this collection counts by the same metric; `null` where the figure names none.
    computed: Option<String>,
    note: Option<String>,
}

#[derive(Serialize)]
struct MissingView {
    kind: &'static str,
    label: String,
    /// How many entries the kind has.
    entries: usize,
    keys: Vec<KeyView>,
}

#[derive(Serialize)]
struct KeyView {
    key: &'static str,
    label: &'static str,
    /// Entries without the key.
    missing: usize,
    /// Those of them whose editors looked and wrote it among the gaps.
    recorded_as_gap: usize,
    /// Those where nobody has looked.
    to_fill: usize,
}

impl StatsView {
    fn of(views: &Views<'_>, today: Date) -> Self {
        let site = views.site;
        let page = StatisticsView::of(views);
        let entries = site.computed().entries.iter().filter(|(_, count)| **count > 0);
        let kind = |(kind, count): (&Kind, &usize)| KindView {
            kind: kind.name(),
            label: views.kind_label(*kind),
            count: *count,
        };
        let row = |bar: &crate::render::chart::Bar| RowView { label: bar.label.clone(), count: bar.amount };
        let charts = page.charts.iter().map(|chart| ChartView {
            id: chart.anchor.clone(),
            title: chart.title.clone(),
            rows: chart.chart.bars.iter().map(row).collect(),
        });
        let drafts = site.skipped.iter().filter(|skipped| skipped.reason == Reason::Draft).count();
        Self {
            entries: entries.map(kind).collect(),
            held_back: HeldBackView { drafts, not_yet_due: site.skipped.len() - drafts },
            charts: charts.collect(),
            reported: reported(&page),
            missed: MissedView::all(site, today),
            missing: Kind::LISTED.into_iter().filter_map(|kind| missing(kind, site, views)).collect(),
        }
    }
}

fn reported(page: &StatisticsView) -> Vec<ReportedView> {
    let rows = page.reported.iter().flat_map(|group| group.rows.iter().map(move |row| (group, row)));
    rows.map(|(group, row)| ReportedView {
        report: group.report.label.clone(),
        name: row.name.clone(),
        reported: row.reported.clone(),
        unit: row.unit.clone(),
        computed: row.computed.clone(),
        note: row.note.clone(),
    })
    .collect()
}

/// Returns what the entries of `kind` do not give, the key first that is to be filled most often; `None` where nothing is
/// missing.
fn missing(kind: Kind, site: &Site, views: &Views<'_>) -> Option<MissingView> {
    let listed = site.list(kind);
    let mut keys: BTreeMap<&'static str, (&'static Field, usize, usize)> = BTreeMap::new();
    for linked in listed.iter().filter_map(|id| site.get(*id)) {
        for field in linked.entry.absent.iter().copied() {
            let (_, missing, gaps) = keys.entry(field.name).or_insert((field, 0, 0));
            *missing += 1;
            *gaps += usize::from(linked.entry.meta.lacks(field));
        }
    }
    let mut keys: Vec<KeyView> = keys
        .into_values()
        .map(|(field, missing, gaps)| KeyView {
            key: field.name,
            label: Words::new(field.alias, field.name).pick(site.config.language),
            missing,
            recorded_as_gap: gaps,
            to_fill: missing - gaps,
        })
        .collect();
    keys.sort_by_key(|key| (std::cmp::Reverse((key.to_fill, key.missing)), key.key));
    let label = views.kind_label(kind);
    (!keys.is_empty()).then(|| MissingView { kind: kind.name(), label, entries: listed.len(), keys })
}

fn human(view: &StatsView, lang: Lang) -> String {
    let say = |zh, en| Words::new(zh, en).pick(lang);
    let count = |number: usize| number.to_string();
    let mut text = String::new();
    let entries = view.entries.iter().map(|kind| vec![kind.label.clone(), count(kind.count)]);
    let held = [
        (say("草稿", "drafts"), view.held_back.drafts),
        (say("未到日期", "not yet due"), view.held_back.not_yet_due),
    ];
    let held = held.into_iter().filter(|(_, number)| *number > 0);
    let held = held.map(|(label, number)| vec![label.to_owned(), count(number)]);
    section(&mut text, say("收录", "entries"), &[], entries.chain(held).collect());
    for chart in &view.charts {
        let rows = chart.rows.iter().map(|row| vec![row.label.clone(), row.count.to_string()]);
        section(&mut text, &chart.title, &[], rows.collect());
    }
    let rows = view.reported.iter().map(|row| {
        let reported = format!("{} {}", row.reported, row.unit).trim_end().to_owned();
        vec![row.name.clone(), reported, row.computed.clone().unwrap_or_else(|| "–".to_owned())]
    });
    let heads = [say("指标", "figure"), say("报告", "reported"), say("在案", "computed")];
    section(&mut text, say("报告的数值", "reported figures"), &heads, rows.collect());
    let rows = view.missed.iter().map(|missed| missed.row(lang));
    section(&mut text, missed::TITLE.pick(lang), &missed::heads(lang), rows.collect());
    for kind in &view.missing {
        let title = match lang {
            Lang::Zh => format!("{}缺的键，共 {} 项", kind.label, kind.entries),
            Lang::En => format!("missing keys of {} entries: {}", kind.entries, kind.label),
        };
        let rows = kind.keys.iter().map(|key| {
            vec![key.label.to_owned(), count(key.missing), count(key.recorded_as_gap), count(key.to_fill)]
        });
        let heads = [
            say("键", "key"),
            say("没有写", "missing"),
            say("已记未载", "recorded as gap"),
            say("待查", "to fill"),
        ];
        section(&mut text, &title, &heads, rows.collect());
    }
    if text.is_empty() {
        text.push_str(say(
            "还没有可以统计的内容；虚构的示例不计\n",
            "nothing to count yet; samples are not counted\n",
        ));
    }
    text
}

/// Writes a table under its title; nothing for a table without rows.
fn section(text: &mut String, title: &str, heads: &[&str], rows: Vec<Vec<String>>) {
    if rows.is_empty() {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(title);
    text.push('\n');
    let heads: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let rows: Vec<Vec<String>> = [heads].into_iter().filter(|heads| !heads.is_empty()).chain(rows).collect();
    let widest =
        |at: usize| rows.iter().filter_map(|row| row.get(at)).map(|cell| columns(cell)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows.iter().map(Vec::len).max().unwrap_or(0)).map(widest).collect();
    for row in &rows {
        let mut line = String::from(" ");
        for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let space = " ".repeat(width - columns(cell));
            // Names stand at the left, numbers at the right.
            line.push_str(&if at == 0 { format!(" {cell}{space}") } else { format!("  {space}{cell}") });
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
}
