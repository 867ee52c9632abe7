//! The theme: the one embedded in the program, under what the site has of its own.
//!
//! In: the files of a theme and the site's language. Out: [`Theme`]: templates, words, style sheets and scripts, those of
//! every page and those that some load, and one mark, all with fingerprinted names; and a fault for each file of the site
//! that cannot be used.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::fault::Fault;
use crate::lang::Lang;
use crate::parse::yaml::read_as;
use crate::render::assets::{self, ThemeFile};
use crate::render::context::{PageView, SiteView};
use crate::render::data_view::DataView;
use crate::render::manifest::Manifest;
use crate::render::missing::missing_files;
use crate::render::phrases::Phrases;
use crate::render::template::{Context, THEME_PREFIX, TemplateError, Templates};
use crate::render::theme_files::{ThemeFiles, embedded, embedded_templates};
use crate::render::unused::{unused_files, unused_phrases, unused_templates};
use crate::source::{FileId, Sources, Span};

/// The name of the style sheet that every page loads.
const EVERYWHERE: &str = "casebook";
/// The scripts that a site without search has no use for.
const OF_SEARCH: [&str; 3] = ["search", "engine", "marks"];

/// A theme, ready to fill pages.
#[derive(Clone)]
pub struct Theme {
    /// What the theme says of itself.
    pub manifest: Manifest,
    /// The words of the interface.
    pub phrases: Phrases,
    /// The style sheet of every page.
    pub style: ThemeFile,
    /// The style sheets that only some pages load, by name.
    pub sheets: BTreeMap<String, ThemeFile>,
    /// The script.
    pub script: ThemeFile,
    /// The mark in the browser's tab, an SVG.
    pub icon: ThemeFile,
    bundles: BTreeMap<String, ThemeFile>,
    templates: Templates,
    overrides: Vec<(String, FileId)>,
}

/// A theme around one site: what fills its pages.
pub struct Frame<'theme> {
    theme: &'theme Theme,
    shared: Context,
}

impl Theme {
    /// Returns the embedded theme with the overrides in `sources`, its words in `lang`, and what is wrong with the
    /// overrides; one that cannot be used is left out.
    pub fn load(sources: &Sources, lang: Lang) -> (Self, Vec<Fault>) {
        let files = ThemeFiles::of(sources);
        let mut faults = Vec::new();
        let overrides = files.overrides();
        let embedded = embedded_templates();
        let texts: Vec<(&str, &str)> =
            overrides.iter().map(|(name, file)| (*name, file.text.as_str())).collect();
        let (templates, errors) = Templates::new(&embedded, &texts);
        let manifest: Manifest = files.yaml("theme.yaml", &mut faults);
        let script = |name: &String| (name.clone(), files.text(&format!("assets/js/{name}.js")));
        let scripts: Vec<(String, &str)> = manifest.scripts.iter().map(script).collect();
        let mut words = phrases(lang);
        if files.has_own(words_of(lang)) {
            words.extend(files.yaml(words_of(lang), &mut faults));
        }
        let (style, sheets) = styles(&manifest, &files, lang);
        let theme = Self {
            style,
            sheets,
            script: assets::script(&scripts),
            bundles: bundles(&manifest, &files, &words),
            icon: assets::icon(files.text("assets/icon.svg")),
            phrases: words,
            manifest,
            templates,
            overrides: overrides.iter().map(|(name, file)| ((*name).to_owned(), file.id)).collect(),
        };
        faults.extend(errors.into_iter().map(|error| theme.fault(error)));
        faults.extend(unused_templates(&overrides, &embedded));
        faults.extend(unused_files(&files, &theme.manifest));
        faults.extend(missing_files(&files, &theme.manifest));
        faults.extend(unused_phrases(&files, words_of(lang), &phrases(lang), &theme.manifest));
        (theme, faults)
    }

    /// Returns the scripts that only some pages load, by name; without those of the search for a site that has none.
    pub fn bundles(&self, has_search: bool) -> impl Iterator<Item = (&String, &ThemeFile)> {
        self.bundles.iter().filter(move |(name, _)| has_search || !OF_SEARCH.contains(&name.as_str()))
    }

    /// Returns whether the site has a template `name` of its own, which can be used.
    pub fn has_own(&self, name: &str) -> bool {
        self.overrides.iter().any(|(known, _)| known == name) && self.templates.has(name)
    }

    /// Returns the words of the interface as every template is given them.
    pub fn words(&self) -> Result<Context, Fault> {
        Context::default().with("t", &self.phrases).map_err(|error| self.fault(error))
    }

    /// Fills the site's own template `name` of a piece of a page, with `view` and the [`words`](Self::words).
    pub fn fill<V: Serialize>(&self, name: &str, view: &V, words: &Context) -> Result<String, Fault> {
        Context::of(view)
            .and_then(|context| self.templates.fill(name, &context.sharing(words)))
            .map_err(|error| self.fault(error))
    }

