//! The addresses that the web app knows and those that the program serves it at.

use std::collections::BTreeSet;

use twostep::http::pages::PAGES;

/// The quoted words in the part of a text between two marks.
fn words<'a>(text: &'a str, (from, to): (&str, &str)) -> Vec<&'a str> {
    let (_, after) = text.split_once(from).expect("the first mark");
    let (part, _) = after.split_once(to).expect("the second mark");
    part.split('"').skip(1).step_by(2).collect()
}

#[test]
fn the_program_serves_the_app_at_each_of_its_pages_and_nowhere_else() {
    let router = std::fs::read_to_string("../web/src/router.ts").expect("the router");
    let steps = words(&router, ("export const stepAddresses = [", "]"));
    let mut pages: BTreeSet<String> =
        words(&router, ("export const addresses = {", "}")).into_iter().map(ToOwned::to_owned).collect();
    pages.extend(steps.iter().map(|step| format!("/two-step/enroll/{step}")));
    assert!(pages.len() > 20 && steps.len() > 5, "{pages:?}");
    assert_eq!(pages, PAGES.map(ToOwned::to_owned).into());
}
