//! YAML that cannot be read, in plain words.
//!
//! In: [`Fault::YamlSyntax`], whose `detail` is the parser's own word. Out: a finding that says what an editor can
//! see; what no row of [`READINGS`] knows is quoted as it is.

use crate::check::definition::{Check, Finding, Run, Scope};
use crate::check::diagnostic::Level;
use crate::fault::Fault;
use crate::lang::{Text, Words};

/// `front-matter/yaml-syntax`.
pub(super) static CHECK: Check = Check {
    code: "front-matter/yaml-syntax",
    level: Level::Deny,
    what: Words::new("文件头的写法读不出来", "the front matter cannot be read"),
    why: Words::new(
        "文件头按 YAML 1.2.2 的写法读。引号、括号不成对，或同级的行没有对齐，从那里起就不知道哪个值属于哪个键，\
         所以整个文件头都不采用。",
        "The front matter is read as YAML 1.2.2. Where a quote or bracket is not closed, or lines of one level are not \
         aligned, nobody can tell which value belongs to which key, so none of it is used.",
    ),
    wrong: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: \"甲
---
",
    right: "\
-- casebook.yaml --
title: 示例
-- content/a.md --
---
标题: \"甲\"
---
",
    run: Run::Site(run),
};

fn run(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for fault in scope.faults {
        let Fault::YamlSyntax { at, detail } = fault else { continue };
        let known = READINGS.iter().find(|reading| reading.parser.iter().any(|word| detail.contains(word)));
        let (message, help) = match known {
            Some(reading) => (reading.message.into(), reading.help.into()),
            None => (
                Text::new(
                    format!("这里的写法读不出来：{detail}"),
                    format!("the front matter cannot be read here: {detail}"),
                ),
                Text::new(
                    "核对这一行和上一行的冒号、引号和缩进",
                    "check colon, quotes and indentation of this line and the one before",
                ),
            ),
        };
        findings.push(Finding::new(*at, message, help));
    }
}

/// What one group of the parser's words means to an editor.
struct Reading {
    /// Parts of the parser's word, of which any one is enough.
    parser: &'static [&'static str],
    message: Words,
    help: Words,
}

/// The words of the parsers, the narrow before the wide: the first row that fits is taken.
static READINGS: &[Reading] = &[
    Reading {
        parser: &["escape", "surrogate", "hexadecimal"],
        message: Words::new("双引号里的“\\”写法不对", "no such `\\` form within double quotes"),
        help: Words::new(
            "把双引号换成单引号，或把“\\”写成“\\\\”",
            "use single quotes, or write `\\\\` for `\\`",
        ),
    },
    Reading {
        parser: &["unclosed quote", "multiline quoted scalar", "while scanning a quoted scalar"],
        message: Words::new("引号没有成对", "a quote is not closed"),
        help: Words::new(
            "补上后一个引号；引住整个值用半角的 \" 或 '，值里面用“ ”",
            "add the closing quote; a whole value stands in `\"` or `'`",
        ),
    },
    Reading {
        parser: &["trailing content after"],
        message: Words::new("引号后面还有字", "something follows the closing quote"),
        help: Words::new(
            "用一对半角单引号引住整个值，值里面的引号用“ ”",
            "put the whole value in one pair of single quotes",
        ),
    },
    Reading {
        parser: &["mapping values are not allowed", "':' indicator", "unexpected ':'"],
        message: Words::new("这里多出一个“: ”", "a `: ` stands where none can"),
        help: Words::new(
            "给整个值加上引号，或核对这一行的缩进",
            "put the whole value in quotes, or check how far the line is indented",
        ),
    },
    Reading {
        parser: &["expected ':'", "simple key", "did not find expected key"],
        message: Words::new("这里不是“键: 值”", "this is not `key: value`"),
        help: Words::new(
            "写成“键: 值”，冒号用半角、后面空一格，同级的键左边对齐",
            "write `key: value` with a space after the colon, aligned with the keys of its level",
        ),
    },
    Reading {
        parser: &[
            "flow sequence",
            "flow mapping",
            "unclosed bracket",
            "mismatched bracket",
            "misplaced bracket",
        ],
        message: Words::new(
            "括号没有成对，或各项之间少了逗号",
            "a bracket is not closed, or a comma is missing",
        ),
        help: Words::new(
            "补上 ] 或 }，各项之间用半角逗号；文字以括号开头的，给整个值加上引号",
            "add `]` or `}`, with commas between the items; a text that begins with a bracket stands in quotes",
        ),
    },
    Reading {
        parser: &["tab ", "tabs ", "found a tab"],
        message: Words::new("这里有制表符", "a tab stands here"),
        help: Words::new("改成空格", "write spaces in its place"),
    },
    Reading {
        parser: &["must be followed by a valid YAML whitespace", "cannot start with '-'"],
        message: Words::new("“-”或冒号后面没有空格", "no space follows `-` or the colon"),
        help: Words::new("在它后面加一个空格", "add a space after it"),
    },
    Reading {
        parser: &[
            "anchor",
            "alias",
            "scanning a tag",
            "parsing a tag",
            "tag handle",
            "handle wasn't declared",
        ],
        message: Words::new(
            "值以“*”“&”或“!”开头，这在 YAML 里另有用处",
            "the value begins with `*`, `&` or `!`, which YAML reads as something else",
        ),
        help: Words::new("给整个值加上引号", "put the whole value in quotes"),
    },
    Reading {
        parser: &["cannot start any token", "unexpected character", "directive"],
        message: Words::new("值不能以这个符号开头", "a value cannot begin with this character"),
        help: Words::new("给整个值加上引号", "put the whole value in quotes"),
    },
    Reading {
        parser: &["document"],
        message: Words::new("中间多了一行 --- 或 ...", "a line `---` or `...` stands in between"),
        help: Words::new("删去这一行", "remove the line"),
    },
    Reading {
        parser: &["block scalar"],
        message: Words::new("“|”或“>”下面的文字没有对齐", "the text below `|` or `>` is not aligned"),
        help: Words::new(
            "另起一行写文字，比键多缩进两个空格，各行对齐",
            "begin the text on the next line, two spaces further in than its key",
        ),
    },
    Reading {
        parser: &[
            "indent",
            "'-' indicator",
            "block sequence",
            "block mapping",
            "block collection",
            "mapping keys are not allowed",
        ],
        message: Words::new("缩进没有对齐", "the indentation does not fit"),
        help: Words::new(
            "让同级的行左边对齐，下一级多缩进两个空格",
            "align the lines of one level, with two more spaces for the next",
        ),
    },
    Reading {
        parser: &["limit exceeded", "exceeds the configured limit", "recursion"],
        message: Words::new("这里的层次太多", "this is nested too deeply"),
        help: Words::new("减少括号和缩进的层次", "use fewer levels of brackets and indentation"),
    },
    Reading {
        parser: &["EOF", "eof", "end of stream", "end of plain scalar"],
        message: Words::new("文件头没有写完", "the front matter breaks off"),
        help: Words::new("补全最后一个键的值", "complete the value of the last key"),
    },
];

