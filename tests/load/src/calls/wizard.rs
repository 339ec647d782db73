//! The whole wizard, without a phone.

use std::sync::Arc;

use data_encoding::BASE32_NOPAD;
use serde_json::json;

use super::{Made, Shared, code_of};
use crate::{
    Failure,
    stock::{PASSWORD, Stock},
};

/// From the password to two-step verification on: five calls, two hashes.
pub(crate) fn enroll(stock: Arc<Stock>, connection: Shared) -> Made {
    Box::pin(walk(stock, connection))
}

async fn walk(stock: Arc<Stock>, connection: Shared) -> Result<(), Failure> {
    let access = &stock.unused()?.access;
    let mut http = connection.lock().await;
    let body = json!({ "password": PASSWORD });
    let begun = http.post("/api/v1/two-step/enrollments", access, &body).await?.expect(201)?.json();
    let id = begun["id"].as_str().ok_or("no id")?;
    let key = begun["authenticator"]["secret"].as_str().ok_or("no secret")?.replace(' ', "");
    let key = BASE32_NOPAD.decode(key.to_uppercase().as_bytes())?;
    let path = |end: &str| format!("/api/v1/two-step/enrollments/{id}/{end}");
    let body = json!({ "code": code_of(&key)? });
    http.post(&path("authenticator/verify"), access, &body).await?.expect(200)?;
    http.post(&path("phone/skip"), access, &json!({})).await?.expect(200)?;
    let shown = http.post(&path("emergency-code"), access, &json!({})).await?;
    let shown = if shown.status == 201 { shown } else { shown.expect(200)? }.json();
    let body = json!({ "acknowledged": true, "issued_at": shown["issued_at"] });
    http.post(&path("finalize"), access, &body).await?.expect(200)?;
    Ok(())
}
