//! The files of a new site.
//!
//! In: nothing. Out: [`FILES`], which lie in `starter/` as they are written but for the name of `.gitignore`: under
//! that name it would rule over this repository too.

/// A file of a new site.
#[derive(Debug)]
pub(super) struct File {
    /// Path from the site's root, with `/`.
    pub(super) path: &'static str,
    /// What it holds.
    pub(super) text: &'static str,
}

/// The files in the order in which a reader would open them.
pub(super) static FILES: [File; 16] = [
    File { path: "README.md", text: include_str!("starter/README.md") },
    File { path: "casebook.yaml", text: include_str!("starter/casebook.yaml") },
    File { path: "content/_index.md", text: include_str!("starter/content/_index.md") },
    File { path: "content/about.md", text: include_str!("starter/content/about.md") },
    File {
        path: "content/cases/sample-gongjiaozhan.md",
        text: include_str!("starter/content/cases/sample-gongjiaozhan.md"),
    },
    File {
        path: "content/awards/sample-2024.md",
        text: include_str!("starter/content/awards/sample-2024.md"),
    },
    File {
        path: "content/rules/sample-guize.md",
        text: include_str!("starter/content/rules/sample-guize.md"),
    },
    File {
        path: "content/platforms/sample-yishishi.md",
        text: include_str!("starter/content/platforms/sample-yishishi.md"),
    },
    File {
        path: "content/methods/sample-wubu.md",
        text: include_str!("starter/content/methods/sample-wubu.md"),
    },
    File {
        path: "content/reports/sample-2024.md",
        text: include_str!("starter/content/reports/sample-2024.md"),
    },
    File {
        path: "content/brands/sample-pinpai.md",
        text: include_str!("starter/content/brands/sample-pinpai.md"),
    },
    File {
        path: "content/terms/sample-sanyou.md",
        text: include_str!("starter/content/terms/sample-sanyou.md"),
    },
    File {
        path: "content/sources/sample-taizhang.md",
        text: include_str!("starter/content/sources/sample-taizhang.md"),
    },
    File { path: ".vscode/settings.json", text: include_str!("starter/.vscode/settings.json") },
    File { path: ".vscode/extensions.json", text: include_str!("starter/.vscode/extensions.json") },
    File { path: ".gitignore", text: include_str!("starter/gitignore") },
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::FILES;
    use crate::model::config;
    use crate::model::field::{Field, Shape};
    use crate::model::kind::Kind;

    #[test]
    fn every_file_of_the_folder_is_written() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/commands/init/starter");
        let there = walkdir::WalkDir::new(&folder).into_iter().map(Result::unwrap);
        let there: BTreeSet<String> = there
            .filter(|entry| entry.file_type().is_file())
            .map(|entry| entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/"))
            .map(|path| if path == "gitignore" { ".gitignore".to_owned() } else { path })
            .collect();
        assert_eq!(FILES.iter().map(|file| file.path.to_owned()).collect::<BTreeSet<_>>(), there);
    }

    #[test]
    fn every_kind_has_a_page_that_is_marked_as_invented() {
        for kind in Kind::LISTED {
            let folder = format!("content/{}/", kind.folder());
            let mut pages = FILES.iter().filter(|file| file.path.starts_with(&folder));
            assert!(pages.next().is_some_and(|page| page.text.contains("\n示例: true\n")), "{folder}");
        }
    }

    #[test]
    fn the_configuration_shows_every_key_and_names_it_in_both_languages() {
        let text = FILES.iter().find(|file| file.path == "casebook.yaml").unwrap().text;
        for field in nested(config::FIELDS) {
            let key = format!("{}:", field.alias);
            let is_key = |line: &str| line.trim_start_matches([' ', '-', '#']).starts_with(&key);
            assert!(text.lines().any(is_key), "{key}");
        }
        for field in config::FIELDS {
            assert!(text.contains(&format!("（{}）", field.name)), "{}", field.name);
        }
    }

    fn nested(fields: &'static [&'static Field]) -> Vec<&'static Field> {
        fields.iter().flat_map(|field| std::iter::once(*field).chain(within(&field.shape))).collect()
    }

    fn within(shape: &'static Shape) -> Vec<&'static Field> {
        match shape {
            Shape::Record(fields) => nested(fields),
            Shape::List(item) | Shape::Named(item) => within(item),
            Shape::Either(one, other) => within(one).into_iter().chain(within(other)).collect(),
            _ => Vec::new(),
        }
    }
}
