//! Every place where a code is typed, and how a person gets there.

use serde_json::{Value, json};

use super::newcomer;
use crate::support::{Person, TestApp, client::Answer, contract::CONTRACT};

/// A place where a code is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Door {
    SignUp,
    App,
    Sms,
    Emergency,
    Repeat,
    WizardApp,
    WizardPhone,
    StepUpApp,
    StepUpSms,
    Email,
    Phone,
}

/// Somebody in front of a door, with the code that opens it.
pub(super) struct At {
    pub(super) door: Door,
    pub(super) kari: Person,
    pub(super) right: String,
}

impl Door {
    pub(super) const ALL: [Self; 11] = [
        Self::SignUp,
        Self::App,
        Self::Sms,
        Self::Emergency,
        Self::Repeat,
        Self::WizardApp,
        Self::WizardPhone,
        Self::StepUpApp,
        Self::StepUpSms,
        Self::Email,
        Self::Phone,
    ];

    /// The operation behind it.
    const fn operation(self) -> &'static str {
        match self {
            Self::SignUp => "verify_email",
            Self::App | Self::Sms | Self::Emergency => "take_second_step",
            Self::Repeat => "repeat_second_step",
            Self::WizardApp => "verify_authenticator",
            Self::WizardPhone => "verify_phone",
            Self::StepUpApp | Self::StepUpSms => "reauthenticate",
            Self::Email => "verify_email_change",
            Self::Phone => "verify_account_phone",
        }
    }

    /// Whether it takes emergency codes.
    pub(super) const fn takes_emergency_codes(self) -> bool {
        matches!(self, Self::Emergency | Self::Repeat)
    }

    /// What a wrong code is answered with: strangers get 401, people inside 422.
    pub(super) const fn refusal(self) -> (u16, &'static str) {
        match self {
            Self::App | Self::Sms | Self::Emergency | Self::Repeat => (401, "invalid_code"),
            _ => (422, "wrong_code"),
        }
    }

    /// Somebody new comes to the door.
    pub(super) async fn reach(self, app: &TestApp) -> At {
        let mut kari = self.approach(app, newcomer(app)).await;
        let right = match self {
            Self::App | Self::WizardApp | Self::StepUpApp => kari.code(),
            Self::Sms => kari.gets_sms().await,
            Self::Emergency => kari.emergency_code.clone(),
            Self::Repeat => {
                let spent = kari.emergency_code.clone();
                kari.enters("emergency_code", &spent).await.expect_status(201);
                spent
            }
            Self::WizardPhone | Self::Phone => kari.client.code_to(&kari.phone).await,
            Self::StepUpSms => {
                let sent = kari.posts("/sessions/current/reauthenticate/sms", json!({})).await;
                sent.expect_status(202);
                kari.client.code_to(&kari.phone).await
            }
            Self::SignUp => kari.client.code_to(&kari.email).await,
            Self::Email => {
                kari.email = format!("new.{}", kari.email);
                let body = json!({ "new_email": kari.email });
                kari.posts("/account/email", body).await.expect_status(202);
                kari.client.code_to(&kari.email).await
            }
        };
        At { door: self, kari, right }
    }

    async fn approach(self, app: &TestApp, mut kari: Person) -> Person {
        match self {
            Self::SignUp => kari.signs_up().await,
            Self::WizardApp => return kari.at_stage("verify_authenticator").await,
            Self::WizardPhone => return kari.at_stage("verify_phone").await,
            Self::Email => return kari.signed_in().await,
            Self::Phone => {
                let kari = kari.signed_in().await;
                let body = json!({ "phone": kari.phone });
                kari.call("PUT", "/account/phone").json(&body).send().await.expect_status(202);
                return kari;
            }
            Self::App | Self::Sms | Self::Emergency | Self::Repeat | Self::StepUpApp | Self::StepUpSms => {
                kari = kari.enrolled().await;
                app.minutes_later(2);
                if !matches!(self, Self::StepUpApp | Self::StepUpSms) {
                    kari.gets_challenge().await;
                }
            }
        }
        kari
    }
}

impl At {
    /// Types something.
    pub(super) async fn types(&self, code: impl Into<Value>) -> Answer {
        self.types_as(&self.kari, code).await
    }

    /// Types something at the door of another process.
    pub(super) async fn types_as(&self, kari: &Person, code: impl Into<Value>) -> Answer {
        let code: Value = code.into();
        let second_step =
            |method| json!({ "challenge_token": kari.challenge, "method": method, "code": code });
        let step_up = |method| json!({ "password": kari.password, "method": method, "code": code });
        let (path, body) = match self.door {
            Door::SignUp => {
                ("/accounts/verify-email", json!({ "sign_up_token": kari.sign_up_token, "code": code }))
            }
            Door::App => ("/sessions/second-step", second_step("authenticator")),
            Door::Sms => ("/sessions/second-step", second_step("sms")),
            Door::Emergency => ("/sessions/second-step", second_step("emergency_code")),
            Door::Repeat => {
                ("/sessions/second-step/repeat", json!({ "challenge_token": kari.challenge, "code": code }))
            }
            Door::StepUpApp => ("/sessions/current/reauthenticate", step_up("authenticator")),
            Door::StepUpSms => ("/sessions/current/reauthenticate", step_up("sms")),
            Door::Email => ("/account/email/verify", json!({ "code": code })),
            Door::Phone => ("/account/phone/verify", json!({ "code": code })),
            Door::WizardApp => return kari.steps("/authenticator/verify", json!({ "code": code })).await,
            Door::WizardPhone => return kari.steps("/phone/verify", json!({ "code": code })).await,
        };
        match self.door {
            Door::StepUpApp | Door::StepUpSms | Door::Email | Door::Phone => kari.posts(path, body).await,
            _ => kari.client.post(path, &body).send().await,
        }
    }

    /// A code of the right shape that is wrong.
    pub(super) fn wrong(&self) -> String {
        match self.door {
            Door::App | Door::WizardApp | Door::StepUpApp => self.kari.wrong_code(),
            Door::Emergency | Door::Repeat => "0000-0000-0000-0000".to_owned(),
            _ if self.right == "000000" => "000001".to_owned(),
            _ => "000000".to_owned(),
        }
    }

    /// Comes to the door once more, where five wrong codes sent them away.
    pub(super) async fn comes_again(&mut self) {
        if matches!(self.door, Door::App | Door::Sms | Door::Emergency) {
            self.kari.gets_challenge().await;
        }
    }
}

/// A new operation that takes a code fails here until a door leads to it.
#[test]
fn every_operation_that_takes_a_code_has_its_door() {
    let mut known: Vec<String> = Door::ALL.map(|door| format!("{} code", door.operation())).to_vec();
    known.sort();
    known.dedup();
    assert_eq!(CONTRACT.fields_named(|field| field == "code"), known);
}
