//! The refresh cookie: whoever wants to read or set it must have come from our own pages.

use std::future::{Ready, ready};

use actix_web::{
    FromRequest, HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    http::header,
    web::Data,
};
use secrecy::{ExposeSecret, SecretString};

use super::problem::{Code, Problem};
use crate::app::App;

/// The only way to the refresh cookie. Reading and setting fail unless the browser says that the request
/// comes from the same origin: `Sec-Fetch-Site` decides where present, else a matching `Origin`.
#[derive(Debug)]
pub struct CookieDoor {
    same_origin: bool,
    secure: bool,
    refresh: Option<SecretString>,
    device: Option<SecretString>,
    browser: Option<SecretString>,
}

impl CookieDoor {
    /// The refresh token, where the request carries the cookie.
    ///
    /// # Errors
    /// `cross_site_request` where it carries one but does not come from our pages.
    pub fn refresh_token(&self) -> Result<Option<&SecretString>, Problem> {
        self.refresh.as_ref().map(|token| self.opened().map(|()| token)).transpose()
    }

    /// The cookie that holds `token` until `seconds` from now.
    ///
    /// # Errors
    /// `cross_site_request` where the request does not come from our pages.
    pub fn set(&self, token: &SecretString, seconds: i64) -> Result<Cookie<'static>, Problem> {
        self.opened()?;
        Ok(self.cookie(token.expose_secret().to_owned(), Duration::seconds(seconds)))
    }

    /// The cookie that clears it.
    ///
    /// # Errors
    /// `cross_site_request` where the request does not come from our pages.
    pub fn clear(&self) -> Result<Cookie<'static>, Problem> {
        self.opened()?;
        Ok(self.cookie(String::new(), Duration::ZERO))
    }

    /// The device proof, where the request carries its cookie; read by sign-in only.
    ///
    /// # Errors
    /// `cross_site_request` where it carries one but does not come from our pages.
    pub fn device_token(&self) -> Result<Option<&SecretString>, Problem> {
        self.device.as_ref().map(|token| self.opened().map(|()| token)).transpose()
    }

    /// The cookie that holds a device proof, for as long as browsers keep one.
    ///
    /// # Errors
    /// `cross_site_request` where the request does not come from our pages.
    pub fn set_device(&self, token: &SecretString) -> Result<Cookie<'static>, Problem> {
        self.opened()?;
        let mut cookie = self.cookie(token.expose_secret().to_owned(), Duration::days(400));
        cookie.set_name(device_name(self.secure));
        Ok(cookie)
    }

    /// A trusted browser's token, where the request carries its cookie; read by sign-in only.
    ///
    /// # Errors
    /// `cross_site_request` where it carries one but does not come from our pages.
    pub fn browser_token(&self) -> Result<Option<&SecretString>, Problem> {
        self.browser.as_ref().map(|token| self.opened().map(|()| token)).transpose()
    }

    /// The cookie that holds a trusted browser's token until `seconds` from now.
    ///
    /// # Errors
    /// `cross_site_request` where the request does not come from our pages.
    pub fn set_browser(&self, token: &SecretString, seconds: i64) -> Result<Cookie<'static>, Problem> {
        self.opened()?;
        let mut cookie = self.cookie(token.expose_secret().to_owned(), Duration::seconds(seconds));
        cookie.set_name(browser_name(self.secure));
        Ok(cookie)
    }

    /// Fails unless the request comes from our pages: to be asked before anything is spent for a browser.
    ///
    /// # Errors
    /// `cross_site_request`.
    pub fn opened(&self) -> Result<(), Problem> {
        if self.same_origin { Ok(()) } else { Err(Code::CrossSiteRequest.into()) }
    }

    fn cookie(&self, value: String, life: Duration) -> Cookie<'static> {
        Cookie::build(name(self.secure), value)
            .path("/")
            .http_only(true)
            .secure(self.secure)
            .same_site(SameSite::Strict)
            .max_age(life)
            .finish()
    }
}

impl FromRequest for CookieDoor {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let app = request.app_data::<Data<App>>();
        let secure = app.is_some_and(|app| app.config.secure_cookies());
        let value = |name| request.cookie(name).map(|cookie| cookie.value().to_owned().into());
        let (refresh, device) = (value(name(secure)), value(device_name(secure)));
        let browser = value(browser_name(secure));
        ready(Ok(Self {
            same_origin: app.is_some_and(|app| comes_from_us(request, app)),
            secure,
            refresh,
            device,
            browser,
        }))
    }
}

/// Plain http can't keep a `__Host-` cookie, which browsers take only with `Secure`.
const fn name(secure: bool) -> &'static str {
    if secure { "__Host-twostep" } else { "twostep" }
}

const fn device_name(secure: bool) -> &'static str {
    if secure { "__Host-twostep-device" } else { "twostep-device" }
}

const fn browser_name(secure: bool) -> &'static str {
    if secure { "__Host-twostep-browser" } else { "twostep-browser" }
}

fn comes_from_us(request: &HttpRequest, app: &App) -> bool {
    let text = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap_or_default());
    match (text("sec-fetch-site"), text(header::ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == own_origin(request, app),
        (None, None) => false,
    }
}

/// The public URL's origin; development is reached by several loopback names, of which the Host header,
/// checked before, tells the one in use.
fn own_origin(request: &HttpRequest, app: &App) -> String {
    if app.config.secure_cookies() {
        return app.config.public_url.origin().ascii_serialization();
    }
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok());
    format!("http://{}", host.unwrap_or_default())
}
