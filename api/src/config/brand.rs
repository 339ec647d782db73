//! What an operator puts their own name on.

use url::Url;

/// Name, color, logo and support.
#[derive(Debug, Clone)]
pub struct Brand {
    /// The product's name: the issuer in authenticator apps, the sender of texts.
    pub product_name: String,
    /// The accent color, `#rrggbb`.
    pub accent: Option<String>,
    /// The logo's address.
    pub logo: Option<Url>,
    /// What people are told who need help.
    pub support_text: String,
    /// Where they find it.
    pub support_url: Option<Url>,
}

impl Default for Brand {
    fn default() -> Self {
        Self {
            product_name: "Twostep".to_owned(),
            accent: None,
            logo: None,
            support_text: "Contact customer support".to_owned(),
            support_url: None,
        }
    }
}
