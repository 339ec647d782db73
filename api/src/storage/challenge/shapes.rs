//! What the codes of an account look like.

use deadpool_postgres::GenericClient;

use super::parameters_from;
use crate::{
    domain::{challenge::Shapes, emergency_code::CodeForm, ids::AccountId},
    storage::{Result, consistent, many},
};

/// Whether the account has an emergency code, and what its codes look like.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn shapes(db: &impl GenericClient, account: AccountId) -> Result<(bool, Shapes)> {
    let rows = many(
        db,
        "SELECT a.algorithm, a.digits, a.period, t.imported_code_form, t.emergency_issued_at IS NOT NULL AS has_code
         FROM two_step t
         JOIN authenticators a ON a.account_id = t.account_id
         WHERE t.account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    let (mut has_code, mut form, mut parameters) = (false, None, Vec::new());
    for row in &rows {
        has_code = row.try_get("has_code")?;
        form = row.try_get::<_, Option<&str>>("imported_code_form")?.and_then(CodeForm::from_stored);
        parameters.push(consistent(parameters_from(row)?, "authenticators", "unknown parameters")?);
    }
    Ok((has_code, Shapes::new(parameters, form)))
}
