//! A tap on the wire between product and database: which statements pass, and how often the product waits for an answer.

use std::{
    collections::{BTreeSet, HashMap},
    path::PathBuf,
    sync::{Arc, Mutex},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream, UnixStream},
};

use super::home::Home;

/// The tap; what it saw so far.
#[derive(Clone, Default)]
pub(crate) struct Wire(Arc<Mutex<Seen>>);

#[derive(Default)]
struct Seen {
    round_trips: usize,
    statements: BTreeSet<String>,
}

/// One connection's half of the conversation: what the client says.
#[derive(Default)]
struct Client {
    begun: bool,
    unread: Vec<u8>,
    prepared: HashMap<String, String>,
}

impl Wire {
    /// Taps the wire to an installation's database; the port that the product connects to instead.
    pub(crate) async fn tap(home: &Home) -> (Self, u16) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let (wire, socket) = (Self::default(), home.socket());
        let own = wire.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(own.clone().relay(client, socket.clone()));
            }
        });
        (wire, port)
    }

    /// How often the product waited for the database.
    pub(crate) fn round_trips(&self) -> usize {
        self.0.lock().expect("no panic").round_trips
    }

    /// Every statement that was executed since the last time this was asked.
    pub(crate) fn takes_statements(&self) -> BTreeSet<String> {
        std::mem::take(&mut self.0.lock().expect("no panic").statements)
    }

    fn note(&self, waits: bool, executed: Vec<String>) {
        let mut seen = self.0.lock().expect("no panic");
        seen.round_trips += usize::from(waits);
        seen.statements.extend(executed);
    }

    async fn relay(self, mut client: TcpStream, socket: PathBuf) {
        let mut server = UnixStream::connect(socket).await.expect("the database");
        let (mut said, mut told) = (vec![0; 64 * 1024], vec![0; 64 * 1024]);
        let mut own = Client::default();
        let mut answered = true;
        loop {
            tokio::select! {
                read = client.read(&mut said) => {
                    let Ok(length @ 1..) = read else { return };
                    let executed = own.says(&said[..length]);
                    self.note(std::mem::take(&mut answered), executed);
                    if server.write_all(&said[..length]).await.is_err() { return }
                }
                read = server.read(&mut told) => {
                    let Ok(length @ 1..) = read else { return };
                    answered = true;
                    if client.write_all(&told[..length]).await.is_err() { return }
                }
            }
        }
    }
}

impl Client {
    /// Reads messages (PostgreSQL's protocol, section 55.7) and gives the statements that they execute.
    fn says(&mut self, bytes: &[u8]) -> Vec<String> {
        self.unread.extend_from_slice(bytes);
        let mut executed = Vec::new();
        loop {
            let head = usize::from(self.begun);
            let Some(length) = self.unread.get(head..head + 4) else { return executed };
            let end = head + u32::from_be_bytes(length.try_into().expect("four bytes")) as usize;
            if self.unread.len() < end {
                return executed;
            }
            let message: Vec<u8> = self.unread.drain(..end).collect();
            if std::mem::replace(&mut self.begun, true) {
                executed.extend(self.reads(message[0], &message[5..]));
            }
        }
    }

    fn reads(&mut self, kind: u8, body: &[u8]) -> Option<String> {
        let mut texts = body.split(|byte| *byte == 0).map(|text| String::from_utf8_lossy(text).into_owned());
        match kind {
            b'P' => {
                self.prepared.insert(texts.next()?, texts.next()?);
                None
            }
            b'B' => self.prepared.get(&texts.nth(1)?).cloned(),
            b'Q' => texts.next(),
            _ => None,
        }
    }
}
