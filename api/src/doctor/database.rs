//! The database: whether it can be reached, what the roles may do, and what a crash or a failover would cost.

use super::Finding;
use crate::{
    app::{connect_as_application, connect_as_owner},
    clock::Clock,
    config::Config,
    storage::{
        most_connections,
        standing::{Standing, standing},
    },
};

/// Connections for operators, beside those of one process.
const SPARE: i64 = 4;

/// Seconds that the clocks may differ.
const DRIFT: f64 = 1.0;

pub(super) async fn examine(config: &Config, clock: &dyn Clock) -> Vec<Finding> {
    let Some(source) = &config.database else {
        let sentence = "development has a private PostgreSQL in its data folder: nothing to look at";
        return vec![Finding::Good(sentence.to_owned())];
    };
    let mut found = Vec::new();
    if let Err(error) = connect_as_owner(source).await {
        found.push(Finding::Mend(format!("TWOSTEP_MIGRATION_DATABASE_URL: {error}")));
    }
    match connect_as_application(source).await {
        Ok(db) => match standing(&db, clock.now()).await {
            Ok(standing) => found.extend(judge(&standing)),
            Err(error) => {
                found.push(Finding::Mend(format!("the database does not answer as it should: {error}")));
            }
        },
        Err(error) => found.push(Finding::Mend(format!("TWOSTEP_DATABASE_URL: {error}"))),
    }
    found
}

/// What a database's standing means.
pub(super) fn judge(standing: &Standing) -> Vec<Finding> {
    let mut found = vec![Finding::Good("the database can be reached".to_owned())];
    let mut mend = |wrong: bool, sentence: &str| {
        if wrong {
            found.push(Finding::Mend(sentence.to_owned()));
        }
    };
    mend(
        standing.privileged,
        "the role of TWOSTEP_DATABASE_URL is a superuser or owns tables: it must have only the rights that the \
         migrations grant; connect as twostep_app",
    );
    mend(
        standing.drift.abs() > DRIFT,
        "the clocks of this machine and the database's differ by more than a second: mend NTP, codes depend on it",
    );
    mend(
        !standing.durable,
        "fsync, full_page_writes or synchronous_commit is off: a crash could make a used code good again",
    );
    let most = most_connections(std::thread::available_parallelism().map_or(1, std::num::NonZero::get));
    mend(
        standing.max_connections < i64::try_from(most).unwrap_or(i64::MAX) + SPARE,
        &format!("max_connections of the database is too low: this process alone opens up to {most}"),
    );
    if standing.standbys && !standing.synchronous {
        found.push(Finding::Consider(
            "the standby follows asynchronously: after a failover the last codes could count once more, and the last \
             changes be lost; set synchronous_standby_names"
                .to_owned(),
        ));
    }
    if !standing.checksums {
        found.push(Finding::Consider(
            "the database has no data checksums: damage on disk is not noticed; see pg_checksums".to_owned(),
        ));
    }
    found
}
