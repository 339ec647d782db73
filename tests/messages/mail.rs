//! Mail: to a real server, over TLS only, with what machines and people read.

use std::collections::BTreeSet;

use serde_json::Value;
use twostep::init;

use crate::support::{
    TestApp,
    peer::{Peer, eventually},
};

/// A mail server with a certificate of an authority of its own.
struct MailServer {
    folder: tempfile::TempDir,
    port: String,
    _process: Peer,
}

impl MailServer {
    /// One that speaks `starttls`, `tls` from the start, or `plain` SMTP only.
    fn start(mode: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        init::init(folder.path(), &["127.0.0.1".to_owned()]).expect("certificates");
        let path = |name: &str| folder.path().join(name).display().to_string();
        let (certificate, key, file) = (path("proxy/server.crt"), path("proxy/server.key"), path("mails"));
        let process = Peer::run("smtp.mjs", &[mode, &certificate, &key, &file]);
        Self { port: process.said.clone(), folder, _process: process }
    }

    /// An installation that mails by it.
    async fn app(&self, scheme: &str, credentials: &str, authority: bool) -> TestApp {
        self.app_with((scheme, credentials, authority), &[]).await
    }

    /// The same with settings of its own.
    async fn app_with(
        &self,
        (scheme, credentials, authority): (&str, &str, bool),
        own: &[(&str, &str)],
    ) -> TestApp {
        let url = format!("{scheme}://{credentials}@127.0.0.1:{}", self.port);
        let ca = self.folder.path().join("api/ca.crt").display().to_string();
        let mut settings =
            vec![("TWOSTEP_SMTP_URL", url.as_str()), ("TWOSTEP_MAIL_FROM", "Twostep <no-reply@example.com>")];
        if authority {
            settings.push(("TWOSTEP_SMTP_CA_FILE", &ca));
        }
        TestApp::start_with(&[&settings, own].concat()).await
    }

    /// The mails that it took.
    fn mails(&self) -> Vec<Value> {
        let text = std::fs::read_to_string(self.folder.path().join("mails")).expect("the mails");
        text.lines().map(|line| serde_json::from_str(line).expect("a mail")).collect()
    }

    /// The first mail, once there is one.
    async fn mail(&self) -> Value {
        eventually("a mail arrives", async || self.mails().into_iter().next()).await
    }
}

/// The state and the tries of the newest mail.
async fn newest(app: &TestApp) -> (String, i16) {
    let db = app.home.superuser().await;
    let row = db.query_one("SELECT state, tries FROM outbox ORDER BY created_at DESC LIMIT 1", &[]).await;
    let row = row.expect("a mail");
    (row.get(0), row.get(1))
}

const RIGHT: &str = "twostep:p%40ss%20word";

#[tokio::test]
async fn a_mail_goes_by_starttls_with_text_and_html() {
    let server = MailServer::start("starttls");
    let app = server.app("smtp", RIGHT, true).await;
    app.person("kari").tries_to_sign_up(serde_json::json!({})).await.expect_status(202);
    let mail = server.mail().await;
    assert_eq!((&mail["secure"], &mail["user"]), (&Value::from(true), &Value::from("twostep")));
    assert_eq!(mail["to"], serde_json::json!(["kari@example.test"]));
    let text = mail["text"].as_str().expect("a text");
    let (head, body) = text.split_once("\r\n\r\n").expect("head and body");
    for header in [
        "From: Twostep <no-reply@example.com>",
        "To: kari@example.test",
        "Auto-Submitted: auto-generated",
        "List-Id: <account.example.com>",
        "Content-Type: multipart/alternative;",
    ] {
        assert!(head.contains(header), "{header} in {head}");
    }
    assert!(body.contains("Content-Type: text/plain") && body.contains("Content-Type: text/html"), "{body}");
    assert!(!text.contains("<img") && !text.contains("http"), "nothing is loaded and no link signs in");
    eventually("it is noted as sent", async || Some(newest(&app).await).filter(|mail| mail.0 == "sent"))
        .await;
}

#[tokio::test]
async fn a_mail_goes_by_tls_from_the_start() {
    let server = MailServer::start("tls");
    let app = server.app("smtps", RIGHT, true).await;
    app.person("kari").tries_to_sign_up(serde_json::json!({})).await.expect_status(202);
    assert_eq!(server.mail().await["secure"], true);
}

