//! What holds of every input: nothing panics, all of it comes back, and a run takes time by its length.

use super::*;

/// Pieces that raw articles are made of, and pieces that break them.
const PIECES: [&str; 40] = [
    "协商",
    "議事",
    "協(xié)",
    "政(zheng)(zheng)",
    "?jǐn)?shù)",
    "?,F(xiàn)",
    "?zhèn)?、",
    ",",
    "，",
    "。",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "《",
    "》",
    "\n",
    "\r\n",
    "\n\n",
    " ",
    "　",
    "一、",
    "（二）",
    "一是",
    "二是",
    "来源:",
    "2024-04-17",
    "(上)",
    "责任编辑:",
    "1~2",
    "2,058",
    "主席王吉德",
    "第一条 ",
    "# ",
    "- ",
    "`",
    "](a,b)",
    "\u{feff}",
    "☺",
];

proptest! {
    #![proptest_config(crate::properties::cases(96))]

    #[test]
    fn any_mixture_of_raw_pieces_comes_back_to_the_byte(picks in prop::collection::vec(0..PIECES.len(), 1..80)) {
        let text: String = picks.iter().map(|pick| PIECES[*pick]).collect();
        prop_assume!(!text.trim_matches(['\u{feff}', '\n', '\r', ' ', '\u{3000}']).is_empty());
        prop_assert_eq!(there_and_back(text.as_bytes()), Some(text.into_bytes()));
    }

    #[test]
    fn any_text_in_any_usual_encoding_comes_back(text in "[协商議事機制，。“”()（）a-z0-9 \n]{1,60}", encoding in 0..4_usize) {
        prop_assume!(!text.trim().is_empty());
        let bytes = match encoding {
            0 => [&b"\xef\xbb\xbf"[..], text.as_bytes()].concat(),
            1 => encoding_rs::GBK.encode(&text).0.into_owned(),
            2 => [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect(),
            _ => [0xfe, 0xff].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect(),
        };
        prop_assert_eq!(there_and_back(&bytes), Some(bytes));
    }

    #[test]
    fn any_bytes_are_refused_or_come_back(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let manner = Manner { kind: None, lang: Lang::Zh, name: "raw", kept: "imports/raw" };
        if import("raw.txt", &bytes, true, &manner).is_ok() {
            prop_assert_eq!(there_and_back(&bytes), Some(bytes));
        }
    }
}

#[test]
fn a_gbk_file_and_a_utf_16_file_say_the_same_as_a_utf_8_file() {
    let text =
        "示例县政协办好议事会\n2024年04月17日 来源：示例报\n示例县政协近年来，建立议事会，解决群众的难题。\n";
    let expected = bodies(&of_text(text));
    let gbk = encoding_rs::GBK.encode(text).0.into_owned();
    let utf_16: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (bytes, encoding) in [(gbk, "gb18030"), (utf_16, "UTF-16LE")] {
        let imported = imported("raw.txt", &bytes);
        assert_eq!(bodies(&imported), expected);
        assert_eq!(imported.reading.coding.as_ref().unwrap().encoding, encoding);
        assert_eq!(there_and_back(&bytes), Some(bytes));
    }
}

#[test]
fn one_line_of_a_megabyte_is_imported() {
    let sentence = "協(xié)商議事,解決問題;達100%,";
    let line = sentence.repeat(1024 * 1024 / sentence.len());
    let imported = of_text(&line);
    assert_eq!(changes(&imported, "readings"), line.matches("(xié)").count());
    assert!(there_and_back(line.as_bytes()).is_some_and(|back| back == line.as_bytes()));
}
