//! What a person does that changes who may get in: each act with its way there, for stories that disturb it.

use serde_json::{Value, json};

use super::newcomer;
use crate::support::{
    Person, TestApp,
    client::{Answer, Call},
};

/// The password that a change or reset sets.
pub(super) const NEW_PASSWORD: &str = "a phrase nobody has heard";

/// An act, ready to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    ConfirmSignUp,
    SignIn,
    OpenChallenge,
    ByApp,
    BySms,
    ByEmergencyCode,
    Repeat,
    Refresh,
    StepUp,
    Begin,
    Verify,
    AddPhone,
    VerifyPhone,
    ShowEmergencyCode,
    Finalize,
    AddAuthenticator,
    RemoveAuthenticator,
    RemovePhone,
    SignOut,
    ChangePassword,
    Reset,
    KeepAuthenticator,
    NewEmergencyCode,
    Disable,
    ChangeEmail,
    ChangePhone,
    Undo,
    Delete,
}

/// Somebody about to act.
pub(super) struct Ready {
    pub(super) act: Act,
    pub(super) kari: Person,
    /// What they hold for it: a code, a link's token.
    held: String,
}

impl Act {
    /// The status of success.
    pub(super) const fn success(self) -> u16 {
        match self {
            Self::SignIn
            | Self::ByApp
            | Self::BySms
            | Self::ByEmergencyCode
            | Self::Repeat
            | Self::Begin
            | Self::ShowEmergencyCode
            | Self::NewEmergencyCode => 201,
            Self::ConfirmSignUp
            | Self::RemoveAuthenticator
            | Self::RemovePhone
            | Self::SignOut
            | Self::ChangePassword
            | Self::Disable
            | Self::ChangeEmail
            | Self::ChangePhone
            | Self::Undo
            | Self::Delete => 204,
            _ => 200,
        }
    }

    /// Somebody new gets as far as the act.
    pub(super) async fn ready(self, app: &TestApp) -> Ready {
        let mut kari = self.approach(app, newcomer(app)).await;
        let held = match self {
            Self::ConfirmSignUp => app.client.code_to(&kari.email).await,
            Self::BySms | Self::ChangePhone | Self::VerifyPhone => app.client.code_to(&kari.phone).await,
            Self::ByEmergencyCode => kari.emergency_code.clone(),
            Self::Repeat => {
                let spent = kari.emergency_code.clone();
                kari.enters("emergency_code", &spent).await.expect_status(201);
                spent
            }
            Self::ChangeEmail => {
                let new = format!("new.{}", kari.email);
                kari.posts("/account/email", json!({ "new_email": new })).await.expect_status(202);
                app.client.code_to(&new).await
            }
            Self::Reset => {
                kari.asks_for_reset().await;
                app.client.link_to(&kari.email, "reset").await
            }
            Self::RemoveAuthenticator => {
                app.minutes_later(1);
                kari.adds_authenticator("Tablet").await;
                kari.authenticator_path(0).await
            }
            Self::Undo => app.client.link_to(&kari.email, "undo").await,
            Self::ByApp | Self::StepUp | Self::Verify | Self::AddAuthenticator => kari.code(),
            Self::Finalize => {
                kari.gets_emergency_code().await;
                String::new()
            }
            _ => String::new(),
        };
        Ready { act: self, kari, held }
    }

    async fn approach(self, app: &TestApp, mut kari: Person) -> Person {
        match self {
            Self::ConfirmSignUp => kari.signs_up().await,
            Self::SignIn | Self::Reset => return kari.with_account().await,
            Self::Refresh | Self::Begin | Self::ChangePassword | Self::ChangeEmail | Self::SignOut => {
                return kari.signed_in().await;
            }
            Self::Verify => return kari.at_stage("verify_authenticator").await,
            Self::AddPhone => return kari.at_stage("add_phone").await,
            Self::VerifyPhone => return kari.at_stage("verify_phone").await,
            Self::Finalize | Self::ShowEmergencyCode => return kari.at_stage("save_emergency_code").await,
            Self::NewEmergencyCode
            | Self::Disable
            | Self::Undo
            | Self::Delete
            | Self::RemoveAuthenticator
            | Self::RemovePhone => return kari.enrolled().await,
            Self::ChangePhone => {
                kari = kari.signed_in().await;
                let body = json!({ "phone": kari.phone });
                kari.call("PUT", "/account/phone").json(&body).send().await.expect_status(202);
            }
            Self::AddAuthenticator => {
                kari = kari.enrolled().await;
                let begun =
                    kari.tries_to_start(json!({ "purpose": "add_authenticator", "name": "Tablet" })).await;
                kari.scans(&begun.expect_status(201));
            }
            Self::KeepAuthenticator => {
                kari = kari.enrolled().await;
                kari.signs_in_with_emergency_code().await;
                kari.acknowledges().await.expect_status(204);
            }
            Self::OpenChallenge
            | Self::ByApp
            | Self::BySms
            | Self::ByEmergencyCode
            | Self::Repeat
            | Self::StepUp => {
                kari = kari.enrolled().await;
                app.minutes_later(2);
                self.challenged(&mut kari).await;
            }
        }
        kari
    }

