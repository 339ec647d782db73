//! Reads the operator's brand.

use url::Url;

use crate::config::{Brand, reader::Reader};

impl Reader<'_> {
    pub(super) fn brand(&mut self, production: bool) -> Brand {
        let default = Brand::default();
        let web: &[&str] = if production { &["https"] } else { &["https", "http"] };
        Brand {
            product_name: self.text("TWOSTEP_PRODUCT_NAME").unwrap_or(default.product_name),
            accent: self.parsed("TWOSTEP_ACCENT", "a color such as #2457d6"),
            logo: self.address("TWOSTEP_LOGO_URL", web),
            support_text: self.text("TWOSTEP_SUPPORT_TEXT").or(default.support_text),
            support_url: self.address("TWOSTEP_SUPPORT_URL", &[web, &["mailto", "tel"]].concat()),
        }
    }

    /// An address that pages may show or link to: one whose scheme runs nothing in them.
    fn address(&mut self, name: &str, schemes: &[&str]) -> Option<Url> {
        let url: Url = self.parsed(name, "an address such as https://example.com/…")?;
        if !schemes.contains(&url.scheme()) {
            self.mistake(format!("{name} must begin with {}:", schemes.join(": or ")));
            return None;
        }
        Some(url)
    }
}
