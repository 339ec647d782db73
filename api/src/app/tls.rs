//! The encrypted way to the database.

use std::{fs, sync::Arc};

use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, pem::PemObject},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::start::StartError;
use crate::config::DatabaseSource;

/// TLS that checks the server's certificate and name against the operator's authority.
pub(super) fn tls(source: &DatabaseSource) -> Result<Option<MakeRustlsConnect>, StartError> {
    let Some(file) = &source.ca_file else { return Ok(None) };
    let certificates =
        |problem: String| StartError::Certificates { file: file.display().to_string(), problem };
    let pem = fs::read(file).map_err(|error| certificates(error.to_string()))?;
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_slice_iter(&pem) {
        let certificate = certificate.map_err(|error| certificates(error.to_string()))?;
        roots.add(certificate).map_err(|error| certificates(error.to_string()))?;
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| certificates(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Some(MakeRustlsConnect::new(config)))
}
