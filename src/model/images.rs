//! What a site says of its pictures: the key `images` of `casebook.yaml`.

use crate::model::field::{Field, Shape};
use crate::model::record::Record;

static ORIGINALS: Field = Field::new(
    "originals",
    "原图",
    Shape::Flag,
    "是否同时发布原图；默认只发布缩小的，去掉拍摄信息",
    "whether originals are published beside the smaller copies, which carry no camera data",
);
/// The key `images`.
pub static IMAGES: Field =
    Field::new("images", "图片", Shape::Record(&[&ORIGINALS]), "图片怎样发布", "how pictures are published");

/// Returns whether originals are published, too.
pub(super) fn originals(record: &Record) -> bool {
    record.record(&IMAGES).flag(&ORIGINALS)
}
