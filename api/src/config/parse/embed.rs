//! Reads the sites whose pages may run an enrollment.

use url::Url;

use crate::config::reader::Reader;

const NAME: &str = "TWOSTEP_EMBED_ORIGINS";

impl Reader<'_> {
    /// The listed sites as browsers write them in `Origin`; in production all of them https.
    pub(super) fn embed_origins(&mut self, production: bool) -> Vec<String> {
        let listed = self.text(NAME).unwrap_or_default();
        let parts = listed.split(',').map(str::trim).filter(|part| !part.is_empty());
        let read: Vec<Option<String>> = parts.map(|part| origin(part, production)).collect();
        if read.iter().any(Option::is_none) {
            self.mistake(format!(
                "{NAME} lists sites such as https://accounts.example.com, without a path{}",
                if production { "; only https ones" } else { "" }
            ));
        }
        read.into_iter().flatten().collect()
    }
}

fn origin(part: &str, production: bool) -> Option<String> {
    let url = Url::parse(part).ok()?;
    let scheme = url.scheme() == "https" || url.scheme() == "http" && !production;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let nobody = url.username().is_empty() && url.password().is_none();
    let named = url.host_str().is_some_and(|host| !host.contains('*'));
    (scheme && bare && nobody && named).then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn a_site_is_scheme_and_host_and_in_production_https() {
        assert_eq!(origin("https://a.test", true).as_deref(), Some("https://a.test"));
        assert_eq!(origin("HTTPS://A.test:443/", true).as_deref(), Some("https://a.test"));
        assert_eq!(origin("http://a.test:81", false).as_deref(), Some("http://a.test:81"));
        for refused in
            ["http://a.test", "*", "null", "https://a.test/x", "https://u@a.test", "https://*.a.test"]
        {
            assert_eq!(origin(refused, true), None, "{refused}");
        }
    }
}
