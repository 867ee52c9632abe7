//! What the program says of itself to shells and to `man`.

use crate::support::site::Site;
use crate::support::tree::tree;

#[test]
fn every_shell_completes_every_command() {
    let site = Site::empty();
    let commands = casebook::cli::command(casebook::lang::Lang::Zh);
    for shell in ["bash", "zsh", "fish", "powershell"] {
        for lang in ["zh", "en"] {
            let script = site.run(&["completions", shell, "--lang", lang]).expect_code(0).stdout;
            for command in commands.get_subcommands() {
                assert!(script.contains(command.get_name()), "{shell}: {}", command.get_name());
            }
        }
    }
    let refused = site.run(&["completions", "tcsh"]).expect_code(2);
    assert!(refused.stderr.ends_with("修改：改为“zsh”\n"), "{}", refused.stderr);
}

#[test]
fn bash_takes_its_script() {
    let site = Site::empty();
    let script = site.run(&["completions", "bash"]).expect_code(0).stdout;
    site.write("casebook.bash", script + "\ncomplete -p casebook\n");
    let told = std::process::Command::new("bash").arg(site.root().join("casebook.bash")).output().unwrap();
    assert!(String::from_utf8_lossy(&told.stdout).contains("casebook"), "{told:?}");
}

#[test]
fn every_command_has_a_manual_page_in_the_readers_language() {
    let site = Site::empty();
    for (lang, heading, words) in
        [("zh", ".SH 用法", "检查全部内容"), ("en", ".SH SYNOPSIS", "Check all content")]
    {
        site.run(&["man", "--out", lang, "--lang", lang]).expect_code(0);
        let pages = tree(&site.root().join(lang));
        let commands = casebook::cli::command(casebook::lang::Lang::Zh);
        assert_eq!(pages.len(), commands.get_subcommands().count() + 1);
        let page = String::from_utf8(pages["casebook-check.1"].clone()).unwrap();
        assert!(page.contains(heading) && page.contains(words), "{page}");
    }
}
