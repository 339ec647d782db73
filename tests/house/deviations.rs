//! What the design decides against a standard stands on the page that operators read.

const PAGE: &str = include_str!("../../docs/deviations.md");

/// STP-06
#[test]
fn the_page_of_deviations_lists_what_the_design_promises() {
    let rows: Vec<&str> = PAGE.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
    for (source, words) in [
        ("ASVS 6.5.5", "90 seconds in all"),
        ("ASVS 7.5.3", "No one-shot elevation"),
        ("AAL2", "No claim of an authenticator assurance level"),
        ("Section 2.2.3", "without an idle limit"),
        ("ASVS 7.4.1", "outlives its session by ten minutes"),
        ("ASVS 6.3.8", "other parameters than today's"),
    ] {
        let listed = rows.iter().any(|row| row.contains(source) && row.contains(words));
        assert!(listed, "{source}: {words}");
    }
    for row in rows {
        assert_eq!(row.matches(" | ").count(), 2, "{row}");
    }
}
