//! Bytes and pixels: the owner of the image crates.
//!
//! In: the bytes of a picture. Out: what its head says; its pixels, at any size, upright and in sRGB; the bytes of a print.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{self, CompressionType, PngEncoder};
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, ImageDecoder, ImageEncoder as _, ImageFormat, ImageReader, ImageResult, Limits, RgbImage,
    RgbaImage,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// How faithful JPEG is, of 100: at this, photographs show no blocks at twice the pixels of a column.
const JPEG_QUALITY: u8 = 80;
/// How faithful WebP is, of 100: measured to look as JPEG does at 80.
const WEBP_QUALITY: f32 = 76.0;
/// How many bits a pixel may take before what was drawn is a photograph after all.
const MOST_BITS: u64 = 3;

/// The largest picture that is read, in pixels: more than any telephone takes. Decoded, it takes three or four bytes a pixel,
/// up to 480 MB; a decoder that can be limited is held to eight, and not every one can.
pub const MOST_PIXELS: u64 = 120_000_000;

/// The format of a print.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// JPEG, for photographs.
    Jpeg,
    /// PNG, for what was drawn.
    Png,
    /// WebP of a photograph.
    WebP,
    /// WebP of what was drawn: without loss where that is not dear.
    DrawnWebP,
}

impl Form {
    /// Returns the end of a file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP | Self::DrawnWebP => "webp",
        }
    }
}

/// A picture, decoded: eight bits a colour, upright.
pub(super) struct Pixels {
    image: DynamicImage,
    /// The profile that its colours are still in.
    profile: Option<ColorProfile>,
}

/// What the head of a picture says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) is_drawn: bool,
}

/// Reads the head of a JPEG, PNG or WebP; `None` for anything else.
pub(super) fn head(bytes: &[u8]) -> Option<Head> {
    let format = format(bytes)?;
    let mut decoder = decoder(bytes).ok()?;
    let (width, height) = decoder.dimensions();
    let is_drawn = format == ImageFormat::Png || decoder.color_type().has_alpha();
    Some(match decoder.orientation().unwrap_or(Orientation::NoTransforms) {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => Head { width: height, height: width, is_drawn },
        _ => Head { width, height, is_drawn },
    })
}

impl Pixels {
    /// Decodes a JPEG, PNG or WebP.
    ///
    /// # Errors
    ///
    /// The decoder's word, English, when the picture is damaged inside.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, String> {
        upright(bytes).map_err(|error| error.to_string())
    }

    /// Makes it `width` by `height` pixels large, its colours those that are meant where no profile is given.
    pub(super) fn scale(&mut self, width: u32, height: u32) {
        if (self.image.width(), self.image.height()) != (width, height) {
            self.image = self.image.resize_exact(width, height, FilterType::Lanczos3);
        }
        // The widest print is small beside its picture: its colours are converted after it was made.
        if let Some(profile) = self.profile.take()
            && let Some(converted) = to_srgb(&self.image, &profile)
        {
            self.image = converted;
        }
    }

    /// Returns the bytes of a file in `form`.
    ///
    /// # Errors
    ///
    /// The encoder's word, English.
    pub(super) fn encoded(&self, form: Form) -> Result<Vec<u8>, String> {
        encoded(&self.image, form)
    }
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    let format = image::guess_format(bytes).ok()?;
    [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP].contains(&format).then_some(format)
}

fn decoder(bytes: &[u8]) -> ImageResult<impl ImageDecoder + '_> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_PIXELS * 8);
    reader.limits(limits);
    reader.into_decoder()
}

/// Returns the picture, turned as it was taken.
fn upright(bytes: &[u8]) -> ImageResult<Pixels> {
    let mut decoder = decoder(bytes)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    let image: DynamicImage =
        if image.color().has_alpha() { image.into_rgba8().into() } else { image.into_rgb8().into() };
    let profile = profile.and_then(|profile| ColorProfile::new_from_slice(&profile).ok());
    Ok(Pixels { image, profile: profile.filter(|profile| profile.color_space == DataColorSpace::Rgb) })
}

/// Returns the picture in sRGB; `None` where its profile cannot be used.
fn to_srgb(picture: &DynamicImage, profile: &ColorProfile) -> Option<DynamicImage> {
    let layout = if picture.color().has_alpha() { Layout::Rgba } else { Layout::Rgb };
    let options = TransformOptions::default();
    let transform = profile.create_transform_8bit(layout, &ColorProfile::new_srgb(), layout, options).ok()?;
    let mut converted = vec![0; picture.as_bytes().len()];
    transform.transform(picture.as_bytes(), &mut converted).ok()?;
    let (width, height) = (picture.width(), picture.height());
    match layout {
        Layout::Rgba => RgbaImage::from_raw(width, height, converted).map(DynamicImage::from),
        _ => RgbImage::from_raw(width, height, converted).map(DynamicImage::from),
    }
}

fn encoded(picture: &DynamicImage, form: Form) -> Result<Vec<u8>, String> {
    let (width, height, pixels) = (picture.width(), picture.height(), picture.as_bytes());
    let color = picture.color().into();
    let mut bytes = Vec::new();
    let written = match form {
        Form::Jpeg => {
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode_image(&picture.to_rgb8())
        }
        Form::Png => {
            PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, png::FilterType::Adaptive)
                .write_image(pixels, width, height, color)
        }
        Form::WebP => return webp(picture, false),
        Form::DrawnWebP => {
            let exact = webp(picture, true)?;
            let is_dear = exact.len() as u64 * 8 > u64::from(width) * u64::from(height) * MOST_BITS;
            return if is_dear { webp(picture, false) } else { Ok(exact) };
        }
    };
    written.map_err(|error| error.to_string())?;
    Ok(bytes)
}

fn webp(picture: &DynamicImage, is_exact: bool) -> Result<Vec<u8>, String> {
    let (width, height, pixels) = (picture.width(), picture.height(), picture.as_bytes());
    let encoder = match picture.color().has_alpha() {
        true => webp::Encoder::from_rgba(pixels, width, height),
        false => webp::Encoder::from_rgb(pixels, width, height),
    };
    let quality = if is_exact { 75.0 } else { WEBP_QUALITY };
    let bytes = encoder.encode_simple(is_exact, quality).map_err(|error| format!("{error:?}"))?;
    Ok(bytes.to_vec())
}

#[cfg(test)]
pub(crate) mod tests {
    use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
    use std::io::Cursor;

    /// A picture whose upper left quarter is red and whose rest is white.
    fn quarter(width: u32, height: u32) -> RgbImage {
        let is_red = |x, y| x * 2 < width && y * 2 < height;
        RgbImage::from_fn(width, height, |x, y| Rgb(if is_red(x, y) { [255, 0, 0] } else { [255; 3] }))
    }

    pub(crate) fn jpeg(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        quarter(width, height).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
        bytes.into_inner()
    }

    pub(crate) fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        RgbaImage::from_pixel(width, height, Rgba([9, 9, 9, 128]))
            .write_to(&mut bytes, ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
    }
}
