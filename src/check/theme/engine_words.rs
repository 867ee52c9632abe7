//! What the template engine says, in plain words of both languages.
//!
//! In: its message, English, in the words of Tera 2. Out: [`Text`] that names the thing as it is written in the template.
//! What is not known here stays in the engine's own words.

use crate::lang::Text;

/// A message of the engine that holds one name, and the same in plain words; `{}` is the name.
struct Said {
    before: &'static str,
    after: &'static str,
    zh: &'static str,
    en: &'static str,
}

const fn said(before: &'static str, after: &'static str, zh: &'static str, en: &'static str) -> Said {
    Said { before, after, zh, en }
}

/// The messages that name one thing. Those with more behind them come with what is there instead.
static SAID: [Said; 13] = [
    said("Variable `", "` is not defined.", "没有“{}”这个变量", "there is no variable `{}`"),
    said("Field `", "` is not defined.", "没有“{}”这一项", "there is no field `{}`"),
    said("Unknown filter `", "`", "没有“{}”这个过滤器", "there is no filter `{}`"),
    said("Unknown function `", "`", "没有“{}”这个函数", "there is no function `{}`"),
    said("Unknown test `", "`", "没有“{}”这个判断", "there is no test `{}`"),
    said("Unknown component `", "`", "没有“{}”这个组件", "there is no component `{}`"),
    said("Unknown template `", "`", "没有“{}”这个模板", "there is no template `{}`"),
    said(
        "Block `",
        "` is not defined in any parent",
        "所继承的模板里没有“{}”这一块",
        "no template above has a block `{}`",
    ),
    said(
        "Template already contains a block named `",
        "`",
        "“{}”这一块写了两次",
        "the block `{}` stands twice",
    ),
    said(
        "Template already contains a component named `",
        "`",
        "组件“{}”写了两次",
        "the component `{}` stands twice",
    ),
    said(
        "Iteration not possible on type `",
        "`",
        "{} 不能逐项列出",
        "{} cannot be gone through item by item",
    ),
    said("Unclosed component '", "'", "组件“{}”没有结束", "the component `{}` is not closed"),
    said("Argument `", "`", "缺少参数“{}”", "the argument `{}` is missing"),
];

/// What the engine calls the marks and things that it finds.
static TOKENS: [(&str, &str); 7] = [
    ("end of template", "文件末尾"),
    ("end of input", "文件末尾"),
    ("identifier", "名称"),
    ("string", "字符串"),
    ("integer", "整数"),
    ("content", "普通文字"),
    (" or ", " 或 "),
];

/// Returns `detail` in plain words.
pub(super) fn plain(detail: &str) -> Text {
    let named = SAID.iter().find_map(|said| {
        let (name, rest) = detail.strip_prefix(said.before)?.split_once(said.after)?;
        Some((said, name, rest))
    });
    if let Some((said, name, rest)) = named {
        let (zh, en) = (said.zh.replace("{}", name), said.en.replace("{}", name));
        let others = rest.split_once("Available ").and_then(|(_, list)| list.split_once(": "));
        return match others {
            Some((_, list)) => Text::new(format!("{zh}；这里有 {list}"), format!("{en}; there are {list}")),
            None => Text::new(zh, en),
        };
    }
    if detail.starts_with("Unknown tag") {
        return Text::new("没有这个标签", "there is no such tag");
    }
    if detail.starts_with("Unexpected end of") {
        return Text::new("没有写完：文件到这里就结束了", "it is not finished: the file ends here");
    }
    let found = detail.strip_prefix("Found ").and_then(|rest| {
        let parted = rest.split_once(" but expected ").or_else(|| rest.split_once(" but was expecting "));
        parted.map(|(found, wanted)| (found, wanted.trim_end_matches('.')))
    });
    match found {
        Some((found, wanted)) => Text::new(
            format!("这里是 {}，应是 {}", in_chinese(found), in_chinese(wanted)),
            format!("here stands {found}, where {wanted} belongs"),
        ),
        None => Text::new(detail, detail),
    }
}

fn in_chinese(tokens: &str) -> String {
    TOKENS.iter().fold(tokens.to_owned(), |text, (english, chinese)| text.replace(english, chinese))
}

#[cfg(test)]
mod tests {
    use super::plain;
    use crate::render::template::{Context, Templates};
    use serde::Serialize;

    #[derive(Serialize)]
    struct View {
        title: &'static str,
    }

    /// What the engine itself says of a template.
    fn detail(template: &str) -> String {
        let theme = [("base.html", "{% block main %}{% endblock %}")];
        let (templates, errors) = Templates::new(&theme, &[("own.html", template)]);
        let read = errors.into_iter().next();
        let context = Context::of(&View { title: "甲" }).unwrap();
        read.or_else(|| templates.render("own.html", &context).err()).unwrap().message
    }

    #[test]
    fn what_the_engine_says_is_told_in_plain_words() {
        for (template, zh, en) in [
            (
                "{{ titel }}",
                "没有“titel”这个变量；这里有 title",
                "there is no variable `titel`; there are title",
            ),
            ("{{ title | nope }}", "没有“nope”这个过滤器", "there is no filter `nope`"),
            ("{{ <nope /> }}", "没有“nope”这个组件", "there is no component `nope`"),
            ("{% nope %}", "没有这个标签", "there is no such tag"),
            ("{% include \"nope.html\" %}", "没有“nope.html”这个模板", "there is no template `nope.html`"),
            (
                "{% extends \"default/base.html\" %}{% block mian %}{% endblock %}",
                "所继承的模板里没有“mian”这一块",
                "no template above has a block `mian`",
            ),
        ] {
            let told = plain(&detail(template));
            assert_eq!((told.zh.as_str(), told.en.as_str()), (zh, en), "{template}: {}", detail(template));
        }
        for template in ["{{ title", "{% if title %}", "{% for a title %}{% endfor %}", "{{ title + }}"] {
            let told = plain(&detail(template));
            let is_plain = told.zh.starts_with("这里是 ") || told.zh.starts_with("没有写完");
            assert!(is_plain, "{template}: {}", told.zh);
        }
    }

    #[test]
    fn what_is_not_known_stays_in_its_own_words() {
        assert_eq!(plain("The expression is too complex").zh, "The expression is too complex");
    }
}
