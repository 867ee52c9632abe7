//! The pipelines of the common forges.
//!
//! In: a forge's name. Out: the file that it reads, which checks and builds the site. The program itself has to be in the
//! image that the pipeline runs in: where it comes from is the site's owner's to say, and no file names a place.

use crate::commands::init::starter::File;

/// The forges that are known, by the name that is typed.
pub(super) static FORGES: [(&str, File); 6] = [
    ("github", File { path: ".github/workflows/site.yml", text: include_str!("ci/github.yml") }),
    ("gitlab", File { path: ".gitlab-ci.yml", text: include_str!("ci/gitlab.yml") }),
    ("gitee", File { path: ".workflow/site.yml", text: include_str!("ci/gitee.yml") }),
    ("gitea", File { path: ".gitea/workflows/site.yml", text: GITEA }),
    ("forgejo", File { path: ".forgejo/workflows/site.yml", text: GITEA }),
    ("cnb", File { path: ".cnb.yml", text: include_str!("ci/cnb.yml") }),
];

/// Forgejo came from Gitea and reads the same file, in a folder of its own name.
const GITEA: &str = include_str!("ci/gitea.yml");
