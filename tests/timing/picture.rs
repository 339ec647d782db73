//! The distributions as a picture.

use std::fmt::Write;

use super::{Sample, statistics::sorted};

const COLORS: [&str; 4] = ["#2457d6", "#d65a24", "#1f8a4c", "#8a3fb0"];
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 360.0;
const MARGIN: f64 = 50.0;

/// Draws the distribution function of each sample, from the shortest time to the 99th percentile.
pub(super) fn draw(title: &str, samples: &[Sample]) -> String {
    let all: Vec<Vec<f64>> = samples.iter().map(|sample| sorted(&sample.times)).collect();
    let least = all.iter().map(|times| times[0]).fold(f64::INFINITY, f64::min);
    let most = all.iter().map(|times| times[times.len() * 99 / 100]).fold(0.0, f64::max);
    let x = |time: f64| MARGIN + (time.min(most) - least) / (most - least) * (WIDTH - 2.0 * MARGIN);
    let y = |part: f64| HEIGHT - MARGIN - part * (HEIGHT - 2.0 * MARGIN);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="white"/>
<text x="{MARGIN}" y="24" font-size="16">{title}: part of the answers that came within a time</text>
<path d="M{MARGIN} {MARGIN}V{0}H{1}" fill="none" stroke="gray"/>
<text x="{MARGIN}" y="{2}">{least:.1} ms</text><text x="{1}" y="{2}" text-anchor="end">{most:.1} ms</text>
"#,
        y(0.0),
        WIDTH - MARGIN,
        HEIGHT - MARGIN + 20.0
    );
    for (place, (sample, times)) in samples.iter().zip(&all).enumerate() {
        let color = COLORS[place % COLORS.len()];
        let mut line = String::new();
        let mut part = 0.0;
        for time in times {
            part += 1.0 / f64::from(u32::try_from(times.len()).expect("a small sample"));
            let _written =
                write!(line, "{}{:.1} {:.1}", if line.is_empty() { "M" } else { "L" }, x(*time), y(part));
        }
        let text = HEIGHT - MARGIN - 12.0 - 18.0 * f64::from(u32::try_from(place).expect("few classes"));
        let _written = writeln!(
            svg,
            r#"<path d="{line}" fill="none" stroke="{color}" stroke-width="1.5"/>
<text x="{}" y="{text}" text-anchor="end" fill="{color}">{}</text>"#,
            WIDTH - MARGIN,
            sample.name
        );
    }
    svg.push_str("</svg>\n");
    svg
}
