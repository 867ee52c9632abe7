//! The prints of one picture.
//!
//! In: its bytes and the prints that are wanted. Out: their bytes. A picture is decoded once; each print is made from the
//! next wider one.

use std::cmp::Reverse;

use crate::pictures::codec::Pixels;
use crate::pictures::prints::Print;

/// Makes `prints` of the picture that `bytes` hold, in their order.
///
/// # Errors
///
/// The decoder's word, English, when the picture is damaged inside.
pub fn develop(bytes: &[u8], prints: &[&Print]) -> Result<Vec<Vec<u8>>, String> {
    let mut order: Vec<usize> = (0..prints.len()).collect();
    order.sort_by_key(|&place| prints.get(place).map(|print| Reverse(print.width)));
    let mut pixels = Pixels::read(bytes)?;
    let mut made = vec![Vec::new(); prints.len()];
    for place in order {
        let (Some(print), Some(made)) = (prints.get(place), made.get_mut(place)) else { continue };
        pixels.scale(print.width, print.height);
        *made = pixels.encoded(print.form)?;
    }
    Ok(made)
}

#[cfg(test)]
mod tests {
    use super::develop;
    use crate::pictures::codec::Form;
    use crate::pictures::codec::tests::{jpeg, png};
    use crate::pictures::prints::Print;
    use image::codecs::png::PngEncoder;
    use image::{ImageEncoder as _, Rgb, RgbImage, Rgba};

    /// `jpeg` as a camera held on its side writes it: Exif with orientation 6 (Exif 2.32 §4.6.4) and an owner's name.
    fn sideways(jpeg: &[u8]) -> Vec<u8> {
        let tiff =
            b"MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x01\x3b\0\x02\0\0\0\x04Zhu\0\0\0\0\0";
        let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
        [&jpeg[..2], b"\xff\xe1", &length, b"Exif\0\0", tiff, &jpeg[2..]].concat()
    }

    fn print(width: u32, height: u32, form: Form) -> Print {
        Print { source: "a".into(), width, height, form }
    }

    #[test]
    fn a_print_stands_upright_and_carries_nothing_but_pixels() {
        let photo = sideways(&jpeg(64, 32));
        for form in [Form::Jpeg, Form::WebP] {
            let made = develop(&photo, &[&print(16, 32, form)]).unwrap().remove(0);
            let shown = image::load_from_memory(&made).unwrap().to_rgb8();
            assert_eq!((shown.width(), shown.height()), (16, 32));
            // The red quarter lay at the upper left; turned by a quarter to the right it lies at the upper right.
            assert!(shown.get_pixel(13, 3)[1] < 60 && shown.get_pixel(3, 3)[1] > 200, "{form:?}");
            for mark in [b"Exif".as_slice(), b"Zhu"] {
                assert!(memchr::memmem::find(&made, mark).is_none(), "{form:?}");
            }
        }
    }

    #[test]
    fn what_is_clear_stays_clear() {
        let made = develop(&png(8, 8), &[&print(4, 4, Form::DrawnWebP), &print(4, 4, Form::Png)]).unwrap();
        for bytes in made {
            assert_eq!(
                image::load_from_memory(&bytes).unwrap().to_rgba8().get_pixel(2, 2),
                &Rgba([9, 9, 9, 128])
            );
        }
    }

    #[test]
    fn colours_of_a_profile_become_those_of_every_screen() {
        let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
        let mut bytes = Vec::new();
        let mut encoder = PngEncoder::new(&mut bytes);
        encoder.set_icc_profile(profile).unwrap();
        RgbImage::from_pixel(2, 2, Rgb([200, 100, 50])).write_with_encoder(encoder).unwrap();
        let made = develop(&bytes, &[&print(2, 2, Form::Png)]).unwrap().remove(0);
        let shown = *image::load_from_memory(&made).unwrap().to_rgb8().get_pixel(0, 0);
        // The same colour has more red and less green where the primaries are less red and less green.
        assert!(shown[0] > 208 && shown[1] < 98, "{shown:?}");
    }

    #[test]
    fn the_same_picture_gives_the_same_bytes_and_a_damaged_one_a_word() {
        let photo = jpeg(64, 32);
        let prints = [&print(32, 16, Form::WebP), &print(64, 32, Form::Jpeg), &print(32, 16, Form::Jpeg)];
        assert_eq!(develop(&photo, &prints), develop(&photo, &prints));
        let mut damaged = png(8, 8);
        let middle = damaged.len() / 2;
        damaged[middle] ^= 0xff;
        assert!(!develop(&damaged, &[&print(8, 8, Form::Png)]).unwrap_err().is_empty());
    }
}
