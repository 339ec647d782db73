//! Support: what an agent does, and what the person does whom it helps.

use serde_json::{Value, json};

use super::Person;
use crate::support::{TestApp, client::Answer};

/// The ticket of every story.
pub(crate) const TICKET: &str = "HELP-7";

impl Person {
    /// Is an agent with a role, freshly signed in with two factors.
    pub(crate) async fn agent(self, app: &TestApp, role: &str) -> Self {
        let person = self.enrolled().await;
        app.appoints(&person, role).await;
        person
    }

    /// The id of their own account.
    pub(crate) async fn account_id(&self) -> String {
        self.reads("/account").await.expect_status(200).text("id")
    }

    /// Looks an account up.
    pub(crate) async fn searches(&self, email: &str) -> Answer {
        self.posts("/support/accounts/search", json!({ "email": email, "ticket": TICKET })).await
    }

    /// Looks at an account.
    pub(crate) async fn views(&self, account: &str) -> Answer {
        self.reads(&format!("/support/accounts/{account}?ticket={TICKET}")).await
    }

    /// Asks for a recovery of an account.
    pub(crate) async fn starts_recovery(&self, account: &str) -> Answer {
        self.starts_recovery_with(account, json!({})).await
    }

    /// Asks for a recovery with some fields other than usual; null leaves a field out.
    pub(crate) async fn starts_recovery_with(&self, account: &str, changes: Value) -> Answer {
        let mut body = json!({ "ticket": TICKET, "evidence": "video_call", "reason": "Lost phone and code" });
        let fields = body.as_object_mut().expect("an object");
        fields.extend(changes.as_object().expect("an object").clone());
        fields.retain(|_, value| !value.is_null());
        self.posts(&format!("/support/accounts/{account}/recovery"), body).await
    }

    /// Approves a recovery.
    pub(crate) async fn approves(&self, account: &str) -> Answer {
        self.posts(&format!("/support/accounts/{account}/recovery/approve"), json!({ "ticket": TICKET }))
            .await
    }

    /// Stops a recovery as support.
    pub(crate) async fn stops_as_support(&self, account: &str) -> Answer {
        self.posts(&format!("/support/accounts/{account}/recovery/stop"), json!({ "ticket": TICKET })).await
    }

    /// Ends all sessions of an account.
    pub(crate) async fn ends_sessions_of(&self, account: &str) -> Answer {
        self.call("DELETE", &format!("/support/accounts/{account}/sessions?ticket={TICKET}")).send().await
    }

    /// Stops the recovery of their account by a mailed link's token.
    pub(crate) async fn stops(&self, token: &str) -> Answer {
        self.client.post("/support-recoveries/stop", &json!({ "token": token })).send().await
    }

    /// Asks for the code of the recovery.
    pub(crate) async fn asks_for_recovery_code(&self, channel: &str) -> Answer {
        let body = json!({ "challenge_token": self.challenge, "channel": channel });
        self.client.post("/sessions/second-step/recovery-code", &body).send().await
    }

    /// Signs in with the password and the mailed code of a recovery.
    pub(crate) async fn is_rescued(&mut self) -> Answer {
        self.gets_challenge().await;
        self.asks_for_recovery_code("email").await.expect_status(202);
        let code = self.client.code_to(&self.email).await;
        let answer = self.enters("recovery_code", &code).await.expect_status(201);
        self.holds_session(answer)
    }

    /// The ways that the challenge offers.
    pub(crate) async fn methods(&mut self) -> Vec<String> {
        let answer = self.signs_in().await.expect_status(200);
        let methods = answer["challenge"]["methods"].as_array().expect("methods");
        methods.iter().map(|one| one["method"].as_str().expect("a method").to_owned()).collect()
    }
}

impl TestApp {
    /// Gives somebody a role, as the operator does.
    pub(crate) async fn appoints(&self, person: &Person, role: &str) {
        let statement =
            "INSERT INTO account_roles SELECT account_id, $2, created_at FROM accounts WHERE email = $1
             ON CONFLICT (account_id) DO UPDATE SET role = $2";
        let given = self.home.superuser().await.execute(statement, &[&person.email, &role]).await;
        assert_eq!(given.expect("given"), 1);
    }

    /// Takes somebody's role away.
    pub(crate) async fn dismisses(&self, person: &Person) {
        let statement =
            "DELETE FROM account_roles r USING accounts a WHERE r.account_id = a.account_id AND a.email = $1";
        let taken = self.home.superuser().await.execute(statement, &[&person.email]).await;
        assert_eq!(taken.expect("taken"), 1);
    }
}
