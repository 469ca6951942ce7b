//! What stands out in a corpus: pages without an article, and articles that are unlike the others of their outlet.

use super::finding::{FIELDS, Finding, Steady, Story};
use super::tally::{Tally, by_outlet};
use std::collections::BTreeMap;

/// From how many stories on an outlet has habits.
const HABIT: usize = 5;
/// Which per cent of an outlet's stories make a habit.
const USUAL: f64 = 80.0;
/// How many times fewer or more paragraphs than is usual are odd.
const FAR: usize = 4;
/// Below so many paragraphs as the usual no story is oddly short.
const LONG_ENOUGH: usize = 8;

/// Pages that are odd in the same way.
#[derive(Debug)]
pub struct Group<'f> {
    /// In what way.
    pub title: String,
    /// Whether its pages gave no article.
    pub unread: bool,
    /// The pages, each with a remark.
    pub pages: Vec<(&'f Finding, String)>,
}

/// The groups of odd pages: those without an article first.
pub fn groups(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups = unread(findings);
    let stories: Vec<(&Finding, &Story)> = findings
        .iter()
        .filter_map(|finding| Some((finding, finding.outcome.as_ref().ok()?)))
        .collect();
    let tallies: BTreeMap<Option<String>, Tally> = by_outlet(stories.iter().map(|(_, story)| *story))
        .into_iter()
        .map(|tally| (tally.outlet.clone(), tally))
        .collect();
    let mut group = |title: String, remark: &dyn Fn(&Story, &Tally) -> Option<String>| {
        let pages = stories.iter().filter_map(|(finding, story)| {
            let remark = remark(story, tallies.get(&story.outlet)?)?;
            Some((*finding, remark))
        });
        let pages: Vec<_> = pages.collect();
        if !pages.is_empty() {
            groups.push(Group {
                title,
                unread: false,
                pages,
            });
        }
    };
    for field in &FIELDS {
        match field.steady {
            Steady::Always => group(format!("No {}", field.name), &|story, tally| {
                (!story.has(field.name)).then(|| habit(tally, tally.share(field.name)))
            }),
            Steady::Usually => group(
                format!("No {}, where the outlet usually has it", field.name),
                &|story, tally| {
                    let share = tally.share(field.name);
                    let odd = !story.has(field.name) && tally.stories >= HABIT && share >= USUAL;
                    odd.then(|| habit(tally, share))
                },
            ),
            Steady::No => {}
        }
    }
    let length = |story: &Story, tally: &Tally| {
        let usual = tally.paragraphs.median;
        format!("{} paragraphs, of {} usually {usual}", story.paragraphs, name(tally))
    };
    group("Far shorter than the outlet's others".to_owned(), &|story, tally| {
        let usual = tally.paragraphs.median;
        let odd = tally.stories >= HABIT && usual >= LONG_ENOUGH && story.paragraphs * FAR < usual;
        odd.then(|| length(story, tally))
    });
    group("Far longer than the outlet's others".to_owned(), &|story, tally| {
        let odd = tally.stories >= HABIT && story.paragraphs > tally.paragraphs.median.max(1) * FAR;
        odd.then(|| length(story, tally))
    });
    let shared = shared_titles(&stories);
    group("One headline for several pages of an outlet".to_owned(), &|story, _| {
        let others = shared.get(&(story.outlet.as_deref(), story.title.as_str()))?;
        (*others > 1).then(|| format!("{others} pages: {}", story.title))
    });
    group("Read with warnings".to_owned(), &|story, _| {
        (!story.warnings.is_empty()).then(|| story.warnings.join("; "))
    });
    groups
}

/// Pages without an article by the reason, the most frequent first.
fn unread(findings: &[Finding]) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<String, Vec<(&Finding, String)>> = BTreeMap::new();
    for finding in findings {
        if let Err(failure) = &finding.outcome {
            let (reason, remark) = match failure.kind {
                // The message is one of a few.
                "no_article" => (failure.message.clone(), String::new()),
                kind => (kind.to_owned(), failure.message.clone()),
            };
            groups.entry(reason).or_default().push((finding, remark));
        }
    }
    let group = |(title, pages)| Group {
        title,
        unread: true,
        pages,
    };
    let mut groups: Vec<Group> = groups.into_iter().map(group).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.pages.len()));
    groups
}

fn shared_titles<'f>(stories: &[(&Finding, &'f Story)]) -> BTreeMap<(Option<&'f str>, &'f str), usize> {
    let mut titles = BTreeMap::new();
    for (_, story) in stories.iter().filter(|(_, story)| !story.title.is_empty()) {
        *titles
            .entry((story.outlet.as_deref(), story.title.as_str()))
            .or_default() += 1;
    }
    titles
}