    /// Returns the theme around `site`, ready to fill pages.
    pub fn frame(&self, site: &SiteView, data: &DataView<'_>) -> Result<Frame<'_>, Fault> {
        let shared = self
            .words()?
            .with("site", site)
            .and_then(|shared| shared.with("data", data))
            .map_err(|error| self.fault(error))?;
        Ok(Frame { theme: self, shared })
    }

    /// Returns `error` as a fault at the override it lies in; one in the theme's own file names it in its text.
    fn fault(&self, error: TemplateError) -> Fault {
        let file = self.overrides.iter().find(|(name, _)| *name == error.name).map(|(_, file)| *file);
        match file {
            Some(file) => Fault::BadTemplate { at: Span::new(file, error.range), detail: error.message },
            None => {
                let name = error.name.strip_prefix(THEME_PREFIX).unwrap_or(&error.name);
                let at = Span::start_of(self.overrides.first().map_or(FileId(0), |(_, file)| *file));
                let detail =
                    format!("themes/default/templates/{name}, byte {}: {}", error.range.start, error.message);
                Fault::BadTemplate { at, detail }
            }
        }
    }
}

impl Frame<'_> {
    /// Fills `template` (`case.html`) with `view`, whose fields stand beside `site`, `page` and `t`. Returns the page, tight
    /// HTML, or the fault that keeps it from being made.
    pub fn render<V: Serialize>(&self, template: &str, page: &PageView, view: &V) -> Result<String, Fault> {
        Context::of(view)
            .and_then(|context| context.with("page", page))
            .and_then(|context| self.theme.templates.render(template, &context.sharing(&self.shared)))
            .map_err(|error| self.theme.fault(error))
    }
}

/// Returns the scripts that only some pages load: the embedded theme's, whose pages may be shown, and the theme's own, with
/// the words of `phrases` that they say.
fn bundles(manifest: &Manifest, files: &ThemeFiles<'_>, phrases: &Phrases) -> BTreeMap<String, ThemeFile> {
    let embedded: Manifest = read_as(embedded("theme.yaml")).unwrap_or_default();
    let said: BTreeMap<&String, &Vec<String>> = embedded.words.iter().chain(&manifest.words).collect();
    let bundle = |(name, modules): (&String, &Vec<String>)| {
        let part = |module: &String| (module.clone(), files.text(&format!("assets/js/{name}/{module}.js")));
        let parts: Vec<(String, &str)> = modules.iter().map(part).collect();
        let keys = said.get(name).into_iter().flat_map(|keys| keys.iter());
        let words = keys.map(|key| (key.rsplit('.').next().unwrap_or_default(), phrases.say(key))).collect();
        (name.clone(), assets::bundle(name, &words, &parts))
    };
    embedded.bundles.iter().chain(&manifest.bundles).map(bundle).collect()
}

/// Returns where the words in `lang` lie.
fn words_of(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "i18n/zh.yaml",
        Lang::En => "i18n/en.yaml",
    }
}

/// Returns the style sheet of every page, then those that only some load: the embedded theme's, whose pages may be shown,
/// and the theme's own; for a site in `lang`.
fn styles(
    manifest: &Manifest,
    files: &ThemeFiles<'_>,
    lang: Lang,
) -> (ThemeFile, BTreeMap<String, ThemeFile>) {
    let embedded: Manifest = read_as(embedded("theme.yaml")).unwrap_or_default();
    let sheets: BTreeMap<&String, &Vec<String>> = embedded.sheets.iter().chain(&manifest.sheets).collect();
    let texts =
        |parts: &[String]| parts.iter().map(|part| files.text(&format!("assets/css/{part}.css"))).collect();
    let mut all = vec![(EVERYWHERE.to_owned(), texts(&manifest.styles))];
    all.extend(sheets.into_iter().map(|(name, parts)| (name.clone(), texts(parts))));
    let mut sheets = assets::styles(&all, lang);
    (sheets.remove(EVERYWHERE).unwrap_or_default(), sheets)
}

