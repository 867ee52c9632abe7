//! The pipelines of the common forges.
//!
//! In: a forge's name. Out: the file that it reads, which checks and builds the site. The program itself has to be in the
//! image that the pipeline runs in: where it comes from is the site's owner's to say, and no file names a place.

use crate::commands::init::starter::File;

/// The forges that are known, by the name that is typed.
pub(super) static FORGES: [(&str, File); 4] = [
    ("github", File { path: ".github/workflows/site.yml", text: include_str!("ci/github.yml") }),
    ("gitlab", File { path: ".gitlab-ci.yml", text: include_str!("ci/gitlab.yml") }),
    ("forgejo", File { path: ".forgejo/workflows/site.yml", text: include_str!("ci/forgejo.yml") }),
    ("cnb", File { path: ".cnb.yml", text: include_str!("ci/cnb.yml") }),
];
