//! Latencies as a picture: how many of the calls were answered within which time.

use std::path::Path;

use plotters::prelude::*;

use crate::{Failure, report::Figure};

/// Draws one line for each figure that has latencies.
pub(crate) fn latencies(figures: &[Figure], file: &Path) -> Result<(), Failure> {
    let drawn: Vec<&Figure> = figures.iter().filter(|figure| figure.curve.len() > 1).collect();
    let all = drawn.iter().flat_map(|figure| figure.curve.iter().map(|(_, millis)| *millis));
    let longest = all.fold(1.0, f64::max);
    let root = SVGBackend::new(file, (900, 560)).into_drawing_area();
    root.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&root)
        .margin(16)
        .x_label_area_size(40)
        .y_label_area_size(56)
        .build_cartesian_2d(0.0..1.0, (0.05..longest * 1.1).log_scale())?;
    chart
        .configure_mesh()
        .x_desc("part of the calls")
        .y_desc("answered within (ms)")
        .x_label_formatter(&|part| format!("{:.0} %", part * 100.0))
        .draw()?;
    for (number, figure) in drawn.iter().enumerate() {
        let color = Palette99::pick(number).to_rgba();
        chart
            .draw_series(LineSeries::new(figure.curve.iter().copied(), color.stroke_width(2)))?
            .label(figure.name)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], color.stroke_width(2)));
    }
    chart.configure_series_labels().border_style(BLACK).background_style(WHITE.mix(0.8)).draw()?;
    Ok(root.present()?)
}
