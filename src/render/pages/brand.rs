//! The page of a brand: `brand.html`.
//!
//! In: a brand of the site. Out: [`BrandView`]: whose it is, every form in which it is printed, what goes by it.

use serde::Serialize;

use crate::link::id::EntryId;
use crate::link::site::Linked;
use crate::model::kinds::Detail;
use crate::model::kinds::brand::Brand;
use crate::render::context::Link;
use crate::render::evidence::SourceMark;
use crate::render::pages::entry::EntryView;
use crate::render::pieces::Fact;
use crate::render::running_text::RunningText;
use crate::render::views::Views;

/// What `brand.html` is given.
#[derive(Clone, Debug, Default, Serialize)]
pub struct BrandView {
    /// The common part. `entry.facts` holds holder, parent and category.
    pub entry: EntryView,
    /// The forms in which sources print it, as printed and never made one.
    pub variants: Vec<VariantView>,
    /// The brands directly beneath it.
    pub narrower: Vec<Link>,
    /// The platforms that go by it.
    pub platforms: Vec<Link>,
}

/// One form of a brand.
#[derive(Clone, Debug, Default, Serialize)]
pub struct VariantView {
    /// As printed.
    pub text: String,
    /// A remark.
    pub note: Option<String>,
    /// Where it is printed.
    pub marks: Vec<SourceMark>,
}

impl BrandView {
    /// Returns the view of the brand `id`.
    pub fn of(views: &Views<'_>, id: EntryId) -> Self {
        let Some(linked) = views.linked(id) else { return Self::default() };
        let Detail::Brand(brand) = &linked.entry.detail else { return Self::default() };
        let supports = |source: &str| {
            let printed = brand
                .variants
                .iter()
                .filter(|variant| variant.source.as_ref().is_some_and(|named| named.value == source));
            printed.map(|variant| variant.text.clone()).collect()
        };
        let words = RunningText::on(views, linked, views.site.routes.entry(id));
        let variants = brand.variants.iter().map(|variant| VariantView {
            text: variant.text.clone(),
            note: words.given(variant.note.as_ref()),
            marks: views.marks(linked, variant.source.as_ref()),
        });
        Self {
            variants: variants.collect(),
            narrower: views.links(&linked.back.brands),
            platforms: views.links(&linked.back.platforms),
            entry: EntryView::of(views, id, facts(views, linked, brand), &supports),
        }
    }
}

fn facts(views: &Views<'_>, linked: &Linked, brand: &Brand) -> Vec<Fact> {
    let holders = brand.holders.iter().zip(&linked.references.holders);
    vec![
        views.fact("brand.holder", holders.map(|(holder, entry)| views.holder(holder, *entry)).collect()),
        views.entry_fact("brand.parent", linked.references.parent),
        views.word_fact("brand.category", brand.category.clone()),
    ]
}
