//! The standards that a check rests on.
//!
//! In: the words in which a check says why. Out: each standard that they name, once, as it is cited there: what is
//! said and what is listed cannot part. A national standard is known by its number, a law by its name in the words.

/// How the number of a standard begins, the longer before the shorter.
const SERIES: [&str; 11] =
    ["GB/T ", "GB ", "GA ", "DA/T ", "WCAG ", "RFC ", "ISO/IEC ", "ISO ", "CommonMark ", "YAML ", "Exif "];

/// Laws and other rules that are cited by their name.
const NAMES: [&str; 16] = [
    "个人信息保护法",
    "未成年人保护法",
    "民法典",
    "政府信息公开条例",
    "地图管理条例",
    "政府网站发展指引",
    "国办发〔2017〕47号",
    "国办秘函〔2019〕19号",
    "国发〔2013〕23号",
    "HTML 标准",
    "Personal Information Protection Law",
    "Law on the Protection of Minors",
    "Civil Code",
    "Regulation on the Disclosure of Government Information",
    "Regulation on Map Administration",
    "HTML Standard",
];

/// Returns the standards that `why` names, in its order.
pub fn standards(why: &str) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for series in SERIES {
        for (start, _) in why.match_indices(series) {
            let number: String =
                why.get(start + series.len()..).unwrap_or_default().chars().take_while(is_number).collect();
            let number = number.trim_end_matches(['.', '-', '—', '–']);
            if number.starts_with(|c: char| c.is_ascii_digit()) {
                found.push((start, format!("{series}{number}")));
            }
        }
    }
    let named = NAMES.into_iter().filter_map(|name| Some((why.find(name)?, name.to_owned())));
    found.extend(named);
    found.sort();
    let mut told: Vec<String> = Vec::new();
    for (_, standard) in found {
        if !told.contains(&standard) {
            told.push(standard);
        }
    }
    told
}

fn is_number(c: &char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '—' | '–')
}

#[cfg(test)]
mod tests {
    use super::standards;

    #[test]
    fn what_is_cited_is_listed_once_and_in_order() {
        assert_eq!(
            standards(
                "按 GB 11643—1999 核对（个人信息保护法第二十八条），写法见 GB/T 15834—2011 §4.8、GB 11643—1999。"
            ),
            ["GB 11643—1999", "个人信息保护法", "GB/T 15834—2011"]
        );
        assert_eq!(standards("see WCAG 2.2 §1.1.1 and CommonMark 0.31."), ["WCAG 2.2", "CommonMark 0.31"]);
        assert_eq!(standards("没有依据，GB 也不是。"), [""; 0]);
    }
}
