use proptest::prelude::*;

use super::*;

fn contrast_with_white(color: [u8; 3]) -> f64 {
    1.05 / (luminance(color) + 0.05)
}

#[test]
fn a_color_that_can_be_read_stays_as_it_is() {
    for color in ["#2457d6", "#000000", "#8a1538", "#005f3b"] {
        let accent: Accent = color.parse().unwrap();
        assert_eq!(accent.to_string(), color);
        assert!(!accent.is_corrected());
    }
}

#[test]
fn a_color_that_is_too_light_is_darkened_and_keeps_its_hue() {
    let yellow: Accent = "#FFD400".parse().unwrap();
    assert!(yellow.is_corrected());
    assert_eq!(yellow.given(), "#ffd400");
    let [red, green, blue] = yellow.used;
    assert!(red > green && green > blue && blue == 0, "{yellow}");
    assert!("#ffffff".parse::<Accent>().unwrap().is_corrected());
}

#[test]
fn what_is_no_color_is_refused() {
    for text in ["", "blue", "2457d6", "#2457d", "#2457d67", "#+457d6", "#2457dg", "#ååå"] {
        assert_eq!(text.parse::<Accent>(), Err(NotAColor), "{text}");
    }
}

proptest! {
    #[test]
    fn every_color_that_is_used_can_be_read_on_white(color in any::<[u8; 3]>()) {
        let accent: Accent = hex(color).parse().unwrap();
        prop_assert!(contrast_with_white(accent.used) >= CONTRAST);
        prop_assert_eq!(accent.is_corrected(), contrast_with_white(color) < CONTRAST);
    }
}
