use super::*;

#[test]
fn a_hundred_and_sixty_characters_are_one_segment() {
    assert_eq!(segments(""), 1);
    assert_eq!(segments(&"a".repeat(160)), 1);
    assert_eq!(segments(&"a".repeat(161)), 2);
    assert_eq!(segments(&"å".repeat(160)), 1);
    assert_eq!(segments(&"a".repeat(306)), 2);
    assert_eq!(segments(&"a".repeat(307)), 3);
}

#[test]
fn brackets_and_the_euro_take_two_places() {
    assert_eq!(segments(&"€".repeat(80)), 1);
    assert_eq!(segments(&"[".repeat(81)), 2);
}

#[test]
fn one_other_character_makes_the_whole_text_ucs_2() {
    assert_eq!(segments(&format!("{}ł", "a".repeat(69))), 1);
    assert_eq!(segments(&format!("{}ł", "a".repeat(70))), 2);
    assert_eq!(segments(&"😀".repeat(35)), 1);
    assert_eq!(segments(&"😀".repeat(36)), 2);
    assert_eq!(segments("`"), 1);
}
