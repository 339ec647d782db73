//! Whoever collects metrics.

use std::{collections::BTreeMap, net::TcpListener};

use crate::support::TestApp;

/// An installation that shows its metrics, and where.
pub(crate) struct Watched {
    /// The installation.
    pub(crate) app: TestApp,
    listen: String,
}

impl Watched {
    /// A new installation with settings of its own.
    pub(crate) async fn start(settings: &[(&str, &str)]) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port").local_addr().expect("an address");
        let listen = free.to_string();
        let own = [("TWOSTEP_METRICS_LISTEN", listen.as_str()), ("TWOSTEP_SOURCE_LIMITS", "off")];
        let app = TestApp::start_with(&[&own, settings].concat()).await;
        Self { app, listen }
    }

    /// What is to be read now.
    pub(crate) async fn scrape(&self) -> Scrape {
        let answer = reqwest::get(format!("http://{}/metrics", self.listen)).await.expect("an answer");
        assert_eq!(answer.status().as_u16(), 200);
        let kind = answer.headers()["content-type"].to_str().expect("a type").to_owned();
        assert!(kind.starts_with("text/plain; version=0.0.4"), "{kind}");
        Scrape::read(answer.text().await.expect("a text"))
    }
}

/// Values by name and labels.
pub(crate) struct Scrape {
    /// As it came.
    pub(crate) text: String,
    values: BTreeMap<String, f64>,
}

impl Scrape {
    fn read(text: String) -> Self {
        let lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let value = |line: &str| {
            let (name, value) = line.rsplit_once(' ').expect("a value");
            (name.to_owned(), value.parse().expect("a number"))
        };
        let values = lines.map(value).collect();
        Self { text, values }
    }

    /// The value of one series; 0 where there is none.
    pub(crate) fn value(&self, series: &str) -> f64 {
        self.values.get(series).copied().unwrap_or_default()
    }

    /// Whether there is a series of that name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.values.keys().any(|series| series.split('{').next() == Some(name))
    }

    /// How many series there are.
    pub(crate) fn len(&self) -> usize {
        self.values.len()
    }

    /// By how much each series grew since, where it did.
    pub(crate) fn growth_of(&self, name: &str, since: &Self) -> Vec<(String, f64)> {
        let own = self.values.iter().filter(|(series, _)| series.split('{').next() == Some(name));
        own.map(|(series, now)| (series.clone(), now - since.value(series)))
            .filter(|(_, more)| *more != 0.0)
            .collect()
    }
}
