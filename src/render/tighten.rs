//! Takes the indentation of templates out of finished pages.
//!
//! In: HTML as the templates wrote it. Out: the same page without the white space that only laid out the template.

/// Returns `html` without leading and trailing white space on its lines and without empty lines, but for what stands in
/// `<pre>`; the line ends that part words stay.
pub fn tighten(html: &str) -> String {
    let mut tight = String::with_capacity(html.len());
    let mut is_in_pre = false;
    for line in html.split_inclusive('\n') {
        let opens = line.contains("<pre");
        if !opens && !is_in_pre {
            let content = line.trim();
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

#[cfg(test)]
mod tests {
    use super::tighten;

    #[test]
    fn indentation_and_empty_lines_go() {
        assert_eq!(tighten("<ul>\n\n    <li>甲</li>  \n</ul>\n"), "<ul>\n<li>甲</li>\n</ul>\n");
    }

    #[test]
    fn preformatted_text_stays_as_it_is() {
        let html = "  <p>a</p>\n  <pre><code>fn a() {\n\n    b\n}\n</code></pre>\n  <p>c</p>\n";
        let tight = "<p>a</p>\n<pre><code>fn a() {\n\n    b\n}\n</code></pre>\n<p>c</p>\n";
        assert_eq!(tighten(html), tight);
    }
}
