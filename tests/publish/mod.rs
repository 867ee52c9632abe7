//! Publishing as a user meets it: what is told, what is kept, what is refused, and that the public folder is one whole
//! site whatever happens to the build.

#[cfg(unix)]
mod process;
mod site;

use std::fs::{self, File};
use std::path::Path;
use std::thread;
use std::time::{Duration, SystemTime};

use casebook::publish::{Error, FolderFault, PathFault, Record, publish};
use casebook::render::output::{Content, Output};

use crate::support::tree::tree;
use site::{Site, output, version, whole};

fn set_time(path: &Path, seconds: u64) -> SystemTime {
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
    File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
    time
}

fn time(path: &Path) -> SystemTime {
    fs::metadata(path).unwrap().modified().unwrap()
}

#[test]
fn each_file_is_told_as_added_changed_removed_or_unchanged() {
    let site = Site::new();
    let told = site.publish(&output(&[("a.html", "1"), ("b/c.html", "22"), ("农科村/index.html", "333")]));
    assert_eq!(told.added, ["a.html", "b/c.html", "农科村/index.html"]);
    assert_eq!((told.changed.len(), told.removed.len(), told.unchanged, told.bytes), (0, 0, 0, 6));

    let told = site.publish(&output(&[("a.html", "1"), ("d/c.html", "4"), ("农科村/index.html", "三")]));
    assert_eq!(told.added, ["d/c.html"]);
    assert_eq!(told.changed, ["农科村/index.html"]);
    assert_eq!(told.removed, ["b/c.html"]);
    assert_eq!((told.unchanged, told.bytes), (1, 5));
    assert!(!site.public().join("b").exists());
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn the_record_lists_every_file_with_length_and_hash() {
    let site = Site::new();
    site.publish(&output(&[("b.html", ""), ("a/b.html", "abc")]));
    let record = fs::read_to_string(site.public().join("build.json")).unwrap();
    let expected = r#"{
  "generator": "casebook VERSION",
  "files": {
    "a/b.html": {
      "bytes": 3,
      "blake3": "6437b3ac38465133ffb63b75273a8db548c558465d79db03fd359c6cd5bd9d85"
    },
    "b.html": {
      "bytes": 0,
      "blake3": "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262"
    }
  }
}
"#;
    assert_eq!(record, expected.replace("VERSION", env!("CARGO_PKG_VERSION")));
}

#[test]
fn a_site_does_not_depend_on_the_one_before_it() {
    let site = Site::new();
    let (one, two) = (output(&[("a", "1"), ("b", "2")]), output(&[("a", "1"), ("c/d", "3")]));
    site.publish(&one);
    site.publish(&two);
    assert_eq!(tree(&site.public()), whole(&two));
    let empty = Output::default();
    assert_eq!(site.publish(&empty).removed, ["a", "c/d"]);
    assert_eq!(tree(&site.public()), whole(&empty));
}

#[test]
fn a_file_that_did_not_change_keeps_its_time() {
    let site = Site::new();
    site.publish(&output(&[("a", "1"), ("b", "2")]));
    let [old_a, old_b] = ["a", "b"].map(|name| set_time(&site.public().join(name), 1_000_000_000));
    site.publish(&output(&[("a", "1"), ("b", "3")]));
    assert_eq!(time(&site.public().join("a")), old_a);
    assert_ne!(time(&site.public().join("b")), old_b);
}

#[cfg(unix)]
#[test]
fn a_changed_file_is_a_new_one_and_an_open_one_keeps_its_bytes() {
    use std::io::Read;
    use std::os::unix::fs::MetadataExt;
    let inode = |path: &Path| fs::metadata(path).unwrap().ino();
    let site = Site::new();
    let [a, b] = ["a", "b"].map(|name| site.public().join(name));
    site.publish(&output(&[("a", "1"), ("b", "2")]));
    let (old_a, old_b) = (inode(&a), inode(&b));
    let mut open = File::open(&b).unwrap();
    site.publish(&output(&[("a", "1"), ("b", "3")]));
    assert_eq!(inode(&a), old_a);
    assert_ne!(inode(&b), old_b);
    let mut text = String::new();
    open.read_to_string(&mut text).unwrap();
    assert_eq!(text, "2");
}

#[cfg(unix)]
#[test]
fn a_site_that_did_not_change_is_not_touched() {
    use std::os::unix::fs::MetadataExt;
    let site = Site::new();
    let output = output(&[("a/b", "1"), ("c", "2")]);
    site.publish(&output);
    let before = fs::metadata(site.public()).unwrap();
    assert_eq!(site.publish(&output).unchanged, 2);
    let after = fs::metadata(site.public()).unwrap();
    assert_eq!((before.ino(), before.modified().unwrap()), (after.ino(), after.modified().unwrap()));
}

#[test]
fn a_published_file_that_was_edited_or_deleted_by_hand_comes_back() {
    let site = Site::new();
    let output = output(&[("a", "1"), ("b", "2"), ("c", "3")]);
    site.publish(&output);
    let record = set_time(&site.public().join("build.json"), 1_000_000_000);
    fs::write(site.public().join("a"), "9").unwrap();
    fs::remove_file(site.public().join("b")).unwrap();
    let told = site.publish(&output);
    assert_eq!((told.added, told.changed, told.unchanged), (vec!["b".into()], vec!["a".into()], 1));
    assert_eq!(tree(&site.public()), whole(&output));
    assert_eq!(time(&site.public().join("build.json")), record);
}

