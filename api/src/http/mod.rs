//! THE ROUTE TABLE: every URL of the API, grouped by what the caller must prove.

pub mod answers;
pub mod bodiless;
pub mod brand;
pub mod challenge;
pub mod change;
pub mod client;
pub mod contract;
pub mod cookie;
pub mod dev_outbox;
pub mod docs;
pub mod embed;
pub mod enrolling;
pub mod even;
pub mod guard;
mod guessing;
pub mod health;
pub mod host;
pub mod hygiene;
pub mod json;
pub mod language;
pub mod limited;
pub mod metrics;
pub mod page_size;
pub mod pages;
pub mod password_in_session;
pub mod problem;
pub mod proof;
pub mod query;
pub mod sms_limits;
pub mod sms_notice;
pub mod spa;
pub mod table;
pub mod twilio_report;

pub mod account;
pub mod enrollment;
pub mod sessions;
pub mod signin;
pub mod support;
pub mod two_step;

use actix_web::{
    middleware::from_fn,
    web::{self, Data, ServiceConfig},
};
use utoipa_actix_web::{scope, service_config::ServiceConfig as Api};

pub use hygiene::outermost;
pub use table::RouteTable;

use crate::{app::App, config::Mode};

/// Where the API lives.
const BASE: &str = "/api/v1";

/// Open to strangers. The list is also a golden file: a door that opens by mistake fails a test.
fn anyone(api: &mut Api) {
    api.service(brand::read_config)
        .service(account::sign_up::start_sign_up)
        .service(account::verify_email::verify_email)
        .service(account::reset::request_reset)
        .service(account::reset::confirm_reset)
        .service(account::undo::undo_change)
        .service(support::stop_link::stop_support_recovery)
        .service(signin::sign_in::sign_in)
        .service(sessions::refresh::refresh_session)
        .service(sessions::sign_out::sign_out);
}

/// For who holds a challenge: a right password, nothing more. Each of these takes the challenge from its body.
fn half_signed_in(api: &mut Api) {
    api.service(signin::second_step::take_second_step)
        .service(signin::sms::send_second_step_sms)
        .service(signin::recovery_code::send_recovery_code)
        .service(signin::status::read_challenge)
        .service(signin::repeat::repeat_second_step);
}

/// For a live session, whatever it is restricted to. A token for a page of another site checks the restriction.
fn any_session(api: &mut Api) {
    api.service(account::read::read_account)
        .service(two_step::status::read_two_step)
        .service(enrollment::token::issue_enrollment_token);
}

/// For a live session, whatever it is restricted to, or a page of another site with an enrollment token. An
/// enrollment checks its purpose against both.
fn enrolling(api: &mut Api) {
    api.service(enrollment::begin::begin_enrollment)
        .service(enrollment::read::read_enrollment)
        .service(enrollment::cancel::cancel_enrollment)
        .service(enrollment::extend::extend_enrollment)
        .service(enrollment::authenticator::read_secret)
        .service(enrollment::authenticator::read_qr_svg)
        .service(enrollment::authenticator::read_qr_png)
        .service(enrollment::verify::verify_authenticator)
        .service(enrollment::phone::enter_phone)
        .service(enrollment::phone::resend_phone_code)
        .service(enrollment::phone::skip_phone)
        .service(enrollment::phone_verify::verify_phone)
        .service(enrollment::emergency_code::issue_enrollment_code)
        .service(enrollment::finalize::finalize_enrollment);
}

/// For a live session, also one that an emergency code opened and that is not recovered yet.
fn signed_in_or_recovering(api: &mut Api) {
    api.service(two_step::emergency_code::issue_emergency_code)
        .service(two_step::emergency_code::acknowledge_emergency_code)
        .service(two_step::recovery::keep_authenticator);
}

/// For a live session, also one whose person has to choose a new password: a fresh proof may be asked for it.
fn signed_in_or_changing_password(api: &mut Api) {
    api.service(account::password::change_password)
        .service(sessions::reauthenticate::reauthenticate)
        .service(sessions::reauthenticate_sms::send_reauthentication_sms);
}

