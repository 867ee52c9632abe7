//! Elements of Markdown that a theme writes itself: `templates/markdown/<element>.html`.
//!
//! In: the theme. Out: [`Hooks`], which know for which elements there is a template, and fill it. The program's own theme
//! has none, and a theme without them costs nothing: no element is then looked at twice.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;

use crate::fault::Fault;
use crate::render::elements::Hook;
use crate::render::template::Context;
use crate::render::theme::Theme;

/// What `markdown/heading.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct HeadingHook {
    /// 1 to 6; the page's title is of level 1.
    pub level: u8,
    /// Its anchor: the `id` that links lead to.
    pub anchor: String,
    /// What it says.
    pub html: String,
}

/// What `markdown/link.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct LinkHook {
    /// Where it leads, complete as it stands.
    pub href: String,
    /// Its title; empty for none.
    pub title: String,
    /// Whether it leads to another site.
    pub is_outside: bool,
    /// What is linked.
    pub html: String,
}

/// What `markdown/image.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ImageHook {
    /// The image for every browser, complete as it stands.
    pub src: String,
    /// Its sizes for `srcset`; empty where there is one.
    pub srcset: String,
    /// Its sizes in WebP for `srcset`; empty for none.
    pub webp: String,
    /// How wide it is drawn, for `sizes`; empty where there is one size.
    pub sizes: String,
    /// The text that stands for it.
    pub alt: String,
    /// Its title; empty for none, and where it stands beneath the image already.
    pub title: String,
    /// Its width in pixels, where it is known.
    pub width: Option<u32>,
    /// Its height in pixels, where it is known.
    pub height: Option<u32>,
    /// Whether it is likely to be seen before anybody scrolls; the others are loaded late.
    pub is_first: bool,
}

/// What `markdown/blockquote.html` and `markdown/table.html` are given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BlockHook {
    /// What stands within it: paragraphs, or head and rows.
    pub html: String,
}

/// What `markdown/footnote-mark.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FootnoteMarkHook {
    /// The footnote's number.
    pub number: usize,
    /// Its own `id`, to which the footnote leads back.
    pub id: String,
    /// The `id` of the footnote.
    pub target: String,
}

/// What `markdown/footnote.html` is given: an item of the list at the end.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FootnoteHook {
    /// Its number.
    pub number: usize,
    /// Its own `id`.
    pub id: String,
    /// What it says.
    pub html: String,
    /// The `id`s of the marks that lead to it; never empty.
    pub marks: Vec<String>,
}

/// The elements that a theme writes itself.
#[derive(Default)]
pub struct Hooks<'t> {
    theme: Option<&'t Theme>,
    words: Context,
    hooks: Vec<Hook>,
    faults: Mutex<Vec<Fault>>,
}

impl<'t> Hooks<'t> {
    /// Returns those of `theme`.
    ///
    /// # Errors
    ///
    /// The fault in the words of the interface that keeps templates from being given them.
    pub fn of(theme: &'t Theme) -> Result<Self, Fault> {
        let hooks = Hook::ALL.into_iter().filter(|hook| theme.has_own(hook.template())).collect();
        Ok(Self { theme: Some(theme), words: theme.words()?, hooks, faults: Mutex::default() })
    }

    /// Returns whether there is none.
    pub fn is_empty(&self) -> bool {
        self.hooks.is_empty()
    }

    /// Returns whether the theme writes `hook` itself.
    pub fn has(&self, hook: Hook) -> bool {
        self.hooks.contains(&hook)
    }

    /// Fills the template of `hook` with `view`; empty where it cannot be filled, which is a fault.
    pub fn fill<V: Serialize>(&self, hook: Hook, view: &V) -> String {
        let Some(theme) = self.theme else { return String::new() };
        theme.fill(hook.template(), view, &self.words).unwrap_or_else(|fault| {
            let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
            if !faults.contains(&fault) {
                faults.push(fault);
            }
            String::new()
        })
    }

    /// Returns what has kept templates from being filled so far, each fault once, in order.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner).clone();
        faults.sort_by_cached_key(|fault| format!("{fault:?}"));
        faults
    }
}
