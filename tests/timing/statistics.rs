//! Whether two samples come from one distribution.

use std::fmt;

/// Two samples, compared.
pub(super) struct Comparison {
    /// How far the medians are apart, as a part of the smaller.
    pub(super) gap: f64,
    /// Mann-Whitney's U of the first sample.
    u: f64,
    /// Two-sided probability of a U so far from the middle where nothing differs (normal approximation).
    pub(super) p: f64,
    /// Kolmogorov-Smirnov's D: the largest distance between the distributions.
    d: f64,
}

impl Comparison {
    pub(super) fn of(one: &[f64], other: &[f64]) -> Self {
        let (in_one, in_other) = (median(one), median(other));
        let u = mann_whitney_u(one, other);
        let pairs = count(one) * count(other);
        let deviation = (pairs * (count(one) + count(other) + 1.0) / 12.0).sqrt();
        let away = (u - pairs / 2.0).abs() / deviation;
        let p = (2.0 * (1.0 - normal(away))).clamp(0.0, 1.0);
        let gap = (in_one - in_other).abs() / in_one.min(in_other);
        Self { gap, u, p, d: kolmogorov_smirnov_d(one, other) }
    }
}

impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { gap, u, p, d } = self;
        write!(f, "medians {:.1} % apart, Mann-Whitney U = {u:.0}, p = {p:.3}, KS D = {d:.3}", gap * 100.0)
    }
}

/// The middle.
pub(super) fn median(sample: &[f64]) -> f64 {
    let sorted = sorted(sample);
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    } else {
        sorted[middle]
    }
}

pub(super) fn sorted(sample: &[f64]) -> Vec<f64> {
    let mut sorted = sample.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

/// How often a time of `a` is longer than one of `b`; equal ones count half.
fn mann_whitney_u(a: &[f64], b: &[f64]) -> f64 {
    let b = sorted(b);
    let wins = |time: &f64| {
        let (below, not_above) =
            (b.partition_point(|other| other < time), b.partition_point(|other| other <= time));
        f64::midpoint(count(&b[..below]), count(&b[..not_above]))
    };
    a.iter().map(wins).sum()
}

fn kolmogorov_smirnov_d(a: &[f64], b: &[f64]) -> f64 {
    let (a, b) = (sorted(a), sorted(b));
    let part = |sample: &[f64], time: f64| {
        count(&sample[..sample.partition_point(|other| *other <= time)]) / count(sample)
    };
    a.iter().chain(&b).map(|time| (part(&a, *time) - part(&b, *time)).abs()).fold(0.0, f64::max)
}

/// The distribution function of the standard normal distribution (Abramowitz and Stegun 26.2.17, error below
/// 7.5e-8), for `z` from 0.
fn normal(z: f64) -> f64 {
    const COEFFICIENTS: [f64; 5] =
        [0.319_381_530, -0.356_563_782, 1.781_477_937, -1.821_255_978, 1.330_274_429];
    let t = 1.0 / (1.0 + 0.231_641_9 * z);
    let series = COEFFICIENTS.iter().rev().fold(0.0, |sum, coefficient| (sum + coefficient) * t);
    1.0 - (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt() * series
}

#[expect(clippy::cast_precision_loss, reason = "samples are far smaller than 2^52")]
fn count(sample: &[f64]) -> f64 {
    sample.len() as f64
}

/// AUT-02: a measurement that finds no difference proves nothing unless it finds one that is there.
#[test]
fn equal_samples_do_not_differ_and_shifted_ones_do() {
    let times: Vec<f64> = (0..300).map(|n| 20.0 + f64::from(n * 37 % 300) / 100.0).collect();
    let same = Comparison::of(&times, &times);
    assert!(same.gap < 1e-9 && same.p > 0.99 && same.d < 1e-9, "{same}");
    let shifted: Vec<f64> = times.iter().map(|time| time + 1.0).collect();
    let other = Comparison::of(&times, &shifted);
    assert!(other.p < 1e-6 && other.d > 0.3 && (other.gap - 1.0 / 21.495).abs() < 1e-3, "{other}");
    assert!((normal(0.0) - 0.5).abs() < 1e-7 && (normal(1.96) - 0.975).abs() < 1e-4);
}
