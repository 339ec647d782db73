use super::{Finding, database::judge};
use crate::storage::standing::Standing;

const SOUND: Standing = Standing {
    privileged: false,
    drift: 0.1,
    durable: true,
    max_connections: 100,
    standbys: true,
    synchronous: true,
    checksums: true,
};

/// The words of what is not good.
fn complaints(standing: &Standing) -> Vec<String> {
    let bad = judge(standing).into_iter().filter(|finding| !matches!(finding, Finding::Good(_)));
    bad.map(|finding| finding.to_string()).collect()
}

#[test]
fn a_sound_database_gives_no_complaint() {
    assert_eq!(complaints(&SOUND), Vec::<String>::new());
    let alone = Standing { standbys: false, synchronous: false, ..SOUND };
    assert_eq!(complaints(&alone), Vec::<String>::new(), "no standby, nothing to lose by failover");
}

#[test]
fn each_fault_is_said_once_and_says_what_to_mend() {
    for (standing, words) in [
        (Standing { privileged: true, ..SOUND }, "mend      the role of TWOSTEP_DATABASE_URL"),
        (Standing { drift: -3.0, ..SOUND }, "mend NTP"),
        (Standing { durable: false, ..SOUND }, "used code good again"),
        (Standing { max_connections: 10, ..SOUND }, "max_connections"),
        (Standing { synchronous: false, ..SOUND }, "consider  the standby follows asynchronously"),
        (Standing { checksums: false, ..SOUND }, "data checksums"),
    ] {
        let said = complaints(&standing);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said.iter().all(|sentence| sentence.contains(words)), "{said:?}");
    }
}