#[test]
fn a_copied_file_is_compared_by_its_bytes() {
    let site = Site::new();
    let photo = site.root().join("photo.jpg");
    let mut bytes = vec![7; 200_000];
    let with_photo = Output::with([("photo.jpg".to_owned(), Content::Copy(photo.clone()))].into());

    fs::write(&photo, &bytes).unwrap();
    assert_eq!(site.publish(&with_photo).added, ["photo.jpg"]);
    let published = site.public().join("photo.jpg");
    let old = set_time(&published, 1_000_000_000);
    fs::write(&photo, &bytes).unwrap();
    assert_eq!(site.publish(&with_photo).unchanged, 1);
    assert_eq!(time(&published), old);

    bytes[150_000] = 8;
    fs::write(&photo, &bytes).unwrap();
    assert_eq!(site.publish(&with_photo).changed, ["photo.jpg"]);
    assert_eq!(fs::read(&published).unwrap(), bytes);
    assert_eq!(tree(&site.public()), {
        let mut in_memory = Output::default();
        in_memory.put("photo.jpg".into(), bytes);
        whole(&in_memory)
    });
}

#[test]
fn a_copied_file_that_is_gone_leaves_the_old_site() {
    let site = Site::new();
    let old = output(&[("a", "1")]);
    site.publish(&old);
    let mut new = output(&[("a", "2")]);
    new.files.insert("b".into(), Content::Copy(site.root().join("gone.jpg")));
    let error = site.try_publish(&new).unwrap_err();
    assert!(matches!(&error, Error::Disk { path, .. } if path.ends_with("gone.jpg")), "{error}");
    assert_eq!(tree(&site.public()), whole(&old));
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn a_folder_with_a_foreign_file_is_refused_and_untouched() {
    let site = Site::new();
    site.publish(&output(&[("a", "1")]));
    fs::create_dir(site.public().join("archive")).unwrap();
    fs::write(site.public().join("archive/论文.doc"), "mine").unwrap();
    let before = tree(&site.public());
    let error = site.try_publish(&output(&[("a", "2")])).unwrap_err();
    let Error::Foreign { record, first, count, .. } = &error else { panic!("{error}") };
    assert_eq!((*record, first.as_slice(), *count), (Record::Whole, &["archive/论文.doc".to_owned()][..], 1));
    assert_eq!(tree(&site.public()), before);
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn a_folder_that_casebook_did_not_write_is_refused_even_where_the_names_are_the_same() {
    let site = Site::new();
    fs::create_dir(site.public()).unwrap();
    fs::write(site.public().join("index.html"), "mine").unwrap();
    let error = site.try_publish(&output(&[("index.html", "new")])).unwrap_err();
    assert!(matches!(error, Error::Foreign { record: Record::Missing, count: 1, .. }), "{error}");
    assert_eq!(fs::read(site.public().join("index.html")).unwrap(), b"mine");
}

#[test]
fn a_damaged_record_is_a_refusal_that_says_so() {
    let site = Site::new();
    site.publish(&output(&[("a", "1")]));
    fs::write(site.public().join("build.json"), "{\"generator\": \"casebook 0").unwrap();
    let before = tree(&site.public());
    let error = site.try_publish(&output(&[("a", "2")])).unwrap_err();
    assert!(matches!(error, Error::Foreign { record: Record::Damaged, count: 2, .. }), "{error}");
    assert!(error.help().zh.contains("已损坏"));
    assert_eq!(tree(&site.public()), before);
}

#[test]
fn an_empty_folder_is_taken() {
    let site = Site::new();
    fs::create_dir_all(site.public().join("empty/emptier")).unwrap();
    site.publish(&output(&[("a", "1")]));
    assert_eq!(tree(&site.public()), whole(&output(&[("a", "1")])));
    assert!(!site.public().join("empty").exists());
}

#[test]
fn a_folder_in_folders_that_are_not_there_is_made() {
    let site = Site::new();
    let folder = site.root().join("dist/site");
    publish(&output(&[("a", "1")]), &folder, site.root(), &mut || {}).unwrap();
    assert_eq!(fs::read(folder.join("a")).unwrap(), b"1");
}

#[test]
fn what_cannot_be_an_output_folder_is_refused_before_anything_is_written() {
    let site = Site::new();
    fs::create_dir(site.root().join("content")).unwrap();
    fs::write(site.root().join("file"), "").unwrap();
    for (folder, expected) in
        [("", FolderFault::Site), ("content", FolderFault::Site), ("file", FolderFault::File)]
    {
        let error = publish(&output(&[]), &site.root().join(folder), site.root(), &mut || {}).unwrap_err();
        assert!(matches!(error, Error::Folder { fault, .. } if fault == expected), "{folder}: {error}");
    }
    let error = site.try_publish(&output(&[("a", ""), ("a/b", "")])).unwrap_err();
    assert!(matches!(error, Error::Path { fault: PathFault::AlsoFolder, .. }), "{error}");
    assert!(!site.public().exists());
}

#[test]
fn a_site_moved_away_by_a_killed_build_is_found_again() {
    let site = Site::new();
    site.publish(&output(&[("a", "1")]));
    let stage = site.root().join(".public.casebook-0123456789");
    fs::create_dir(&stage).unwrap();
    fs::write(stage.join("casebook-stage"), "").unwrap();
    fs::rename(site.public(), stage.join("old")).unwrap();
    assert_eq!(site.publish(&output(&[("a", "1")])).unchanged, 1);
    assert_eq!(site.beside(), [""; 0]);
}

#[test]
fn two_builds_at_once_leave_one_whole_site() {
    let site = Site::new();
    let (one, two) = (version("one"), version("two"));
    thread::scope(|scope| {
        for version in [&one, &two] {
            let site = &site;
            scope.spawn(move || {
                for _ in 0..10 {
                    site.publish(version);
                }
            });
        }
    });
    let left = tree(&site.public());
    assert!(left == whole(&one) || left == whole(&two));
    assert_eq!(site.beside(), [""; 0]);
}
