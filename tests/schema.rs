//! `casebook schema`: whatever the program reads follows the schema, and what breaks a key's form does not.

use std::collections::BTreeMap;

use casebook::check::by_code;
use jsonschema::Validator;
use serde_json::Value;

use crate::support::site::{Site, collection};
use crate::support::tree::tree;

/// The folder of each kind, and its name.
const KINDS: [(&str, &str); 9] = [
    ("cases", "case"),
    ("awards", "award"),
    ("rules", "rule"),
    ("platforms", "platform"),
    ("methods", "method"),
    ("reports", "report"),
    ("brands", "brand"),
    ("terms", "term"),
    ("sources", "source"),
];

/// The schemas of a site, by name.
struct Schemas(BTreeMap<String, Validator>);

impl Schemas {
    fn of(site: &Site, lang: &str) -> Self {
        site.run(&["schema", "--out", "schemas", "--lang", lang]).expect_code(0);
        let files = tree(&site.root().join("schemas")).into_iter();
        let files =
            files.filter_map(|(path, bytes)| Some((path.strip_suffix(".schema.json")?.to_owned(), bytes)));
        Self(
            files
                .map(|(name, bytes)| {
                    let schema: Value = serde_json::from_slice(&bytes).unwrap();
                    assert!(jsonschema::meta::is_valid(&schema), "{name}");
                    (name, jsonschema::validator_for(&schema).unwrap())
                })
                .collect(),
        )
    }

    /// Returns what the schema of the file's kind finds wrong in it, a line each; `None` for a file that has none.
    fn errors(&self, path: &str, text: &str) -> Option<Vec<String>> {
        let (name, yaml) = match path.strip_prefix("content/") {
            None if path == "casebook.yaml" => ("config", text),
            None => return None,
            Some(within) => {
                let kind = KINDS.into_iter().find(|(folder, _)| within.starts_with(&format!("{folder}/")));
                let is_introduction = within.ends_with("_index.md");
                let name = kind.filter(|_| !is_introduction).map_or("page", |(_, name)| name);
                (name, text.split("---\n").nth(1)?)
            }
        };
        let value: Value = serde_yaml::from_str(yaml).unwrap_or(Value::Null);
        let errors = self.0[name].iter_errors(&value);
        Some(errors.map(|error| format!("{path} {}: {error}", error.instance_path())).collect())
    }
}

#[test]
fn every_file_of_the_collection_follows_the_schema_of_its_kind() {
    let site = Site::of_the_repository();
    for lang in ["zh", "en"] {
        let schemas = Schemas::of(&site, lang);
        let mut count = 0;
        for (path, bytes) in collection() {
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let Some(errors) = schemas.errors(&path, &text) else { continue };
            assert_eq!(errors, [""; 0]);
            count += 1;
        }
        assert!(count > 300, "{count}");
    }
}

#[test]
fn the_starter_site_and_every_new_file_but_for_what_only_its_editor_knows_follow_it_too() {
    let site = Site::empty();
    site.run(&["init"]).expect_code(0);
    for (folder, kind) in KINDS {
        let draft = site.run(&["new", kind, "甲", "--id", "new"]).expect_code(0);
        assert!(draft.stdout.contains(folder), "{draft:?}");
    }
    let schemas = Schemas::of(&site, "zh");
    for (path, bytes) in tree(&site.root()) {
        let Some(errors) = schemas.errors(&path, &String::from_utf8(bytes).unwrap()) else { continue };
        let is_draft = path.ends_with("/new.md");
        assert!(is_draft || errors.is_empty(), "{errors:?}");
    }
}

