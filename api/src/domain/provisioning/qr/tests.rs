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
