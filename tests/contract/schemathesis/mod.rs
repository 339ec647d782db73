//! Schemathesis makes calls out of `openapi.yaml` and holds every answer against it. `make schemathesis` installs it
//! and runs this.

use std::{path::Path, process::Stdio, time::Duration};

use serde_json::{Map, Value, json};
use tokio::process::Command;

use crate::support::{
    Person, TestApp,
    contract::{CONTRACT, Operation},
};

/// Drawn calls of each operation, beside those that cover its schema: about 1,300 calls in 15 seconds for each caller.
const EXAMPLES: u32 = 3;

/// What a busy machine may take for them.
const PATIENCE: Duration = Duration::from_mins(4);

/// By operation: the access token that it is called with, an id for its path, the challenge for its body.
type Callers = Map<String, Value>;

/// API-02, API-09: no fault of the server, and no answer that the contract does not foresee.
#[tokio::test]
#[ignore = "takes most of a minute and needs Schemathesis: `make schemathesis`"]
async fn whatever_a_stranger_sends_is_answered_as_the_contract_says() {
    let app = TestApp::start_without_source_limits().await;
    app.is_called_by("stranger", &Callers::new(), &[]).await;
}

#[tokio::test]
#[ignore = "takes most of a minute and needs Schemathesis: `make schemathesis`"]
async fn whatever_the_holder_of_a_challenge_sends_is_answered_as_the_contract_says() {
    let app = TestApp::start_without_source_limits().await;
    let mut callers = Callers::new();
    for operation in CONTRACT.operations().iter().filter(|one| takes_challenge(one)) {
        let mut kari = app.person(&operation.name).reached_at(&phone(callers.len())).enrolled().await;
        app.minutes_later(2);
        let challenge = kari.gets_challenge().await;
        callers.insert(operation.name.clone(), json!({ "challenge": challenge }));
    }
    let only: Vec<String> = callers.keys().map(|name| format!("--include-operation-id={name}")).collect();
    app.is_called_by("challenge", &callers, &only).await;
}

#[tokio::test]
#[ignore = "takes most of a minute and needs Schemathesis: `make schemathesis`"]
async fn whatever_a_signed_in_person_sends_is_answered_as_the_contract_says() {
    let app = TestApp::start_without_source_limits().await;
    let mut people = app.people().await;
    // The proof of a sign-in is fresh for five minutes; a refreshed token lives, and proves nothing anew.
    app.minutes_later(6);
    for (_, kari) in &mut people {
        kari.refreshes().await;
    }
    app.is_called_by("signed-in", &callers(&people).await, &["--exclude-operation-id=sign_out".to_owned()])
        .await;
}

#[tokio::test]
#[ignore = "takes most of a minute and needs Schemathesis: `make schemathesis`"]
async fn whatever_a_freshly_authenticated_person_sends_is_answered_as_the_contract_says() {
    let app = TestApp::start_without_source_limits().await;
    let people = app.people().await;
    app.is_called_by("fresh", &callers(&people).await, &[]).await;
}

fn takes_challenge(operation: &Operation) -> bool {
    operation.fields.iter().any(|(name, _)| name == "challenge_token")
}

/// Everybody has a number of their own, because a number gets five messages a day.
fn phone(place: usize) -> String {
    format!("+47912345{place:02}")
}

/// Which access token, and which id in its path, each operation is called with.
async fn callers(people: &[(&Operation, Person)]) -> Callers {
    let mut callers = Callers::new();
    for (operation, kari) in people {
        let mut caller = json!({ "token": kari.access });
        if operation.path.contains("{id}") {
            caller["id"] = own_id(operation, kari).await;
        }
        callers.insert(operation.name.clone(), caller);
    }
    callers
}

/// Something of the person's own that the operation is about.
async fn own_id(operation: &Operation, kari: &Person) -> Value {
    if operation.path.contains("/enrollments/") {
        return kari.enrollment.clone().into();
    }
    if operation.path.contains("/authenticators/") {
        return kari.reads("/two-step").await["authenticators"][0]["id"].clone();
    }
    if operation.path.contains("/sessions/") {
        return kari.reads("/sessions").await["sessions"][0]["id"].clone();
    }
    Value::Null
}

impl TestApp {
    /// For each operation that takes a session somebody of their own, so that one that ends the session spoils no
    /// other: the wizard's are at their step of it, all others have two-step verification on.
    async fn people(&self) -> Vec<(&'static Operation, Person)> {
        let mut people = Vec::new();
        for operation in CONTRACT.operations().iter().filter(|one| !one.open_to_strangers) {
            let kari = self.person(&operation.name).reached_at(&phone(people.len()));
            let kari = match operation.path.split_once("/enrollments/{id}") {
                Some((_, step)) => kari.at_stage(stage(step)).await,
                None if operation.name == "begin_enrollment" => kari.signed_in().await,
                None => kari.enrolled().await,
            };
            people.push((operation, kari));
        }
        people
    }

    /// Lets Schemathesis call; what it says of a broken promise fails the test.
    async fn is_called_by(&self, caller: &str, callers: &Callers, more: &[String]) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let here = root.join("tests/contract/schemathesis");
        let tool = root.join("target/tools/schemathesis/bin/schemathesis");
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("callers.json");
        std::fs::write(&file, Value::Object(callers.clone()).to_string()).expect("a file");
        let mut command = Command::new(tool);
        command.arg(format!("--config-file={}", here.join("schemathesis.toml").display()));
        command.arg("run").arg(root.join("openapi.yaml")).arg(format!("--url={}", self.url()));
        command.arg(format!("--max-examples={EXAMPLES}")).args(more).current_dir(folder.path());
        command.env("PYTHONPATH", &here).env("SCHEMATHESIS_HOOKS", "hooks").env("CALLERS", &file);
        command.env("PYTHONDONTWRITEBYTECODE", "1").stdin(Stdio::null()).kill_on_drop(true);
        let ended = tokio::time::timeout(PATIENCE, command.output()).await;
        let ended = ended.expect("an end in time").expect("`make schemathesis` installs it");
        let words = String::from_utf8_lossy(&ended.stdout).into_owned();
        assert!(ended.status.success(), "as {caller}:\n{words}\n{}", String::from_utf8_lossy(&ended.stderr));
        assert!(!words.contains("Tested: 0"), "as {caller} nothing was called:\n{words}");
    }
}

/// The step of the wizard at which a call is expected.
fn stage(step: &str) -> &'static str {
    match step {
        "/phone" | "/phone/skip" => "add_phone",
        "/phone/resend" | "/phone/verify" => "verify_phone",
        "/emergency-code" | "/finalize" => "save_emergency_code",
        _ => "verify_authenticator",
    }
}
