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
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str =
        "otpauth://totp/Twostep:ola@example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Twostep";

    /// Reads the picture `dark(x, y)` as a scanner does.
    fn scan(side: usize, dark: impl Fn(usize, usize) -> bool) -> String {
        let gray = |x, y| if dark(x, y) { 0 } else { 255 };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, gray);
        image.detect_grids().first().expect("a code is found").decode().expect("the code is read").1
    }

    /// Draws path data as a browser does: every subpath is one rectangle of a row.
    fn drawn(path: &str, size: usize) -> Vec<bool> {
        let mut modules = vec![false; size * size];
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> =
                run.split([' ', 'h', 'v']).take(3).map(|number| number.parse().unwrap()).collect();
            let start = numbers[1] * size + numbers[0];
            modules[start..start + numbers[2]].fill(true);
        }
        modules
    }

    fn scan_path(path: &str, size: usize) -> String {
        let modules = drawn(path, size);
        let at = |x: usize, y: usize| (x / PIXELS).checked_sub(MARGIN).zip((y / PIXELS).checked_sub(MARGIN));
        scan((size + 2 * MARGIN) * PIXELS, |x, y| {
            at(x, y).is_some_and(|(column, row)| column < size && row < size && modules[row * size + column])
        })
    }

    #[test]
    fn the_png_reads_back() {
        let mut reader = png::Decoder::new(std::io::Cursor::new(QrCode::of(TEXT).png())).read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Grayscale, png::BitDepth::One));
        let side = usize::try_from(info.width).unwrap();
        assert_eq!(scan(side, |x, y| pixels[y * info.line_size + x / 8] >> (7 - x % 8) & 1 == 0), TEXT);
    }

    #[test]
    fn the_path_reads_back() {
        let code = QrCode::of(TEXT);
        assert_eq!(scan_path(&code.path(), code.size()), TEXT);
    }

    #[test]
    fn the_svg_is_the_path_on_white_ground_with_a_margin_of_four() {
        let code = QrCode::of(TEXT);
        let side = code.size() + 8;
        let svg = code.svg();
        assert!(svg.contains(&format!("viewBox=\"-4 -4 {side} {side}\"")), "{svg}");
        assert!(svg.contains(&format!("<path fill=\"#fff\" d=\"M-4 -4h{side}v{side}h-{side}z\"/>")), "{svg}");
        assert!(svg.ends_with(&format!("<path fill=\"#000\" d=\"{}\"/></svg>", code.path())), "{svg}");
    }

    #[test]
    fn a_printed_code_shows_its_size_alone() {
        assert_eq!(format!("{:?}", QrCode::of("a")), "QrCode { size: 21, .. }");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn every_text_reads_back(text in "[ -~]{1,200}") {
            let code = QrCode::of(&text);
            prop_assert_eq!(scan_path(&code.path(), code.size()), text);
        }
    }
}
