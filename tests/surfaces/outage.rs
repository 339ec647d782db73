//! The database or the mail server is away: nothing is granted meanwhile, and nothing is lost.

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpListener,
};
use tokio_postgres::Client;

use super::{
    acts::{Act, Ready},
    newcomer,
    proxied::in_production,
    standing,
};
use crate::support::TestApp;

/// The database turns every connection of the product away until [`Outage::ends`].
pub(crate) struct Outage(Client);

impl Outage {
    pub(crate) async fn begins(app: &TestApp) -> Self {
        let db = app.home.superuser().await;
        let outage = Self(db);
        outage.limits("0").await;
        let gone = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()";
        outage.0.batch_execute(gone).await.expect("cut");
        outage
    }

    pub(crate) async fn ends(self) {
        self.limits("-1").await;
    }

    async fn limits(&self, connections: &str) {
        let sql = format!(
            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I CONNECTION LIMIT {connections}', current_database()); END $$"
        );
        self.0.batch_execute(&sql).await.expect("a limit");
    }
}

/// API-10, API-03
#[tokio::test]
async fn without_the_database_nothing_is_granted_and_afterwards_each_code_works_once() {
    let app = TestApp::start_without_source_limits().await;
    let mut all = Vec::new();
    let acts = [Act::SignIn, Act::OpenChallenge, Act::Repeat, Act::Refresh, Act::Finalize, Act::Reset];
    for act in acts.into_iter().chain([Act::BySms, Act::ByEmergencyCode, Act::ByApp]) {
        all.push(act.ready(&app).await);
    }
    let before = standing(&app.dump().await);
    let outage = Outage::begins(&app).await;
    for ready in &all {
        let refused = ready.acts().await.expect_problem(503, "unavailable");
        assert!(!refused.header("retry-after").is_empty() && refused.headers.get("set-cookie").is_none());
    }
    app.client.get("/readyz").send().await.expect_status(503);
    assert!(standing(&app.dump().await) == before);
    outage.ends().await;
    each_works_once(&all).await;
}

/// Whoever asks whether it is ready is told what is not, also where the database says nothing at all.
#[tokio::test]
async fn a_database_that_does_not_answer_is_told_apart_from_one_that_is_not_there() {
    let app = TestApp::start().await;
    let mut superuser = app.home.superuser().await;
    let held = superuser.transaction().await.expect("a transaction");
    held.batch_execute("LOCK TABLE refinery_schema_history IN ACCESS EXCLUSIVE MODE").await.expect("locked");
    let waiting = app.client.get("/readyz").send().await.expect_status(503);
    assert_eq!(waiting["database"], "reachable or not, it does not answer");
    held.rollback().await.expect("unlocked");
    assert_eq!(app.client.get("/readyz").send().await["database"], "reachable");
    let outage = Outage::begins(&app).await;
    let gone = app.client.get("/readyz").send().await.expect_status(503);
    assert_eq!(gone["database"], "unreachable");
    outage.ends().await;
}

async fn each_works_once(all: &[Ready]) {
    for ready in all {
        ready.acts().await.expect_status(ready.act.success());
        if matches!(ready.act, Act::BySms | Act::ByEmergencyCode | Act::ByApp | Act::Reset | Act::Finalize) {
            assert!(ready.acts().await.status >= 400, "{:?} works twice", ready.act);
        }
    }
}

/// A mail server that takes one mail, for whoever asks who it is for.
async fn takes_a_mail(listener: &TcpListener) -> String {
    let (mut stream, _) = listener.accept().await.expect("a connection");
    let (read, mut write) = stream.split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 here\r\n").await.expect("a greeting");
    let (mut mail, mut in_data) = (String::new(), false);
    while let Some(line) = lines.next_line().await.expect("a line") {
        mail.extend([line.as_str(), "\n"]);
        let reply: &[u8] = match line.as_str() {
            "." => b"250 taken\r\n",
            "DATA" => b"354 go on\r\n",
            "QUIT" => break,
            _ if in_data => b"",
            _ => b"250 yes\r\n",
        };
        in_data = line == "DATA" || in_data && line != ".";
        write.write_all(reply).await.expect("a reply");
        if line == "." {
            break;
        }
    }
    mail
}

/// API-10: a mail that can't be handed over waits in the outbox, and goes out once the server is back.
#[tokio::test]
async fn while_the_mail_server_is_away_mails_wait() {
    let free = TcpListener::bind("127.0.0.1:0").await.expect("a free port").local_addr().expect("an address");
    let development = TestApp::start().await;
    let kari = newcomer(&development).with_account().await;
    // The sender of development has kept the mail of the sign-up; from here on it takes nothing more.
    development.dump().await;
    let url = format!("smtp://{free}?tls=none");
    let production = in_production(&development, &[("TWOSTEP_SMTP_URL", &url)]).await;
    drop(development);
    production.asks_for_reset(&kari).await.expect_status(202);
    production.until_outbox("tries > 0 AND state = 'queued'").await;
    let server = TcpListener::bind(free).await.expect("the mail server is back");
    production.app.minutes_later(1);
    production.asks_for_reset(&newcomer(&production.app)).await.expect_status(202);
    let mail = takes_a_mail(&server).await;
    assert!(mail.contains(&kari.email) && mail.contains("/reset#token=3D"), "{mail}");
    production.until_outbox("state = 'sent' AND payload_sealed IS NULL").await;
}
