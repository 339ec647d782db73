//! The line to a message center: TCP, or TLS that checks its name.

use std::{fs, io, sync::Arc};

use rustls::{
    ClientConfig, RootCertStore,
    pki_types::{CertificateDer, ServerName, pem::PemObject},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
};
use tokio_rustls::TlsConnector;

use crate::config::SmppGateway;

/// A line, whatever it is made of.
pub(super) trait Line: AsyncRead + AsyncWrite + Send {}
impl<T: AsyncRead + AsyncWrite + Send> Line for T {}

/// Opens the line.
pub(super) async fn open(settings: &SmppGateway) -> io::Result<Box<dyn Line + Unpin>> {
    let tcp = TcpStream::connect((settings.host.as_str(), settings.port)).await?;
    tcp.set_nodelay(true)?;
    if !settings.tls {
        return Ok(Box::new(tcp));
    }
    let name = ServerName::try_from(settings.host.clone()).map_err(io::Error::other)?;
    let connector = TlsConnector::from(Arc::new(client(settings)?));
    Ok(Box::new(connector.connect(name, tcp).await?))
}

/// Believes what the system trusts, and the operator's own authority where there is one.
fn client(settings: &SmppGateway) -> io::Result<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(file) = &settings.ca_file {
        let pem = fs::read(file)?;
        for certificate in CertificateDer::pem_slice_iter(&pem) {
            roots.add(certificate.map_err(io::Error::other)?).map_err(io::Error::other)?;
        }
    }
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let builder = ClientConfig::builder_with_provider(provider);
    let builder = builder.with_safe_default_protocol_versions().map_err(io::Error::other)?;
    Ok(builder.with_root_certificates(roots).with_no_client_auth())
}
