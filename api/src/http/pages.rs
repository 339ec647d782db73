//! The app's pages: any other address is unknown, and answered so.

/// Every address that the web app shows a page for; a test holds it to `web/src/router.ts`.
pub const PAGES: [&str; 33] = [
    "/",
    "/sign-in",
    "/sign-in/second-step",
    "/sign-in/recovery",
    "/sign-up",
    "/sign-up/confirm",
    "/forgot-password",
    "/reset",
    "/undo",
    "/stop",
    "/support",
    "/support/account",
    "/support/events",
    "/account",
    "/account/profile",
    "/account/email",
    "/account/email/confirm",
    "/account/phone",
    "/account/phone/confirm",
    "/account/password",
    "/account/emergency-code",
    "/account/events",
    "/account/delete",
    "/two-step/start",
    "/two-step/enroll",
    "/accessibility",
    "/two-step/enroll/information",
    "/two-step/enroll/scan",
    "/two-step/enroll/verify",
    "/two-step/enroll/phone",
    "/two-step/enroll/sms-code",
    "/two-step/enroll/emergency-code",
    "/two-step/enroll/done",
];

/// Whether the app has a page at an address.
#[must_use]
pub fn is_page(path: &str) -> bool {
    PAGES.contains(&path)
}
