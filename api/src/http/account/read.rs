//! `GET /account`

use actix_web::{HttpResponse, get};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    domain::{
        account::{Account, Phone},
        ids::AccountId,
        role::Role,
    },
    http::{problem::Problem, proof::SignedIn},
};

/// An account, as its owner sees it.
#[derive(Serialize, ToSchema)]
pub struct AccountAnswer {
    id: AccountId,
    email: String,
    first_name: String,
    last_name: String,
    locale: &'static str,
    #[schema(required)]
    phone: Option<PhoneAnswer>,
    two_step: TwoStepFlag,
    password_changed_at: Timestamp,
    created_at: Timestamp,
    /// What the account may do for others, where anything.
    #[schema(required)]
    role: Option<Role>,
}

/// A phone number, masked.
#[derive(Serialize, ToSchema)]
pub struct PhoneAnswer {
    /// `••• 67`.
    pub masked: String,
    /// Whether a code proved it.
    pub verified: bool,
}

#[derive(Serialize, ToSchema)]
struct TwoStepFlag {
    enabled: bool,
}

impl AccountAnswer {
    /// The answer for an account with a role.
    #[must_use]
    pub fn new(account: &Account, role: Option<Role>) -> Self {
        Self {
            id: account.id,
            email: account.email.as_str().to_owned(),
            first_name: account.first_name.as_str().to_owned(),
            last_name: account.last_name.as_str().to_owned(),
            locale: account.locale.as_str(),
            phone: account.phone.as_ref().map(PhoneAnswer::from),
            two_step: TwoStepFlag { enabled: account.two_step_enabled_at.is_some() },
            password_changed_at: account.password_changed_at,
            created_at: account.created_at,
            role,
        }
    }
}

impl From<&Phone> for PhoneAnswer {
    fn from(phone: &Phone) -> Self {
        Self { masked: phone.number.masked(), verified: true }
    }
}

/// Read the account
#[utoipa::path(tag = "account", responses((status = 200, body = AccountAnswer)))]
#[get("/account")]
pub(crate) async fn read_account(caller: SignedIn) -> Result<HttpResponse, Problem> {
    Ok(HttpResponse::Ok().json(AccountAnswer::new(&caller.account, caller.role)))
}
