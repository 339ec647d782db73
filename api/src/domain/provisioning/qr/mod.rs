//! QR codes as path data, SVG and PNG.

use std::fmt::{self, Write};

use qrcode::{Color, EcLevel};

/// White modules around the code (ISO/IEC 18004 section 5.3.8): scanners fail without them.
const MARGIN: usize = 4;

/// Pixels of a module in the PNG: large enough to be scanned from a phone's screen.
const PIXELS: usize = 8;

/// A QR code, module by module. Its text is a secret, so it is never printed.
pub struct QrCode {
    size: usize,
    /// Row by row from the top left, `true` is dark.
    modules: Vec<bool>,
}

/// Dark modules side by side in one row.
struct Run {
    row: usize,
    column: usize,
    length: usize,
}

impl QrCode {
    /// Encodes `text`, with medium error correction where that fits and with low where it does not.
    ///
    /// # Panics
    /// With more than 2,953 bytes, which no code holds. The longest URI of
    /// [`otpauth_uri`](super::otpauth_uri) is shorter.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "every otpauth URI fits: its parts are bounded, and a test encodes the longest"
    )]
    pub fn of(text: &str) -> Self {
        let code = qrcode::QrCode::with_error_correction_level(text, EcLevel::M)
            .or_else(|_| qrcode::QrCode::with_error_correction_level(text, EcLevel::L))
            .expect("the text fits a QR code");
        let modules = code.to_colors().into_iter().map(|color| color == Color::Dark).collect();
        Self { size: code.width(), modules }
    }

    /// Modules on a side, without the margin.
    #[must_use]
    pub fn size(&self) -> usize {
        self.size
    }

    /// The dark modules as SVG path data, one unit a module, without a margin.
    #[must_use]
    pub fn path(&self) -> String {
        self.runs().fold(String::new(), |mut path, Run { row, column, length }| {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{column} {row}h{length}v1h-{length}z");
            path
        })
    }

    /// A complete SVG image on white ground with its margin. It has no fixed size and says nothing: the page
    /// labels it.
    #[must_use]
    pub fn svg(&self) -> String {
        let side = self.size + 2 * MARGIN;
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-{MARGIN} -{MARGIN} {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M-{MARGIN} -{MARGIN}h{side}v{side}h-{side}z\"/><path fill=\"#000\" d=\"{}\"/></svg>",
            self.path()
        )
    }

    /// A PNG image on white ground with its margin: one bit a pixel, eight pixels a module.
    ///
    /// # Panics
    /// Never: the size of a code is bounded, and memory does not fail to be written.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "a code has at most 177 modules, and writing to memory cannot fail"
    )]
    pub fn png(&self) -> Vec<u8> {
        let side = u32::try_from((self.size + 2 * MARGIN) * PIXELS).expect("a side has under 2,000 pixels");
        let mut file = Vec::new();
        let mut encoder = png::Encoder::new(&mut file, side, side);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::One);
        let mut writer = encoder.write_header().expect("the header is well-formed");
        writer.write_image_data(&self.pixels()).expect("the data has the size of the header");
        writer.finish().expect("memory takes the end of the file");
        file
    }

    /// The dark modules of every row, joined where they touch.
    fn runs(&self) -> impl Iterator<Item = Run> + '_ {
        self.modules.chunks(self.size.max(1)).enumerate().flat_map(|(row, modules)| {
            let mut column = 0;
            modules.chunk_by(|a, b| a == b).filter_map(move |run| {
                let start = column;
                column += run.len();
                (run.first() == Some(&true)).then_some(Run { row, column: start, length: run.len() })
            })
        })
    }

    /// The PNG's rows. A module is one byte wide, eight pixels of one bit, where 1 is white.
    fn pixels(&self) -> Vec<u8> {
        let side = self.size + 2 * MARGIN;
        let blank = vec![0xff; side * PIXELS * MARGIN];
        let mut pixels = blank.clone();
        for modules in self.modules.chunks(self.size.max(1)) {
            let dark = modules.iter().map(|&dark| if dark { 0x00 } else { 0xff });
            let margin = || std::iter::repeat_n(0xff, MARGIN);
            let row: Vec<u8> = margin().chain(dark).chain(margin()).collect();
            pixels.extend(row.repeat(PIXELS));
        }
        pixels.extend(blank);
        pixels
    }
}

impl fmt::Debug for QrCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("QrCode").field("size", &self.size).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
