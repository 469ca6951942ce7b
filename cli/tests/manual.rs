//! What the command tells of itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use support::{run, stderr, stdout};

#[test]
fn completions_know_the_verbs_and_options() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell]);
        assert!(output.status.success(), "{shell}: {}", stderr(&output));
        for word in ["extract", "explain", "dedup"] {
            assert!(stdout(&output).contains(word), "{word} for {shell}");
        }
    }
    assert_eq!(run(&["completions", "cmd"]).status.code(), Some(2));
}

#[test]
fn every_verb_has_a_page_of_the_manual() {
    let whole = run(&["man"]);
    assert!(stdout(&whole).contains(".TH warta 1"), "{}", stdout(&whole));
    let extract = run(&["man", "extract"]);
    for part in [".TH warta-extract 1", "\\-\\-resume", "Exit status:"] {
        assert!(stdout(&extract).contains(part), "{part} in {}", stdout(&extract));
    }
    let none = run(&["man", "no-such-verb"]);
    assert_eq!(none.status.code(), Some(2));
}
