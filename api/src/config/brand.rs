//! What an operator puts their own name on.

use url::Url;

use crate::domain::accent::Accent;

/// Name, color, logo and support.
#[derive(Debug, Clone)]
pub struct Brand {
    /// The product's name: the issuer in authenticator apps, the sender of texts.
    pub product_name: String,
    /// The accent color.
    pub accent: Option<Accent>,
    /// The logo's address: https, or http in development.
    pub logo: Option<Url>,
    /// What people are told who need help.
    pub support_text: Option<String>,
    /// Where they find it.
    pub support_url: Option<Url>,
}

impl Default for Brand {
    fn default() -> Self {
        Self {
            product_name: "Twostep".to_owned(),
            accent: None,
            logo: None,
            support_text: None,
            support_url: None,
        }
    }
}
