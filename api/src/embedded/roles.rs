//! The cluster's roles and databases.

use tokio_postgres::Client;

use super::error::ClusterError;
use super::server::{MAINTENANCE, Server};
use super::{APPLICATION, DATABASE, OWNER};

/// Makes the two roles and the database of the development mode, unless they exist.
pub(super) async fn ensure(server: &Server) -> Result<(), ClusterError> {
    let client = server.connect(MAINTENANCE).await?;
    if !exists(server, &client, "SELECT 1 FROM pg_roles WHERE rolname = $1", APPLICATION).await? {
        close_public_schema(server).await?;
        let roles = format!("CREATE ROLE {OWNER} LOGIN; CREATE ROLE {APPLICATION} LOGIN;");
        execute(server, &client, &roles).await?;
    }
    ensure_database(server, DATABASE).await
}

/// Makes the database `name`, unless it exists: the owner's, open to the application, closed to everybody else.
///
/// PUBLIC loses also TEMPORARY, which is a right to make tables.
pub(super) async fn ensure_database(server: &Server, name: &str) -> Result<(), ClusterError> {
    let plain =
        |character: char| character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_';
    if name.is_empty() || !name.chars().all(plain) {
        return Err(ClusterError::DatabaseName(name.to_owned()));
    }
    let client = server.connect(MAINTENANCE).await?;
    if !exists(server, &client, "SELECT 1 FROM pg_database WHERE datname = $1", name).await? {
        execute(server, &client, &format!("CREATE DATABASE \"{name}\" OWNER {OWNER}")).await?;
    }
    let rights = format!(
        "REVOKE ALL ON DATABASE \"{name}\" FROM PUBLIC; GRANT CONNECT ON DATABASE \"{name}\" TO {APPLICATION};"
    );
    execute(server, &client, &rights).await
}

/// Takes from everybody the right to make tables, in the template of all databases made later. PostgreSQL does this
/// itself from version 15 on.
async fn close_public_schema(server: &Server) -> Result<(), ClusterError> {
    let template = server.connect("template1").await?;
    let statements =
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC; ALTER SCHEMA public OWNER TO pg_database_owner;";
    execute(server, &template, statements).await
}

/// Whether `query` finds `name`.
async fn exists(server: &Server, client: &Client, query: &str, name: &str) -> Result<bool, ClusterError> {
    let row = client.query_opt(query, &[&name]).await;
    row.map(|row| row.is_some()).map_err(|source| server.no_answer(source))
}

/// Runs `statements`, which answer nothing.
async fn execute(server: &Server, client: &Client, statements: &str) -> Result<(), ClusterError> {
    client.batch_execute(statements).await.map_err(|source| server.no_answer(source))
}