/// For a live session without restriction.
fn signed_in(api: &mut Api) {
    api.service(sessions::list::list_sessions)
        .service(sessions::end::end_session)
        .service(sessions::end::end_other_sessions)
        .service(account::profile::change_profile)
        .service(account::email::start_email_change)
        .service(account::email::verify_email_change)
        .service(account::phone::enter_account_phone)
        .service(account::phone::verify_account_phone)
        .service(account::phone::remove_account_phone)
        .service(two_step::authenticators::rename_authenticator)
        .service(two_step::authenticators::remove_authenticator)
        .service(two_step::disable::disable_two_step)
        .service(two_step::check_up::answer_check_up)
        .service(two_step::browsers::list_browsers)
        .service(two_step::browsers::forget_browser)
        .service(account::events::list_events)
        .service(account::export::export_account)
        .service(account::delete::delete_account);
}

/// For support: a role in the account's row, freshly signed in with two factors. Every look and act is recorded.
fn supporting(api: &mut Api) {
    api.service(support::search::search_account)
        .service(support::view::view_account)
        .service(support::start::start_recovery)
        .service(support::approve::approve_recovery)
        .service(support::stop::stop_recovery)
        .service(support::end_sessions::end_account_sessions)
        .service(support::appoint::appoint)
        .service(support::appoint::dismiss)
        .service(support::events::list_support_events);
}

/// Outside the API: health, keys, contract, problems, reports of providers; in development the outbox; everything else is the app.
fn around(config: &mut ServiceConfig, mode: Mode, api_docs: bool) {
    config
        .service(health::alive)
        .service(health::ready)
        .service(health::jwks)
        .service(docs::openapi)
        .service(docs::problem)
        .service(twilio_report::report_twilio_delivery);
    if api_docs {
        config.service(docs::reference);
    }
    if mode == Mode::Development {
        config
            .service(dev_outbox::page)
            .service(dev_outbox::script)
            .service(dev_outbox::style)
            .service(dev_outbox::messages);
    }
    config.default_service(web::to(spa::serve));
}

/// Mounts everything. Each group of the API takes exactly its own paths and methods, behind its guard.
pub fn routes(app: Data<App>, table: &RouteTable) -> impl FnOnce(&mut ServiceConfig) + use<> {
    let table = table.clone();
    move |config| {
        let (mode, api_docs) = (app.config.mode, app.config.api_docs);
        config.app_data(app).app_data(Data::new(table.clone())).app_data(table::unparsable_path());
        config
            .service(scope::scope(BASE).guard(table.guard(anyone)).configure(anyone))
            .service(scope::scope(BASE).guard(table.guard(half_signed_in)).configure(half_signed_in))
            .service(
                scope::scope(BASE)
                    .guard(table.guard(any_session))
                    .wrap(from_fn(guard::any_session))
                    .configure(any_session),
            )
            .service(
                scope::scope(BASE)
                    .guard(table.guard(enrolling))
                    .wrap(from_fn(enrolling::enrolling))
                    .configure(enrolling),
            )
            .service(
                scope::scope(BASE)
                    .guard(table.guard(signed_in_or_recovering))
                    .wrap(from_fn(guard::signed_in_or_recovering))
                    .configure(signed_in_or_recovering),
            )
            .service(
                scope::scope(BASE)
                    .guard(table.guard(signed_in_or_changing_password))
                    .wrap(from_fn(guard::signed_in_or_changing_password))
                    .configure(signed_in_or_changing_password),
            )
            .service(
                scope::scope(BASE)
                    .guard(table.guard(signed_in))
                    .wrap(from_fn(guard::signed_in))
                    .configure(signed_in),
            )
            .service(
                scope::scope(BASE)
                    .guard(table.guard(supporting))
                    .wrap(from_fn(support::guard::agents))
                    .configure(supporting),
            );
        around(config, mode, api_docs);
    }
}
