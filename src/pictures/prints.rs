//! Which copies of a picture are published, and what they are called.
//!
//! In: what a picture shows. Out: its [`Print`]s: the same widths once in WebP and once in a format that every browser
//! knows.

use std::path::{Path, PathBuf};

use crate::pictures::codec::Form;
use crate::pictures::look::Photo;

/// The widths of prints in pixels: a telephone, a column at twice its pixels, and a column of a large screen.
const WIDTHS: [u32; 3] = [480, 960, 1440];

/// The highest print in pixels: WebP holds 16,383 (RFC 9649 §2.6).
const MOST_HEIGHT: u64 = 16_000;

/// A copy of a picture, still to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// Where the picture lies on the disk.
    pub source: PathBuf,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
    /// Its format.
    pub form: Form,
}

/// Returns the prints of `photo`, which lies at `source`, with their names: first those in WebP, then the others, each from
/// the narrowest to the widest.
pub fn prints(photo: &Photo, source: &Path) -> Vec<(String, Print)> {
    let forms = if photo.is_drawn { [Form::DrawnWebP, Form::Png] } else { [Form::WebP, Form::Jpeg] };
    let stem = source.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let print = |form: Form, width: u32| {
        let name = format!("{stem}.{}-{width}.{}", photo.fingerprint, form.extension());
        let height = scaled(photo, width);
        (name, Print { source: source.to_owned(), width, height, form })
    };
    forms
        .into_iter()
        .flat_map(|form| widths(photo.width, photo.height).into_iter().map(move |width| (form, width)))
        .map(|(form, width)| print(form, width))
        .collect()
}

/// Returns the widths in which a picture of this size is published: never wider than it is, nor higher than a format can
/// hold.
fn widths(width: u32, height: u32) -> Vec<u32> {
    let widest = WIDTHS.into_iter().max().unwrap_or(width);
    let not_too_high = u64::from(width) * MOST_HEIGHT / u64::from(height.max(1));
    let most = width.min(widest).min(u32::try_from(not_too_high).unwrap_or(widest)).max(1);
    // A print little narrower than the widest one saves nobody anything.
    let narrower = WIDTHS.into_iter().filter(|narrow| u64::from(*narrow) * 5 <= u64::from(most) * 4);
    narrower.chain([most]).collect()
}

fn scaled(photo: &Photo, width: u32) -> u32 {
    let height = u64::from(photo.height) * u64::from(width) + u64::from(photo.width) / 2;
    u32::try_from(height / u64::from(photo.width.max(1))).unwrap_or(u32::MAX).max(1)
}

#[cfg(test)]
mod tests {
    use super::{prints, widths};
    use crate::pictures::look::Photo;
    use std::path::Path;

    #[test]
    fn no_print_is_wider_than_the_picture_and_none_is_nearly_another() {
        assert_eq!(widths(4000, 3000), [480, 960, 1440]);
        assert_eq!(widths(1000, 800), [480, 1000]);
        assert_eq!(widths(500, 800), [500]);
        assert_eq!(widths(1, 1), [1]);
        assert_eq!(widths(1000, 40_000), [400]);
        assert_eq!(widths(1, 40_000), [1]);
    }

    #[test]
    fn a_print_is_named_after_its_picture_and_its_bytes() {
        let photo = Photo { width: 3000, height: 2000, is_drawn: false, fingerprint: "0123".into() };
        let names: Vec<String> =
            prints(&photo, Path::new("a/会场.JPG")).into_iter().map(|(name, _)| name).collect();
        assert_eq!(
            names,
            [
                "会场.0123-480.webp",
                "会场.0123-960.webp",
                "会场.0123-1440.webp",
                "会场.0123-480.jpg",
                "会场.0123-960.jpg",
                "会场.0123-1440.jpg"
            ]
        );
        let (_, print) = prints(&photo, Path::new("b.jpg")).remove(0);
        assert_eq!((print.width, print.height), (480, 320));
    }
}