/// Neither a server without TLS, nor one whose certificate nobody vouches for, nor wrong credentials get a mail.
#[tokio::test]
async fn no_mail_goes_where_the_server_is_not_proven() {
    for (mode, scheme, credentials, authority) in [
        ("plain", "smtp", RIGHT, true),
        ("starttls", "smtp", RIGHT, false),
        ("tls", "smtps", RIGHT, false),
        ("tls", "smtps", "twostep:wrong", true),
    ] {
        let server = MailServer::start(mode);
        let app = server.app(scheme, credentials, authority).await;
        app.person("kari").tries_to_sign_up(serde_json::json!({})).await.expect_status(202);
        let tried = eventually("it was tried", async || {
            Some(newest(&app).await).filter(|(state, tries)| *tries > 0 || state != "queued")
        })
        .await;
        assert_eq!(tried.0, "queued", "an operator can mend it");
        assert_eq!(server.mails().len(), 0, "{mode} {scheme} {credentials} {authority}");
    }
}

/// A server that hangs up after it took a mail: tried again, as the same mail, so that a mailbox can tell; none is lost.
#[tokio::test]
async fn a_mail_cut_off_in_the_middle_is_sent_again_as_the_same() {
    let server = MailServer::start("starttls");
    let app = server.app("smtp", RIGHT, true).await;
    app.person("cut").tries_to_sign_up(serde_json::json!({})).await.expect_status(202);
    eventually("it is put off", async || Some(newest(&app).await).filter(|mail| mail.1 == 1)).await;
    app.seconds_later(5);
    eventually("it is sent", async || Some(newest(&app).await).filter(|mail| mail.0 == "sent")).await;
    let mails = server.mails();
    let id = |mail: &Value| {
        let text = mail["text"].as_str().expect("a text");
        text.lines().find(|line| line.starts_with("Message-ID: ")).expect("an id").to_owned()
    };
    assert_eq!((mails.len(), id(&mails[0])), (2, id(&mails[1])));
}

/// A mailbox that does not exist is given up; one server's no is not the end of the others.
#[tokio::test]
async fn a_mail_that_the_server_refuses_is_given_up() {
    let server = MailServer::start("tls");
    let app = server.app("smtps", RIGHT, true).await;
    app.person("gone").tries_to_sign_up(serde_json::json!({})).await.expect_status(202);
    eventually("it is given up", async || Some(newest(&app).await).filter(|mail| mail.0 == "failed")).await;
    app.person("kari").tries_to_sign_up(serde_json::json!({})).await.expect_status(202);
    assert_eq!(server.mail().await["to"], serde_json::json!(["kari@example.test"]));
}

/// The HTML part of a mail, as a program for mail reads it out of quoted-printable.
fn html_of(mail: &Value) -> String {
    let text = mail["text"].as_str().expect("a text");
    let (_, part) = text.split_once("Content-Type: text/html").expect("a part in HTML");
    let (head, body) = part.split_once("\r\n\r\n").expect("head and body");
    assert!(head.contains("Content-Transfer-Encoding: quoted-printable"), "{head}");
    let body = body.split("\r\n--").next().unwrap_or_default().replace("=\r\n", "");
    let mut pieces = body.split('=');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(&piece[..2], 16).expect("two hexadecimal digits"));
        bytes.extend(piece[2..].bytes());
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// The elements that a page begins and ends.
fn tags_of(html: &str) -> BTreeSet<&str> {
    html.split('<').skip(1).map(|tag| tag.split([' ', '>']).next().unwrap_or_default()).collect()
}

/// WEB-05: what an operator's name and support text and a client's name for itself hold is text in the HTML part too.
#[tokio::test]
async fn markup_in_names_stays_text_in_the_html_that_a_mail_server_gets() {
    let server = MailServer::start("starttls");
    let own = [
        ("TWOSTEP_PRODUCT_NAME", "<img src=x onerror=alert(1)>"),
        ("TWOSTEP_SUPPORT_TEXT", "</p><script>alert(1)</script>\"'&"),
    ];
    let app = server.app_with(("smtp", RIGHT, true), &own).await;
    let mut kari = app.person("kari");
    kari.signs_up().await;
    let first = html_of(&server.mail().await);
    let code = first.split("<title>").nth(1).and_then(|title| title.get(..6)).expect("a code");
    kari.tries_to_confirm(code).await.expect_status(204);
    kari.signs_in().await.expect_status(201);
    let body =
        serde_json::json!({ "current_password": kari.password, "new_password": "a phrase nobody has heard" });
    let change =
        kari.call("PUT", "/account/password").header("user-agent", "<b onload=alert(1)>").json(&body);
    change.send().await.expect_status(204);
    let notice = eventually("a notice arrives", async || server.mails().into_iter().nth(1)).await;
    let second = html_of(&notice);
    let written = [
        "!DOCTYPE", "/body", "/head", "/html", "/p", "/title", "body", "br", "head", "html", "meta", "p",
        "title",
    ];
    for html in [&first, &second] {
        assert!(tags_of(html).is_subset(&BTreeSet::from(written)), "{html}");
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"), "{html}");
    }
    assert!(second.contains("&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"), "{second}");
}
