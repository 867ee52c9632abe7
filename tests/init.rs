//! `casebook init`: the site it makes, and what it refuses to touch.

use crate::support::program::Call;
use crate::support::site::Site;
use crate::support::tree::tree;

#[test]
fn a_new_site_has_no_finding_even_when_strict_and_builds_at_once() {
    let site = Site::empty();
    let made = site.run(&["init"]).expect_code(0);
    assert_eq!(made.stderr, "");
    site.run(&["check", "--strict"]).expect_code(0);
    site.build(&["--strict"]).expect_code(0);
    for page in ["", "about/", "cases/sample-gongjiaozhan/", "rules/sample-guize/", "reports/sample-2024/"] {
        assert!(site.page(page).contains("<h1"), "{page}");
    }
    assert!(site.page("rules/sample-guize/").contains("id=\"article-3\""));
}

#[test]
fn the_closing_lines_are_the_next_commands() {
    let site = Site::empty();
    let made = site.run(&["init", "anli"]).expect_code(0);
    assert!(made.stdout.contains("\n接下来：\n  cd anli\n  casebook build\n"), "{}", made.stdout);
    let made = site.run(&["init", "cases", "--lang", "en"]).expect_code(0);
    assert!(made.stdout.contains("\nnext:\n  cd cases\n  casebook build\n"), "{}", made.stdout);
    Call::new(&site.root().join("anli"), &["build"]).run().expect_code(0);
}

#[test]
fn the_folder_is_the_one_named_else_the_root_else_this_one() {
    let site = Site::empty();
    site.write("here/notes.txt", "ours");
    site.run(&["init", "a/b"]).expect_code(0);
    site.run(&["--root", "c", "init"]).expect_code(0);
    Call::new(&site.root().join("here"), &["init"]).run().expect_code(0);
    for folder in ["a/b", "c", "here"] {
        assert!(site.root().join(folder).join("casebook.yaml").is_file(), "{folder}");
    }
}

#[test]
fn a_folder_with_some_of_the_files_is_refused_with_all_named_and_nothing_written() {
    let site = Site::empty();
    for path in ["README.md", "content/about.md", "content/awards", "notes/todo.txt"] {
        site.write(path, "ours");
    }
    let before = tree(&site.root());
    for (lang, words) in [("zh", "没有写入任何东西"), ("en", "nothing was written")] {
        let refused = site.run(&["init", "--lang", lang]).expect_code(2);
        assert!(refused.stderr.contains(words), "{}", refused.stderr);
        let named = "\n  README.md\n  content/about.md\n  content/awards\n";
        assert!(refused.stderr.contains(named) && !refused.stderr.contains("todo"), "{}", refused.stderr);
        assert_eq!(refused.stdout, "");
    }
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn a_second_run_is_refused_and_a_folder_with_other_files_is_not() {
    let site = Site::new("-- LICENSE --\nours\n");
    site.run(&["init", "."]).expect_code(0);
    let before = tree(&site.root());
    site.run(&["init", "."]).expect_code(2);
    assert_eq!(tree(&site.root()), before);
    assert_eq!(before["LICENSE"], b"ours\n");
}

#[test]
fn a_file_cannot_become_a_site() {
    let site = Site::new("-- anli --\nours\n");
    let refused = site.run(&["init", "anli", "--lang", "en"]).expect_code(2);
    assert!(refused.stderr.contains("is a file, not a folder"), "{}", refused.stderr);
    assert_eq!(tree(&site.root()).keys().collect::<Vec<_>>(), ["anli"]);
}

#[test]
fn a_dangling_link_counts_as_a_file_and_nothing_is_written_through_it() {
    let site = Site::empty();
    site.link("casebook.yaml", "../outside.yaml");
    let refused = site.run(&["init"]).expect_code(2);
    assert!(refused.stderr.contains("\n  casebook.yaml\n"), "{}", refused.stderr);
    assert!(!site.root().join("../outside.yaml").exists() && !site.root().join("README.md").exists());
}

#[test]
fn the_pipelines_of_forges_are_written_on_request_and_their_commands_run() {
    let site = Site::empty();
    site.run(&["init", "plain"]).expect_code(0);
    let forges = [
        ("github", ".github/workflows/site.yml"),
        ("gitlab", ".gitlab-ci.yml"),
        ("gitee", ".workflow/site.yml"),
        ("gitea", ".gitea/workflows/site.yml"),
        ("forgejo", ".forgejo/workflows/site.yml"),
        ("cnb", ".cnb.yml"),
    ];
    for (forge, path) in forges {
        site.run(&["init", forge, "--ci", forge]).expect_code(0);
        let made = tree(&site.root().join(forge));
        let text = str::from_utf8(&made[path]).unwrap();
        let pipeline: serde_json::Value =
            serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(made.len(), tree(&site.root().join("plain")).len() + 1);
        let commands = commands(&pipeline);
        for wanted in ["check", "build"] {
            assert!(commands.iter().any(|command| command[0] == wanted), "{path}: {commands:?}");
        }
        for command in commands {
            Call::new(&site.root().join(forge), &command).run().expect_code(0);
        }
        assert!(site.root().join(forge).join("public/index.html").is_file(), "{path}");
    }
    site.run(&["init", "both", "--ci", "github", "--ci", "cnb"]).expect_code(0);
    let refused = site.run(&["init", "x", "--ci", "githib"]).expect_code(2);
    assert!(refused.stderr.contains("github"), "{}", refused.stderr);
}

/// Returns the commands of casebook in a pipeline, in their order.
fn commands(pipeline: &serde_json::Value) -> Vec<Vec<&str>> {
    use serde_json::Value;
    match pipeline {
        Value::String(text) => {
            let ours = text.lines().filter_map(|line| line.strip_prefix("casebook "));
            ours.map(|arguments| arguments.split(' ').collect()).collect()
        }
        Value::Array(items) => items.iter().flat_map(commands).collect(),
        Value::Object(items) => items.values().flat_map(commands).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn what_vs_code_reads_is_json_and_knows_the_starters_words() {
    let site = Site::empty();
    site.run(&["init"]).expect_code(0);
    let files = tree(&site.root());
    let json = |path: &str| -> serde_json::Value {
        serde_json::from_slice(&files[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let settings = json(".vscode/settings.json");
    for (schema, file) in settings["yaml.schemas"].as_object().unwrap() {
        assert!(files.contains_key(schema) && files.contains_key(file.as_str().unwrap()), "{schema}");
        assert_eq!(json(schema)["$schema"], "http://json-schema.org/draft-07/schema#");
    }
    json(".vscode/extensions.json");
    let snippets = json(".vscode/casebook.code-snippets");
    assert_eq!(snippets["案例 平台"]["body"][0], "平台: ${1|sample-yishishi|}");
    // What `schema` writes later takes the place of what `init` wrote.
    site.run(&["schema", "--out", ".vscode"]).expect_code(0);
    assert_eq!(tree(&site.root())[".vscode/config.schema.json"], files[".vscode/config.schema.json"]);
}