    async fn challenged(self, kari: &mut Person) {
        if !matches!(self, Self::OpenChallenge | Self::StepUp) {
            kari.gets_challenge().await;
        }
        if self == Self::BySms {
            kari.gets_sms().await;
        }
    }
}

impl Ready {
    /// Does it.
    pub(super) async fn acts(&self) -> Answer {
        self.call(&self.kari).send().await
    }

    /// The same at another process.
    pub(super) async fn acts_at(&self, app: &TestApp) -> Answer {
        self.call(&self.kari.at(app)).send().await
    }

    /// The call that does it.
    fn call(&self, kari: &Person) -> Call {
        let (method, path, body) = self.request(kari);
        let call = kari.client.call(method, &format!("/api/v1{path}"));
        let call = if kari.access.is_empty() || self.is_open() { call } else { call.bearer(&kari.access) };
        if body.is_null() { call } else { call.json(&body) }
    }

    /// Whether it is an act of whoever comes, not of a session.
    fn is_open(&self) -> bool {
        let open =
            [Act::SignIn, Act::OpenChallenge, Act::ByApp, Act::BySms, Act::ByEmergencyCode, Act::Repeat];
        open.contains(&self.act) || matches!(self.act, Act::Refresh | Act::Reset | Act::Undo)
    }

    fn request(&self, kari: &Person) -> (&'static str, String, Value) {
        let held = &self.held;
        let second_step =
            |method| json!({ "challenge_token": kari.challenge, "method": method, "code": held });
        let password = json!({ "email": kari.email, "password": kari.password });
        let wizard = |path: &str| format!("/two-step/enrollments/{}{path}", kari.enrollment);
        let (path, body) = match self.act {
            Act::ConfirmSignUp => {
                ("/accounts/verify-email", json!({ "sign_up_token": kari.sign_up_token, "code": held }))
            }
            Act::SignIn | Act::OpenChallenge => ("/sessions", password),
            Act::ByApp => ("/sessions/second-step", second_step("authenticator")),
            Act::BySms => ("/sessions/second-step", second_step("sms")),
            Act::ByEmergencyCode => ("/sessions/second-step", second_step("emergency_code")),
            Act::Repeat => {
                ("/sessions/second-step/repeat", json!({ "challenge_token": kari.challenge, "code": held }))
            }
            Act::Refresh => ("/sessions/refresh", json!({ "refresh_token": kari.refresh })),
            Act::StepUp => (
                "/sessions/current/reauthenticate",
                json!({ "password": kari.password, "method": "authenticator", "code": held }),
            ),
            Act::Begin => ("/two-step/enrollments", json!({ "password": kari.password })),
            Act::Verify | Act::AddAuthenticator => {
                return ("POST", wizard("/authenticator/verify"), json!({ "code": held }));
            }
            Act::AddPhone => return ("PUT", wizard("/phone"), json!({ "phone": kari.phone })),
            Act::VerifyPhone => return ("POST", wizard("/phone/verify"), json!({ "code": held })),
            Act::ShowEmergencyCode => return ("POST", wizard("/emergency-code"), Value::Null),
            Act::RemoveAuthenticator => return ("DELETE", held.clone(), Value::Null),
            Act::RemovePhone => return ("DELETE", "/account/phone".to_owned(), Value::Null),
            Act::SignOut => return ("DELETE", "/sessions/current".to_owned(), Value::Null),
            Act::Finalize => {
                let body = json!({ "acknowledged": true, "issued_at": kari.issued_at });
                return ("POST", wizard("/finalize"), body);
            }
            Act::ChangePassword => {
                let body = json!({ "current_password": kari.password, "new_password": NEW_PASSWORD });
                return ("PUT", "/account/password".to_owned(), body);
            }
            Act::Reset => (
                "/password-resets/confirm",
                json!({ "token": held, "new_password": NEW_PASSWORD, "transport": "body" }),
            ),
            Act::KeepAuthenticator => ("/two-step/recovery", json!({ "authenticator": "kept" })),
            Act::NewEmergencyCode => ("/two-step/emergency-code", Value::Null),
            Act::Disable => ("/two-step/disable", Value::Null),
            Act::ChangeEmail => ("/account/email/verify", json!({ "code": held })),
            Act::ChangePhone => ("/account/phone/verify", json!({ "code": held })),
            Act::Undo => ("/undo", json!({ "token": held })),
            Act::Delete => return ("DELETE", "/account".to_owned(), Value::Null),
        };
        ("POST", path.to_owned(), body)
    }
}
