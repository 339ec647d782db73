//! The installation's own certificate authority.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan};
use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose, date_time_ymd,
};
use zeroize::Zeroizing;

use super::{InitError, read, write};
use crate::clock::Clock;

/// Years for which the authority signs.
const AUTHORITY_YEARS: i64 = 10;
/// Days for which a server's certificate is good: the most that Apple's systems accept from an authority of one's own.
const SERVER_DAYS: i64 = 825;

/// A key that signs certificates, and its own certificate.
#[derive(Debug)]
pub(super) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: Zeroizing<String>,
}

impl Authority {
    /// The authority in `folder`, made there if it does not exist.
    pub(super) fn ensure(folder: &Path, clock: &dyn Clock) -> Result<Self, InitError> {
        let key = ensure_key(&folder.join("ca.key"))?;
        let path = folder.join("ca.crt");
        let params = parameters(clock);
        let certificate = params.self_signed(&key).map_err(|source| failed(&path, source))?;
        write(&path, certificate.pem().as_bytes())?;
        Ok(Self { issuer: Issuer::new(params, key), certificate: read(&path)? })
    }

    /// The authority's own certificate in PEM, which others check against.
    pub(super) fn certificate(&self) -> &str {
        &self.certificate
    }

    /// A key `server.key` in `folder` and a certificate `server.crt` for `hosts`, made where they do not exist.
    pub(super) fn ensure_certificate(
        &self,
        folder: &Path,
        hosts: &[String],
        clock: &dyn Clock,
    ) -> Result<(), InitError> {
        let key = ensure_key(&folder.join("server.key"))?;
        let path = folder.join("server.crt");
        let mut params = CertificateParams::new(hosts).map_err(|source| failed(&path, source))?;
        params.distinguished_name = named(hosts.first().map_or("server", String::as_str));
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.use_authority_key_identifier_extension = true;
        valid_for(&mut params, SERVER_DAYS.days(), clock);
        let certificate = params.signed_by(&key, &self.issuer).map_err(|source| failed(&path, source))?;
        write(&path, certificate.pem().as_bytes())
    }
}

/// What the authority says of itself. Only name and key matter to those who check a certificate that it signed, so that
/// these parameters, made anew at every run, stand for the certificate of the first.
fn parameters(clock: &dyn Clock) -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = named("Twostep installation authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    valid_for(&mut params, AUTHORITY_YEARS.years(), clock);
    params
}

/// The key pair in the file at `path`, made if there is none: ECDSA on P-256.
fn ensure_key(path: &Path) -> Result<KeyPair, InitError> {
    if !path.exists() {
        let fresh = KeyPair::generate().map_err(|source| failed(path, source))?;
        write(path, Zeroizing::new(fresh.serialize_pem()).as_bytes())?;
    }
    KeyPair::from_pem(&read(path)?).map_err(|source| failed(path, source))
}

fn named(common_name: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, common_name);
    name
}

/// Makes the certificate good from yesterday on, for clocks that are behind, and for `span` from today.
fn valid_for(params: &mut CertificateParams, span: Span, clock: &dyn Clock) {
    let today = clock.now().to_zoned(TimeZone::UTC).date();
    let midnight = |date: Date| {
        date_time_ymd(date.year().into(), date.month().cast_unsigned(), date.day().cast_unsigned())
    };
    params.not_before = midnight(today.saturating_sub(1.day()));
    params.not_after = midnight(today.saturating_add(span));
}

fn failed(path: &Path, source: rcgen::Error) -> InitError {
    InitError::Certificate { path: PathBuf::from(path), source }
}