#[cfg(test)]
mod tests {
    use super::READINGS;

    fn zh(detail: &str) -> Option<&'static str> {
        let known =
            READINGS.iter().find(|reading| reading.parser.iter().any(|word| detail.contains(word)))?;
        Some(known.message.zh)
    }

    #[test]
    fn the_words_of_the_parsers_that_editors_meet_are_translated() {
        for (detail, plain) in [
            ("unclosed quote", "引号没有成对"),
            ("invalid indentation in multiline quoted scalar at char 7", "引号没有成对"),
            (
                "found unexpected end of stream at line 5 column 1, while scanning a quoted scalar",
                "引号没有成对",
            ),
            ("while parsing a quoted scalar, found unknown escape character", "双引号里的“\\”写法不对"),
            ("invalid trailing content after double-quoted scalar", "引号后面还有字"),
            ("mapping values are not allowed in this context", "这里多出一个“: ”"),
            (
                "could not find expected ':' at line 4 column 1, while scanning a simple key",
                "这里不是“键: 值”",
            ),
            ("simple key expected ':'", "这里不是“键: 值”"),
            ("while parsing a block mapping, did not find expected key", "这里不是“键: 值”"),
            ("unclosed bracket '['", "括号没有成对，或各项之间少了逗号"),
            (
                "while parsing a flow mapping, did not find expected ',' or '}'",
                "括号没有成对，或各项之间少了逗号",
            ),
            ("tabs disallowed within this context (block indentation)", "这里有制表符"),
            ("':' must be followed by a valid YAML whitespace", "“-”或冒号后面没有空格"),
            ("while parsing node, found unknown anchor", "值以“*”“&”或“!”开头，这在 YAML 里另有用处"),
            ("unexpected character: `@'", "值不能以这个符号开头"),
            ("multiple documents not supported here", "中间多了一行 --- 或 ..."),
            ("wrongly indented line in block scalar", "“|”或“>”下面的文字没有对齐"),
            ("invalid indentation", "缩进没有对齐"),
            ("while parsing a block collection, did not find expected '-' indicator", "缩进没有对齐"),
            ("recursion limit exceeded", "这里的层次太多"),
        ] {
            assert_eq!(zh(detail), Some(plain), "{detail}");
        }
    }

    #[test]
    fn a_word_that_nobody_knows_is_left_to_be_quoted() {
        assert_eq!(zh("a BOM must not appear inside it"), None);
    }
}