/// Returns the words of the embedded theme in `lang`.
pub fn phrases(lang: Lang) -> Phrases {
    read_as(embedded(words_of(lang))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::{Theme, phrases};
    use crate::fault::Fault;
    use crate::lang::Lang;
    use crate::render::context::{PageView, SiteView};
    use crate::render::data_view::DataView;
    use crate::render::manifest::Manifest;
    use crate::render::pages::not_found::NotFoundView;
    use crate::render::theme_files::{embedded as text, embedded_templates};
    use crate::source::{FileId, SourceFile, Sources};

    fn sources(templates: &[(&str, &str)]) -> Sources {
        let file = |(id, (name, text)): (u32, &(&str, &str))| SourceFile {
            id: FileId(id),
            path: format!("templates/{name}"),
            text: (*text).to_owned(),
            broken_at: None,
        };
        Sources { files: (0..).zip(templates).map(file).map(Arc::new).collect(), ..Sources::default() }
    }

    #[test]
    fn the_embedded_theme_has_no_fault() {
        let (theme, faults) = Theme::load(&Sources::default(), Lang::Zh);
        assert_eq!(faults, []);
        assert_eq!(theme.manifest.name, "default");
        let Manifest { styles, sheets, .. } = &theme.manifest;
        let missing = styles.iter().chain(sheets.values().flatten());
        let missing = missing.filter(|name| text(&format!("assets/css/{name}.css")).is_empty());
        assert_eq!(missing.collect::<Vec<_>>(), Vec::<&String>::new());
        let module = |name: &String, module: &String| text(&format!("assets/js/{name}/{module}.js"));
        for (name, modules) in &theme.manifest.bundles {
            assert!(modules.iter().all(|part| !module(name, part).is_empty()), "{name}");
        }
        assert!(theme.script.text.contains("localStorage") && theme.icon.text.starts_with("<svg"));
    }

    #[test]
    fn no_two_parts_of_a_script_declare_the_same_name() {
        let (theme, _) = Theme::load(&Sources::default(), Lang::Zh);
        for (name, modules) in &theme.manifest.bundles {
            let texts = modules.iter().map(|module| text(&format!("assets/js/{name}/{module}.js")));
            let mut seen = BTreeSet::new();
            for declared in texts.flat_map(str::lines).filter_map(declared) {
                assert!(seen.insert(declared), "{name}: {declared}");
            }
        }
    }

    /// Returns the name that a line of a script declares for all of it.
    fn declared(line: &str) -> Option<&str> {
        let words = line.strip_prefix("export ").unwrap_or(line);
        let mut words = words.split([' ', '(', ';']).filter(|word| *word != "async");
        let sort = words.next()?;
        ["function", "const", "let", "class"].contains(&sort).then(|| words.next()).flatten()
    }

    #[test]
    fn both_languages_have_the_same_phrases() {
        assert_eq!(phrases(Lang::Zh).keys(), phrases(Lang::En).keys());
    }

    #[test]
    fn every_phrase_of_a_template_is_there() {
        let known = phrases(Lang::Zh);
        for (name, template) in embedded_templates() {
            for (at, _) in template.match_indices("t.") {
                let is_word = template.get(..at).is_some_and(|before| before.ends_with([' ', '{', '(']));
                let phrase = template.get(at + 2..).unwrap_or_default().chars();
                let key: String =
                    phrase.take_while(|c| c.is_ascii_alphanumeric() || "_.".contains(*c)).collect();
                assert!(!is_word || known.has(&key), "{name}: t.{key}");
            }
        }
    }

    #[test]
    fn the_style_sheet_asks_for_nothing_and_forces_nothing() {
        let (theme, _) = Theme::load(&Sources::default(), Lang::Zh);
        for sheet in theme.sheets.values().chain([&theme.style]) {
            for forbidden in ["!important", "url(", "@import", "@font-face", "http:", "https:"] {
                assert!(!sheet.text.contains(forbidden), "{}: {forbidden}", sheet.path);
            }
        }
    }

    #[test]
    fn a_browser_of_2018_understands_every_rule() {
        let (theme, _) = Theme::load(&Sources::default(), Lang::Zh);
        for sheet in theme.sheets.values().chain([&theme.style]) {
            // A selector or an at-rule that is not understood takes its whole rule away; a declaration only itself.
            for late in [
                ":where(",
                ":is(",
                ":has(",
                "@layer",
                "@container",
                "@supports selector",
                "width <",
                "width >",
            ] {
                assert!(!sheet.text.contains(late), "{}: {late}", sheet.path);
            }
            for logical in ["-inline", "inline-size", "-block:", "-block-", "block-size", "{inset", ";inset"]
            {
                assert!(!sheet.text.contains(logical), "{}: {logical}", sheet.path);
            }
        }
    }

    #[test]
    fn a_fault_in_an_override_stands_at_its_bytes_and_the_page_is_still_made() {
        let (theme, faults) =
            Theme::load(&sources(&[("404.html", "<h1>没有</h1>{{ page.title | nope }}")]), Lang::Zh);
        let [Fault::BadTemplate { at, .. }] = faults.as_slice() else { panic!("{faults:?}") };
        assert_eq!((at.file, at.start), (FileId(0), "<h1>没有</h1>{{ page.title | ".len() as u32));
        let page = PageView { title: "甲".to_owned(), ..PageView::default() };
        let html = theme.frame(&SiteView::default(), &DataView::default()).unwrap().render(
            "404.html",
            &page,
            &NotFoundView::default(),
        );
        assert!(html.unwrap().contains("<h1>甲</h1>"));
    }

    #[test]
    fn an_override_of_nothing_is_reported_unless_another_includes_it() {
        let own = sources(&[
            ("cases.html", "甲"),
            ("page.html", "{% include \"partials/own.html\" %}"),
            ("partials/own.html", "乙"),
        ]);
        let (_, faults) = Theme::load(&own, Lang::Zh);
        let [Fault::UnknownTemplate { name, nearest, .. }] = faults.as_slice() else { panic!("{faults:?}") };
        assert_eq!((name.as_str(), nearest.as_deref()), ("cases.html", Some("case.html")));
    }
}
