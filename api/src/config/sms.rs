//! SMS gateways: an ordered list of names, each with settings of its own.

use std::collections::BTreeMap;

use secrecy::SecretString;
use url::Url;

use super::{
    reader::{Reader, is_loopback},
    smpp::SmppGateway,
};

/// Gateways that one installation uses at most: more would not all be asked before a person gives up.
const AT_MOST: usize = 4;

/// A gateway.
#[derive(Debug, Clone)]
pub struct Gateway {
    /// The operator's name for it: in the log and in the names of its settings.
    pub name: String,
    /// How it is spoken to.
    pub kind: GatewayKind,
}

/// How a gateway is spoken to.
#[derive(Debug, Clone)]
pub enum GatewayKind {
    /// Any provider that takes a message by one HTTP request.
    Http(HttpGateway),
    /// Twilio's Messages API, version 2010-04-01.
    Twilio(TwilioGateway),
    /// SMPP 3.4.
    Smpp(SmppGateway),
}

/// A request with `{to}`, `{text}` and `{id}` in address and body, each written as its place needs it.
#[derive(Debug, Clone)]
pub struct HttpGateway {
    /// The address.
    pub url: SecretString,
    /// The body; none is a GET.
    pub body: Option<BodyTemplate>,
    /// Headers, such as `Authorization`.
    pub headers: BTreeMap<String, SecretString>,
}

/// A body with places to fill in.
#[derive(Debug, Clone)]
pub enum BodyTemplate {
    /// `application/json`
    Json(String),
    /// `application/x-www-form-urlencoded`
    Form(String),
}

/// An account at Twilio.
#[derive(Debug, Clone)]
pub struct TwilioGateway {
    /// `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// Signs requests and callbacks.
    pub auth_token: SecretString,
    /// Who sends.
    pub sender: TwilioSender,
    /// Where the API is.
    pub api: Url,
}

/// Who sends by Twilio.
#[derive(Debug, Clone)]
pub enum TwilioSender {
    /// A number or an alphanumeric sender.
    From(String),
    /// `MG` and 32 hexadecimal digits.
    MessagingService(String),
}