#[test]
fn what_breaks_the_form_of_a_key_breaks_the_schema_and_its_mend_does_not() {
    for code in [
        "front-matter/unknown-key",
        "front-matter/missing-key",
        "front-matter/wrong-type",
        "front-matter/repeated-key",
        "front-matter/bad-date",
        "front-matter/bad-address",
        "front-matter/bad-region",
        "front-matter/unknown-choice",
        "front-matter/unknown-term",
        "front-matter/unknown-check",
        "reference/unfit-reference",
    ] {
        let check = by_code(code).unwrap_or_else(|| panic!("{code}"));
        for (example, is_right) in [(check.wrong, false), (check.right, true)] {
            let site = Site::new(example);
            let schemas = Schemas::of(&site, "zh");
            let files = tree(&site.root()).into_iter();
            let errors: Vec<String> = files
                .filter_map(|(path, bytes)| schemas.errors(&path, &String::from_utf8(bytes).unwrap()))
                .flatten()
                .collect();
            assert_eq!(errors.is_empty(), is_right, "{code}: {errors:?} in\n{example}");
        }
    }
}

#[test]
fn vocabularies_ids_and_choices_are_offered() {
    let site = Site::of_the_repository();
    let schema = |kind: &str, lang: &str| -> Value {
        let said = site.run(&["schema", kind, "--lang", lang]).expect_code(0).stdout;
        serde_json::from_str(&said).unwrap()
    };
    let case = schema("案例", "zh");
    let topics = &case["properties"]["主题"]["items"]["enum"];
    assert!(topics.as_array().unwrap().contains(&"乡村产业".into()), "{topics}");
    assert!(topics.as_array().unwrap().contains(&"农业产业".into()), "{topics}");
    let platforms = &case["properties"]["平台"]["anyOf"][0]["enum"];
    assert!(platforms.as_array().unwrap().contains(&"daan-hall".into()), "{platforms}");
    assert_eq!(case["properties"]["状态"]["enum"][0], "征题");
    assert_eq!(case["properties"]["status"]["doNotSuggest"], true);
    let english = schema("case", "en");
    assert_eq!(english["properties"]["status"]["enum"][0], "collecting");
    assert_eq!(english["properties"]["状态"]["doNotSuggest"], true);
    let config = schema("config", "zh");
    let checks = &config["properties"]["检查"]["properties"];
    assert!(checks["reference/no-source"].is_object() && checks["reference"].is_object());
}

#[test]
fn it_needs_no_site_and_writes_over_no_file_but_its_own() {
    let site = Site::empty();
    let said = site.run(&["schema", "rule"]).expect_code(0);
    assert!(said.stdout.contains("议事规则"), "{said:?}");
    site.run(&["schema"]).expect_code(2);
    site.run(&["schema", "--out", "a"]).expect_code(0);
    let made = tree(&site.root());
    site.run(&["schema", "--out", "a", "--lang", "en"]).expect_code(0);
    assert_ne!(tree(&site.root()), made);
    site.write("a/case.schema.json", "{}");
    let before = tree(&site.root());
    let refused = site.run(&["schema", "--out", "a"]).expect_code(2);
    assert!(refused.stderr.contains("没有写入任何东西"), "{refused:?}");
    assert_eq!(tree(&site.root()), before);
}

#[test]
fn snippets_offer_the_choices_of_a_key() {
    let site = Site::of_the_repository();
    site.run(&["schema", "--out", "s"]).expect_code(0);
    let text = std::fs::read(site.root().join("s/casebook.code-snippets")).unwrap();
    let snippets: BTreeMap<String, Value> = serde_json::from_slice(&text).unwrap();
    assert_eq!(snippets["案例 状态"]["body"][0], "状态: ${1|征题,协商,办理,办结,跟踪|}");
    assert_eq!(snippets["案例 状态"]["prefix"][1], "status");
    let steps = snippets["协商模式 步骤"]["body"].as_array().unwrap();
    assert_eq!(steps[..2], ["步骤:".to_owned(), "  - 名称: $1".to_owned()]);
}

mod cms {
    use super::*;

    /// What each program holds its configuration to.
    const PROGRAMS: [(&str, &str); 2] = [
        ("sveltia", include_str!("cms/sveltia-cms-0.221.1.json")),
        ("decap", include_str!("cms/decap-cms-core-3.19.1.json")),
    ];

