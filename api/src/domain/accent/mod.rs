//! The operator's color.

mod light;

use std::{fmt, str::FromStr};

use light::{luminance, to_channel, to_light};

/// Least contrast with white that the pages need (WCAG 2.2, 1.4.3 asks for 4.5; the rest keeps that on the
/// pages' tinted grounds as well).
const CONTRAST: f64 = 5.25;

/// The relative luminance at which a color has exactly that contrast with white (WCAG 2.2, contrast ratio).
const LIGHTEST: f64 = 1.05 / CONTRAST - 0.05;

/// An accent color that text on white can have: one that is too light is darkened, its hue stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    given: [u8; 3],
    used: [u8; 3],
}

/// Not `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a color such as #2457d6")]
pub struct NotAColor;

impl Accent {
    /// Whether the given color was too light and another is used.
    #[must_use]
    pub fn is_corrected(self) -> bool {
        self.given != self.used
    }

    /// What the operator asked for, `#rrggbb`.
    #[must_use]
    pub fn given(self) -> String {
        hex(self.given)
    }
}

impl FromStr for Accent {
    type Err = NotAColor;

    fn from_str(text: &str) -> Result<Self, NotAColor> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or(NotAColor)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAColor);
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| NotAColor)?;
        let [_, given @ ..] = number.to_be_bytes();
        Ok(Self { given, used: darkened(given) })
    }
}

impl fmt::Display for Accent {
    /// The color to use, `#rrggbb`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(self.used))
    }
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Dims the light of all three primaries alike, which keeps the hue; channels are rounded down, so that the
/// contrast is never short of what is needed.
fn darkened(color: [u8; 3]) -> [u8; 3] {
    let share = LIGHTEST / luminance(color);
    if share >= 1.0 {
        return color;
    }
    color.map(|channel| to_channel(to_light(channel) * share))
}

#[cfg(test)]
mod tests;