impl Reader<'_> {
    /// The gateways in the order in which they are asked.
    pub(super) fn sms_gateways(&mut self) -> Vec<Gateway> {
        let sentence = "TWOSTEP_SMS_GATEWAYS must be up to four names with commas between, such as twilio,carrier: small letters and digits, none twice";
        let names = self.names("TWOSTEP_SMS_GATEWAYS", AT_MOST, sentence).unwrap_or_default();
        names.iter().filter_map(|name| self.gateway(name)).collect()
    }

    fn gateway(&mut self, name: &str) -> Option<Gateway> {
        let kind = if name.starts_with("twilio") {
            GatewayKind::Twilio(self.twilio(name)?)
        } else if name.starts_with("smpp") {
            GatewayKind::Smpp(self.smpp_gateway(name)?)
        } else {
            GatewayKind::Http(self.http_gateway(name)?)
        };
        Some(Gateway { name: name.to_owned(), kind })
    }

    fn http_gateway(&mut self, name: &str) -> Option<HttpGateway> {
        let url = self.required(
            &setting(name, "URL"),
            "the address of the gateway, such as https://sms.example.com/send",
        );
        let body = self.body(name);
        let headers = self.headers(name);
        let url = url?;
        self.reachable(&setting(name, "URL"), &url);
        let template = match &body {
            Some(BodyTemplate::Json(text) | BodyTemplate::Form(text)) => format!("{url}{text}"),
            None => url.clone(),
        };
        if !template.contains("{to}") || !template.contains("{text}") {
            self.mistake(format!(
                "{} and {} must say where the number and the text go: {{to}} and {{text}}",
                setting(name, "URL"),
                setting(name, "BODY")
            ));
        }
        Some(HttpGateway { url: url.into(), body, headers: headers? })
    }

    /// The body: JSON with three fields unless the settings say otherwise.
    fn body(&mut self, name: &str) -> Option<BodyTemplate> {
        let text = self.text(&setting(name, "BODY"));
        match self.text(&setting(name, "BODY_TYPE")).as_deref() {
            Some("none") => None,
            Some("form") => {
                Some(BodyTemplate::Form(text.unwrap_or_else(|| "to={to}&text={text}".to_owned())))
            }
            None | Some("json") => {
                let text = text.unwrap_or_else(|| r#"{"to":"{to}","text":"{text}","id":"{id}"}"#.to_owned());
                if serde_json::from_str::<serde_json::Value>(&text).is_err() {
                    self.mistake(format!(
                        "{} must be JSON, such as {{\"to\":\"{{to}}\",\"text\":\"{{text}}\"}}",
                        setting(name, "BODY")
                    ));
                }
                Some(BodyTemplate::Json(text))
            }
            Some(_) => {
                self.mistake(format!("{} can be json, form or none", setting(name, "BODY_TYPE")));
                None
            }
        }
    }

    fn headers(&mut self, name: &str) -> Option<BTreeMap<String, SecretString>> {
        let variable = setting(name, "HEADERS");
        let Some(text) = self.text(&variable) else { return Some(BTreeMap::new()) };
        let parsed: Option<BTreeMap<String, String>> = serde_json::from_str(&text).ok();
        let fit = |(header, value): (&String, &String)| {
            reqwest::header::HeaderName::try_from(header).is_ok()
                && reqwest::header::HeaderValue::try_from(value).is_ok()
        };
        let Some(parsed) = parsed.filter(|parsed| parsed.iter().all(fit)) else {
            self.mistake(format!(
                "{variable} must be a JSON object of headers, such as {{\"Authorization\":\"Bearer ...\"}}"
            ));
            return None;
        };
        Some(parsed.into_iter().map(|(header, value)| (header, value.into())).collect())
    }

    fn twilio(&mut self, name: &str) -> Option<TwilioGateway> {
        let account_sid =
            self.required(&setting(name, "ACCOUNT_SID"), "the account, AC and 32 hexadecimal digits");
        let auth_token = self.required(&setting(name, "AUTH_TOKEN"), "the account's secret");
        if account_sid.as_deref().is_some_and(|sid| !is_sid(sid, "AC")) {
            self.mistake(format!("{} must be AC and 32 hexadecimal digits", setting(name, "ACCOUNT_SID")));
        }
        let api = self.text(&setting(name, "API_URL")).unwrap_or_else(|| "https://api.twilio.com".to_owned());
        self.reachable(&setting(name, "API_URL"), &api);
        let sender = self.twilio_sender(name);
        Some(TwilioGateway {
            account_sid: account_sid?,
            auth_token: auth_token?.into(),
            sender: sender?,
            api: Url::parse(&api).ok()?,
        })
    }

    fn twilio_sender(&mut self, name: &str) -> Option<TwilioSender> {
        let (from, service) = (setting(name, "FROM"), setting(name, "MESSAGING_SERVICE_SID"));
        match (self.text(&from), self.text(&service)) {
            (Some(number), None) => Some(TwilioSender::From(number)),
            (None, Some(sid)) if is_sid(&sid, "MG") => Some(TwilioSender::MessagingService(sid)),
            (None, Some(_)) => {
                self.mistake(format!("{service} must be MG and 32 hexadecimal digits"));
                None
            }
            _ => {
                self.mistake(format!("either {from} or {service} must say who sends"));
                None
            }
        }
    }

    pub(super) fn required(&mut self, variable: &str, what: &str) -> Option<String> {
        let value = self.text(variable);
        if value.is_none() {
            self.mistake(format!("{variable} is missing: {what}"));
        }
        value
    }

    /// Numbers, codes and the operator's secrets go there: by https, or to this machine.
    fn reachable(&mut self, variable: &str, text: &str) {
        let url = Url::parse(&text.replace(['{', '}'], ""));
        let fit = url.is_ok_and(|url| url.scheme() == "https" || url.scheme() == "http" && is_loopback(&url));
        if !fit {
            self.mistake(format!("{variable} must begin with https://; http:// goes to this machine only"));
        }
    }
}

fn is_sid(text: &str, prefix: &str) -> bool {
    let digits = text.strip_prefix(prefix).unwrap_or_default();
    digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The variable of a gateway's setting.
pub(super) fn setting(name: &str, what: &str) -> String {
    format!("TWOSTEP_SMS_{}_{what}", name.to_ascii_uppercase())
}