    fn configuration(program: &str, lang: &str) -> Value {
        let said =
            Site::of_the_repository().run(&["schema", "--cms", program, "--lang", lang]).expect_code(0);
        serde_json::from_str(&said.stdout).unwrap()
    }

    fn errors(configuration: &Value, schema: &str) -> Vec<String> {
        let schema: Value = serde_json::from_str(schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        validator
            .iter_errors(configuration)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect()
    }

    fn field<'c>(configuration: &'c Value, collection: &str, name: &str) -> &'c Value {
        let named = |list: &'c Value, name: &str| {
            let mut items = list.as_array().unwrap().iter();
            items.find(|item| item["name"] == name).unwrap_or_else(|| panic!("{name}"))
        };
        named(&named(&configuration["collections"], collection)["fields"], name)
    }

    #[test]
    fn the_configuration_follows_the_schema_of_the_program_it_is_for() {
        for (program, schema) in PROGRAMS {
            for lang in ["zh", "en"] {
                assert_eq!(errors(&configuration(program, lang), schema), [""; 0], "{program}");
            }
            let mut broken = configuration(program, "zh");
            broken["collections"][0]["fields"][0]["widget"] = "relation".into();
            assert!(!errors(&broken, schema).is_empty());
        }
        let default = Site::of_the_repository().run(&["schema", "--cms"]).expect_code(0);
        assert_eq!(serde_json::from_str::<Value>(&default.stdout).unwrap(), configuration("sveltia", "zh"));
    }

    #[test]
    fn every_key_has_a_form_but_where_a_program_has_none_for_its_shape() {
        let names = |program: &str| -> Vec<String> {
            let made = configuration(program, "en");
            let fields = made["collections"].as_array().unwrap().iter().flat_map(|collection| {
                let fields = collection["fields"].as_array().unwrap().iter();
                fields.map(|field| {
                    format!("{}/{}", collection["name"].as_str().unwrap(), field["name"].as_str().unwrap())
                })
            });
            fields.collect()
        };
        let (sveltia, decap) = (names("sveltia"), names("decap"));
        for (folder, kind) in KINDS {
            let schema =
                Site::of_the_repository().run(&["schema", kind, "--lang", "en"]).expect_code(0).stdout;
            let schema: Value = serde_json::from_str(&schema).unwrap();
            for (key, property) in schema["properties"].as_object().unwrap() {
                let is_alias = property["doNotSuggest"] == true;
                assert!(is_alias || sveltia.contains(&format!("{folder}/{key}")), "{folder}/{key}");
            }
        }
        let missed: Vec<&str> = sveltia
            .iter()
            .filter(|name| !decap.contains(name))
            .filter_map(|name| Some(name.split_once('/')?.1))
            .collect();
        assert!(missed.iter().all(|key| ["steps", "standards", "allow"].contains(key)), "{missed:?}");
    }

    #[test]
    fn vocabularies_are_choices_and_ids_are_pickers() {
        let made = configuration("sveltia", "zh");
        let topics = field(&made, "cases", "主题");
        assert_eq!((&topics["widget"], &topics["multiple"]), (&"select".into(), &true.into()));
        assert!(topics["options"].as_array().unwrap().contains(&"乡村产业".into()));
        let platform = field(&made, "cases", "平台");
        assert_eq!((&platform["widget"], &platform["collection"]), (&"relation".into(), &"platforms".into()));
        let holder = field(&made, "brands", "所属");
        assert_eq!(holder["value_field"], "platforms/{{slug}}");
        let steps = field(&made, "methods", "步骤");
        assert_eq!((&steps["widget"], &steps["fields"][0]["name"]), (&"list".into(), &"名称".into()));
        assert_eq!(field(&made, "cases", "草稿")["default"], true);
        assert_eq!(field(&made, "cases", "日期")["widget"], "string");
    }
}