fn habit(tally: &Tally, share: f64) -> String {
    format!("{share:.0} % of {} of {} have it", tally.stories, name(tally))
}

/// An outlet's name for people.
pub fn name(tally: &Tally) -> &str {
    tally.outlet.as_deref().unwrap_or("no known outlet")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::record::Failure;
    use std::time::Duration;

    fn page(file: usize, outcome: Result<Story, Failure>) -> Finding {
        Finding {
            file: format!("{file}.html"),
            record: None,
            url: None,
            bytes: 1000,
            took: Duration::ZERO,
            outcome,
        }
    }

    /// Ten stories with every field and ten paragraphs.
    fn corpus() -> Vec<Finding> {
        let story = |n: usize| Story {
            outlet: Some("Kabar Pesisir".to_owned()),
            title: format!("Judul {n}"),
            has: [true; FIELDS.len()],
            paragraphs: 10,
            ..Story::default()
        };
        (0..10).map(|n| page(n, Ok(story(n)))).collect()
    }

    fn change(findings: &mut [Finding], page: usize, change: impl Fn(&mut Story)) {
        change(findings[page].outcome.as_mut().unwrap());
    }

    fn lose(findings: &mut [Finding], page: usize, name: &str) {
        let field = FIELDS.iter().position(|field| field.name == name).unwrap();
        change(findings, page, |story| story.has[field] = false);
    }

    fn told(findings: &[Finding]) -> Vec<(String, Vec<&str>)> {
        let files = |group: &Group<'_>| {
            findings
                .iter()
                .map(|it| it.file.as_str())
                .filter(|file| group.pages.iter().any(|(page, _)| page.file == *file))
                .collect()
        };
        groups(findings)
            .iter()
            .map(|group| (group.title.clone(), files(group)))
            .collect()
    }

    #[test]
    fn stories_like_all_others_do_not_stand_out() {
        assert_eq!(told(&corpus()), []);
    }

    #[test]
    fn a_field_stands_out_by_its_absence_where_the_outlet_usually_has_it() {
        let mut findings = corpus();
        lose(&mut findings, 3, "byline");
        let odd = [("No byline, where the outlet usually has it".to_owned(), vec!["3.html"])];
        assert_eq!(told(&findings), odd);
        assert_eq!(groups(&findings)[0].pages[0].1, "90 % of 10 of Kabar Pesisir have it");
        for page in 0..8 {
            lose(&mut findings, page, "byline");
        }
        assert_eq!(told(&findings), [], "a field that the outlet does not have");
        lose(&mut findings, 3, "quotes");
        assert_eq!(told(&findings), [], "a field that changes from story to story");
    }

    #[test]
    fn a_story_without_date_always_stands_out() {
        let mut findings = corpus();
        for page in 0..10 {
            lose(&mut findings, page, "published_at");
        }
        assert_eq!(told(&findings)[0].0, "No published_at");
        assert_eq!(told(&findings)[0].1.len(), 10);
    }

    #[test]
    fn a_story_far_shorter_or_longer_than_the_others_stands_out() {
        let mut findings = corpus();
        change(&mut findings, 1, |story| story.paragraphs = 2);
        change(&mut findings, 2, |story| story.paragraphs = 41);
        change(&mut findings, 4, |story| story.paragraphs = 3);
        let odd = [
            ("Far shorter than the outlet's others".to_owned(), vec!["1.html"]),
            ("Far longer than the outlet's others".to_owned(), vec!["2.html"]),
        ];
        assert_eq!(told(&findings), odd);
    }

    #[test]
    fn a_headline_of_several_pages_and_warnings_stand_out() {
        let mut findings = corpus();
        change(&mut findings, 1, |story| story.title = "Judul 2".to_owned());
        change(&mut findings, 5, |story| {
            story.warnings = vec!["json_ld: broken".to_owned()]
        });
        let odd = [
            (
                "One headline for several pages of an outlet".to_owned(),
                vec!["1.html", "2.html"],
            ),
            ("Read with warnings".to_owned(), vec!["5.html"]),
        ];
        assert_eq!(told(&findings), odd);
    }

    #[test]
    fn pages_without_an_article_come_first_by_the_reason() {
        let mut findings = corpus();
        lose(&mut findings, 0, "title");
        let failure = |kind, message: &str| Failure {
            kind,
            message: message.to_owned(),
        };
        findings.push(page(10, Err(failure("io", "no such file"))));
        for number in [11, 12] {
            findings.push(page(
                number,
                Err(failure("no_article", "no article found: the page is empty")),
            ));
        }
        let odd = [
            (
                "no article found: the page is empty".to_owned(),
                vec!["11.html", "12.html"],
            ),
            ("io".to_owned(), vec!["10.html"]),
            ("No title".to_owned(), vec!["0.html"]),
        ];
        assert_eq!(told(&findings), odd);
    }
}
