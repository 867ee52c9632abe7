//! Takes the indentation of templates out of finished pages.
//!
//! In: HTML as the templates wrote it. Out: the same page without the white space that only laid out the template.

/// Elements that stand on lines of their own wherever they are: white space before their tags is never seen.
const BLOCKS: [&str; 36] = [
    "article",
    "body",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "ol",
    "p",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

/// Returns `html` without leading and trailing white space on its lines, without empty lines and without line ends before
/// `BLOCKS`, but for what stands in `<pre>`; the line ends that part words stay.
pub fn tighten(html: &str) -> String {
    let mut tight = String::with_capacity(html.len());
    let mut is_in_pre = false;
    for line in html.split_inclusive('\n') {
        let opens = line.contains("<pre");
        if !opens && !is_in_pre {
            let content = line.trim();
            if tight.ends_with(">\n") && begins_with_block(content) {
                tight.pop();
            }
            tight.push_str(content);
            tight.push_str(if content.is_empty() { "" } else { "\n" });
            continue;
        }
        tight.push_str(if is_in_pre { line } else { line.trim_start() });
        is_in_pre = match (line.rfind("<pre"), line.rfind("</pre>")) {
            (Some(open), Some(close)) => open > close,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => is_in_pre,
        };
    }
    tight
}

fn begins_with_block(line: &str) -> bool {
    let Some(tag) = line.strip_prefix("</").or_else(|| line.strip_prefix('<')) else { return false };
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    BLOCKS.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::tighten;

    #[test]
    fn indentation_and_empty_lines_go() {
        assert_eq!(tighten("<ul>\n\n    <li>甲</li>  \n</ul>\n"), "<ul><li>甲</li></ul>\n");
    }

    #[test]
    fn a_line_end_stays_where_it_parts_words() {
        let html = "<p>\n<a>one</a>\n<a>two</a>\nthree\n</p>\n";
        assert_eq!(tighten(html), "<p>\n<a>one</a>\n<a>two</a>\nthree\n</p>\n");
    }

    #[test]
    fn elements_are_looked_up_in_order() {
        assert!(super::BLOCKS.is_sorted());
    }

    #[test]
    fn preformatted_text_stays_as_it_is() {
        let html = "  <p>a</p>\n  <pre><code>fn a() {\n\n    b\n}\n</code></pre>\n  <p>c</p>\n";
        let tight = "<p>a</p>\n<pre><code>fn a() {\n\n    b\n}\n</code></pre><p>c</p>\n";
        assert_eq!(tighten(html), tight);
    }
}
