//! Every variable, for whoever configures: the page `docs/configuration.md` is written from this.

/// One variable.
#[derive(Debug, Clone, Copy)]
pub struct Variable {
    /// Its name; `<NAME>` stands for a gateway's name in capitals.
    pub name: &'static str,
    /// What it is for.
    pub what: &'static str,
    /// What is taken where it is not set.
    pub default: &'static str,
}

const fn variable(name: &'static str, what: &'static str, default: &'static str) -> Variable {
    Variable { name, what, default }
}

/// Variables by what they are about.
pub const REFERENCE: [(&str, &[Variable]); 7] = [
    (
        "Where and how it runs",
        &[
            variable(
                "TWOSTEP_MODE",
                "`development` (loopback only, nothing to configure) or `production`",
                "`development`",
            ),
            variable("TWOSTEP_LISTEN", "address and port", "`127.0.0.1:8080`"),
            variable(
                "TWOSTEP_METRICS_LISTEN",
                "address and port of `/metrics`, another than the public one",
                "no metrics",
            ),
            variable(
                "TWOSTEP_PUBLIC_URL",
                "the https address that people use",
                "development: the listener's; production: required",
            ),
            variable(
                "TWOSTEP_TRUSTED_PROXIES",
                "networks of the TLS proxies in front whose `X-Forwarded-For` and `-Proto` are believed",
                "none; production: required",
            ),
            variable(
                "TWOSTEP_LOG",
                "how log lines are written, `json` or `text`",
                "production: `json`, development: `text`",
            ),
            variable("TWOSTEP_DATA_DIR", "where development keeps database and keys", "`.twostep`"),
            variable("TWOSTEP_API_DOCS", "`on` serves `/api/docs` in production too", "`off`"),
            variable(
                "TWOSTEP_SOURCE_LIMITS",
                "`off`, in development only: no limits by client address, for load and attack tests",
                "`on`",
            ),
        ],
    ),
    (
        "Database and keys",
        &[
            variable(
                "TWOSTEP_DATABASE_URL",
                "how the application's role connects; several hosts with `target_session_attrs=read-write` find the primary after a failover",
                "development: a private cluster; production: required",
            ),
            variable(
                "TWOSTEP_MIGRATION_DATABASE_URL",
                "how the schema's owner connects; used at start, closed before listening",
                "as above",
            ),
            variable(
                "TWOSTEP_DATABASE_CA_FILE",
                "certificates that the database's must chain to; over a network `sslmode=require` is required with it, and the name is checked",
                "–",
            ),
            variable(
                "TWOSTEP_KEYS_DIR",
                "the folder of the key files",
                "`<data>/keys`; production: required",
            ),
        ],
    ),
    (
        "Mail",
        &[
            variable(
                "TWOSTEP_SMTP_URL",
                "`smtps://user:password@host`, or `smtp://…` with STARTTLS (`?tls=none` for plain)",
                "development: kept for `/dev/outbox`; production: required",
            ),
            variable(
                "TWOSTEP_SMTP_CA_FILE",
                "certificates that the mail server's may chain to besides those that the system trusts",
                "–",
            ),
            variable(
                "TWOSTEP_MAIL_FROM",
                "the sender, such as `Twostep <no-reply@example.com>`",
                "required with `TWOSTEP_SMTP_URL`",
            ),
        ],
    ),
    (
        "Text messages",
        &[
            variable(
                "TWOSTEP_SMS_GATEWAYS",
                "up to four names with commas between, in the order in which they are asked",
                "production offers no SMS",
            ),
            variable(
                "TWOSTEP_SMS_COUNTRIES",
                "countries that may be texted, such as `NO,SE,DK`",
                "all; production with a gateway: required",
            ),
            variable(
                "TWOSTEP_SMS_DAILY_MESSAGES",
                "segments a day (UTC), such as `total=5000,*=500,NO=2000`",
                "`total=10000,*=2000`",
            ),
            variable("TWOSTEP_SMS_DAILY_COST", "money a day, as above, by the prices", "no limit"),
            variable("TWOSTEP_SMS_PRICES", "what a segment costs, such as `*=0.10,NO=0.05`", "0"),
            variable(
                "TWOSTEP_SMS_VERIFY_RATE",
                "percent of a destination's codes that must be entered, or it is stopped; 0 never stops",
                "10",
            ),
            variable("TWOSTEP_SMS_VERIFY_SAMPLE", "codes sent before a destination is judged", "50"),
            variable("TWOSTEP_SMS_STOP_HOURS", "how long it stays stopped, 1 to 720", "24"),
            variable(
                "TWOSTEP_SMS_<NAME>_URL",
                "a generic gateway's address; may hold `{to}`, `{text}`, `{id}`",
                "required",
            ),
            variable("TWOSTEP_SMS_<NAME>_BODY_TYPE", "`json`, `form` or `none`", "`json`"),
            variable(
                "TWOSTEP_SMS_<NAME>_BODY",
                "the body, with the same placeholders",
                "`{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}`",
            ),
            variable("TWOSTEP_SMS_<NAME>_HEADERS", "a JSON object of headers", "`{}`"),
            variable(
                "TWOSTEP_SMS_<NAME>_ACCOUNT_SID",
                "the account, for a name that begins with `twilio`",
                "required there",
            ),
            variable("TWOSTEP_SMS_<NAME>_AUTH_TOKEN", "its secret", "required there"),
            variable(
                "TWOSTEP_SMS_<NAME>_FROM",
                "who sends, at Twilio and by SMPP",
                "by SMPP required; at Twilio this or the next",
            ),
            variable("TWOSTEP_SMS_<NAME>_MESSAGING_SERVICE_SID", "or the messaging service", "–"),
            variable(
                "TWOSTEP_SMS_<NAME>_API_URL",
                "another address of Twilio's API",
                "`https://api.twilio.com`",
            ),
            variable(
                "TWOSTEP_SMS_<NAME>_SYSTEM_ID",
                "the account, for a name that begins with `smpp`, whose `_URL` is `smpps://HOST:PORT`",
                "required there",
            ),
            variable("TWOSTEP_SMS_<NAME>_PASSWORD", "its password, 8 characters at most", "required there"),
            variable("TWOSTEP_SMS_<NAME>_SYSTEM_TYPE", "what some message centers ask for", "–"),
            variable("TWOSTEP_SMS_<NAME>_WINDOW", "texts that wait for an answer at once, 1 to 100", "10"),
            variable(
                "TWOSTEP_SMS_<NAME>_CA_FILE",
                "certificates that the message center's may chain to besides the system's",
                "–",
            ),
        ],
    ),
    (
        "Webhooks",
        &[
            variable(
                "TWOSTEP_WEBHOOKS",
                "up to four names of endpoints that security events are posted to, with commas between",
                "none",
            ),
            variable("TWOSTEP_WEBHOOK_<NAME>_URL", "where, over https", "required"),
            variable(
                "TWOSTEP_WEBHOOK_<NAME>_SECRETS",
                "one to four `whsec_…` secrets with commas between: each event is signed with each",
                "required",
            ),
            variable("TWOSTEP_WEBHOOK_<NAME>_EVENTS", "the types of events that it gets", "all"),
            variable(
                "TWOSTEP_WEBHOOK_<NAME>_CA_FILE",
                "certificates that the endpoint's may chain to besides those that the system trusts",
                "–",
            ),
        ],
    ),
    (
        "Passwords, sessions, policy",
        &[
            variable(
                "TWOSTEP_PASSWORD_MINIMUM",
                "fewest characters of a new password, 8 to 64; one that can be the only factor has 15 at least",
                "15",
            ),
            variable(
                "TWOSTEP_BREACHED_PASSWORDS",
                "a file of breached passwords, Have I Been Pwned's download of SHA-1 hashes ordered by hash; nobody may choose one, and who signs in with one chooses another",
                "only those that the program brings along",
            ),
            variable("TWOSTEP_SESSION_IDLE_MINUTES", "when a session ends without a refresh, 15 to 60", "30"),
            variable("TWOSTEP_SESSION_HOURS", "when it ends in any case, 1 to 24", "12"),
            variable(
                "TWOSTEP_DELETION_GRACE_DAYS",
                "days in which a mailed link brings a deleted account back, 0 (erased at once) to 30",
                "0",
            ),
            variable("TWOSTEP_POLICY", "`optional`, `encouraged` or `required`", "`optional`"),
            variable(
                "TWOSTEP_POLICY_REQUIRED_FROM",
                "from when encouraged becomes required, such as `2027-01-31T00:00:00Z`",
                "never",
            ),
            variable(
                "TWOSTEP_TRUSTED_BROWSER_DAYS",
                "days that a trusted browser may skip the second step, 0 (never) to 30",
                "0",
            ),
            variable(
                "TWOSTEP_SUPPORT_HOLD_HOURS",
                "how long a recovery that support started is held, 1 to 168; in development also 0",
                "24",
            ),
        ],
    ),
    (
        "Your brand",
        &[
            variable("TWOSTEP_PRODUCT_NAME", "the name that people know", "Twostep"),
            variable(
                "TWOSTEP_ACCENT",
                "a color such as `#2457d6`; one too light for text on white is darkened at start",
                "the product's",
            ),
            variable("TWOSTEP_LOGO_URL", "a picture, over https in production", "none"),
            variable("TWOSTEP_SUPPORT_TEXT", "whom to ask", "a general sentence, in the reader's language"),
            variable("TWOSTEP_SUPPORT_URL", "where to ask: `https:`, `mailto:` or `tel:`", "none"),
            variable(
                "TWOSTEP_EMBED_ORIGINS",
                "sites whose pages may run an enrollment by a token, with commas between; in production https only",
                "none",
            ),
        ],
    ),
];

const HEAD: &str = "# Configuration

Written by `make configuration` from `api/src/config/reference.rs`; a test compares them. Environment variables only: what is
missing or wrong is listed all at once at start, and `twostep doctor` looks at it without starting. A value can also stand in a
file that `<VARIABLE>_FILE` names, so that a secret need not stand in the environment.
";

/// The page of all variables, in Markdown.
#[must_use]
pub fn page() -> String {
    let row = |one: &Variable| format!("| `{}` | {} | {} |\n", one.name, one.what, one.default);
    let table = |(about, variables): &(&str, &[Variable])| {
        let rows: String = variables.iter().map(row).collect();
        format!("\n## {about}\n\n| variable | what it is | default |\n|---|---|---|\n{rows}")
    };
    std::iter::once(HEAD.to_owned()).chain(REFERENCE.iter().map(table)).collect()
}
