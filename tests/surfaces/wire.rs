//! Requests as no well-behaved client writes them: spellings of paths, and bodies of two lengths.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::{newcomer, standing};
use crate::support::{TestApp, contract::CONTRACT};

/// Other spellings of a path that some program along the way may take for the same.
fn spellings(path: &str) -> Vec<String> {
    let (head, last) = path.rsplit_once('/').expect("a path");
    let mut letters = last.chars();
    let first = letters.next().expect("a name");
    let rest = letters.as_str();
    vec![
        format!("/{path}"),
        format!("{path}/"),
        format!("{path}/."),
        format!("{head}//{last}"),
        format!("{head}/./{last}"),
        format!("{head}/x/../{last}"),
        format!("{head}/x/%2e%2e/{last}"),
        format!("{head}%2f{last}"),
        format!("{head}/{}{rest}", first.to_uppercase()),
        path.replacen("/api", "/API", 1),
        format!("{head}/%{:02x}{rest}", u32::from(first)),
        format!("{head}/{last};x=1"),
        format!("{head}/{last}%00"),
        format!("{head}\\{last}"),
    ]
}

/// AUT-08: no spelling of any call leads past the table of routes.
#[tokio::test]
async fn other_spellings_of_any_path_lead_nowhere() {
    let app = TestApp::start_without_source_limits().await;
    let kari = newcomer(&app).signed_in().await;
    let before = standing(&app.dump().await);
    let bearer = format!("Authorization: Bearer {}", kari.access);
    for operation in CONTRACT.operations().iter().filter(|one| !one.path.contains("{id}")) {
        for path in spellings(&operation.path) {
            let body = format!("{{\"email\":\"{}\",\"password\":\"not the one\"}}", kari.email);
            let headers = [
                bearer.as_str(),
                "Content-Type: application/json",
                &format!("Content-Length: {}", body.len()),
            ];
            let line = format!("{} {path} HTTP/1.1", operation.method);
            let (status, answer) = app.send_raw(&line, &headers, &body).await;
            assert!(matches!(status, 400 | 404 | 405), "{line}: {answer}");
        }
    }
    assert!(standing(&app.dump().await) == before, "something was looked at");
}

/// Sends text and gives all that comes back until the server closes, for which it has ten seconds.
async fn answered_and_closed(app: &TestApp, text: &str) -> String {
    let mut stream = TcpStream::connect(app.address()).await.expect("a connection");
    stream.write_all(text.as_bytes()).await.expect("the request is taken");
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    let _closed_or_reset = tokio::time::timeout(Duration::from_secs(10), read).await.expect("it is closed");
    String::from_utf8_lossy(&answer).into_owned()
}

/// API-08: what two programs could read differently is read by none, and nothing follows on that connection.
#[tokio::test]
async fn a_request_of_two_readings_is_refused_and_the_connection_closed() {
    let app = TestApp::start().await;
    for framing in [
        "Content-Length: 4\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 4",
        "Content-Length: 4\r\nContent-Length: 5",
        "Content-Length: +4",
        "Content-Length: 4, 5",
        "Content-Length: -1",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
    ] {
        let smuggled = "0\r\n\r\nGET /api/v1/config HTTP/1.1\r\nHost: localhost\r\n\r\n";
        let head = "POST /api/v1/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json";
        let answer = answered_and_closed(&app, &format!("{head}\r\n{framing}\r\n\r\n{smuggled}")).await;
        assert!(answer.starts_with("HTTP/1.1 400 "), "{framing}: {answer}");
        assert_eq!(answer.matches("HTTP/1.1 ").count(), 1, "{framing}: {answer}");
    }
}

/// API-08: one host, and one that is ours.
#[tokio::test]
async fn a_request_without_a_host_or_with_two_is_refused() {
    let app = TestApp::start().await;
    for hosts in [vec!["Host: evil.example"], vec!["Host: "], vec!["Host: localhost", "Host: evil.example"]] {
        let (status, answer) = app.send_raw("GET /api/v1/config HTTP/1.1", &hosts, "").await;
        assert!(matches!(status, 400 | 421), "{hosts:?}: {answer}");
    }
    let (status, answer) =
        app.send_raw("GET http://evil.example/api/v1/config HTTP/1.1", &["Host: evil.example"], "").await;
    assert!(matches!(status, 400 | 404 | 421), "{answer}");
}

/// A sign-in of as many bytes, in chunks of as many, without a declared length.
async fn chunked(app: &TestApp, bytes: usize, chunk: usize) -> u16 {
    let fields = "{\"email\":\"nobody@example.test\",\"password\":\"not the one\"}";
    let body = format!("{fields:>bytes$}");
    let chunks = body.as_bytes().chunks(chunk).map(|part| String::from_utf8_lossy(part).into_owned());
    let framed: Vec<String> = chunks.map(|part| format!("{:x}\r\n{part}\r\n", part.len())).collect();
    let headers = ["Content-Type: application/json", "Transfer-Encoding: chunked"];
    app.send_raw("POST /api/v1/sessions HTTP/1.1", &headers, &format!("{}0\r\n\r\n", framed.concat())).await.0
}

/// API-01: what is not declared is counted, to the byte, however it comes.
#[tokio::test]
async fn a_body_of_undeclared_length_has_sixteen_kibibytes_at_most() {
    let app = TestApp::start_without_source_limits().await;
    for chunk in [100, 4096, 20_000] {
        assert_eq!(chunked(&app, 16 * 1024 + 1, chunk).await, 413, "{chunk}");
    }
    assert_eq!(chunked(&app, 16 * 1024, 4096).await, 401);
}
