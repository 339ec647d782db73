//! HTTP as text, for requests that no well-behaved client sends.

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::TestApp;

impl TestApp {
    /// Sends a request line and headers as they are, with a body, and gives the status and the whole answer.
    pub(crate) async fn send_raw(&self, request_line: &str, headers: &[&str], body: &str) -> (u16, String) {
        let mut lines = vec![request_line.to_owned()];
        if !headers.iter().any(|header| header.to_lowercase().starts_with("host:")) {
            lines.push(format!("Host: {}", self.address()));
        }
        lines.extend(headers.iter().map(|header| (*header).to_owned()));
        lines.push("Connection: close".to_owned());
        let request = format!("{}\r\n\r\n{body}", lines.join("\r\n"));
        let mut stream = TcpStream::connect(self.address()).await.expect("a connection");
        stream.write_all(request.as_bytes()).await.expect("the request is taken");
        let mut answer = Vec::new();
        let _reset_after_refusal = stream.read_to_end(&mut answer).await;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
        (status, answer)
    }
}
