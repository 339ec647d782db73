//! Light of sRGB channels.

/// Relative luminance (WCAG 2.2, after IEC 61966-2-1).
pub(super) fn luminance([red, green, blue]: [u8; 3]) -> f64 {
    0.2126 * to_light(red) + 0.7152 * to_light(green) + 0.0722 * to_light(blue)
}

/// Light of a channel, from 0 to 1 (IEC 61966-2-1).
pub(super) fn to_light(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
}

/// The channel that gives this much light, from 0 to 1, or just less.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "light is from 0 to 1, so that the channel is from 0 to 255"
)]
pub(super) fn to_channel(light: f64) -> u8 {
    let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    (value * 255.0).floor() as u8
}
