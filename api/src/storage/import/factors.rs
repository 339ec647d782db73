//! What proves who the owners of imported accounts are, beside the password.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::NewAccount;
use crate::{
    domain::ids::AuthenticatorId,
    entropy::Entropy,
    hashing::SecretHash,
    seal::Sealer,
    storage::{Result, account::number_place, challenge::secret_place, execute, factors::step_number},
};

/// Turns two-step verification on for accounts with an authenticator. Recovery codes that came along are the emergency
/// code, which their owners have; without any there is none until they take one.
///
/// # Errors
/// When the database fails.
pub async fn insert_two_step(
    db: &impl GenericClient,
    accounts: &[NewAccount<'_>],
    now: Timestamp,
) -> Result<()> {
    for new in accounts {
        let Some(codes) = &new.account.proofs.codes else { continue };
        let hashes = codes.hashes.iter().map(|hash| SecretHash::from(hash.clone()).phc);
        let hashes: Vec<String> = hashes.collect();
        execute(
            db,
            "INSERT INTO two_step (account_id, enabled_at, emergency_issued_at, emergency_acknowledged,
                 imported_codes, imported_code_form)
             VALUES ($1, $2, $3, $3, $4, $5)",
            &[&new.id.uuid(), &new.two_step_since().unwrap_or(now), &now, &hashes, &codes.form.to_string()],
        )
        .await?;
    }
    let without = accounts.iter().filter(|new| new.account.proofs.codes.is_none());
    let on = without.filter_map(|new| Some((new.id.uuid(), new.two_step_since()?)));
    let (ids, since): (Vec<Uuid>, Vec<Timestamp>) = on.unzip();
    execute(
        db,
        "INSERT INTO two_step (account_id, enabled_at)
         SELECT n.account_id, n.enabled_at FROM unnest($1::uuid[], $2::timestamptz[]) AS n (account_id, enabled_at)",
        &[&ids, &since],
    )
    .await?;
    Ok(())
}

/// Inserts the authenticators, sealed. The codes that phones show at the time of the import signed in elsewhere: here
/// only later ones do.
///
/// # Errors
/// When the database fails.
pub async fn insert_authenticators(
    db: &impl GenericClient,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    accounts: &[NewAccount<'_>],
    now: Timestamp,
) -> Result<()> {
    let (mut owners, mut ids, mut names, mut sealed) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut algorithms, mut digits, mut periods) = (Vec::new(), Vec::new(), Vec::new());
    let (mut steps, mut created) = (Vec::new(), Vec::new());
    for new in accounts {
        for one in &new.account.proofs.authenticators {
            let id = AuthenticatorId::draw(now, entropy).uuid();
            owners.push(new.id.uuid());
            ids.push(id);
            names.push(one.name.as_str());
            sealed.push(sealer.seal(secret_place(&new.id, &id), one.secret.as_bytes(), entropy));
            algorithms.push(one.parameters.algorithm().as_str());
            digits.push(i16::from(one.parameters.digits()));
            periods.push(i16::from(one.parameters.period()));
            steps.push(step_number(one.parameters.step_at(now)));
            created.push(one.created_at);
        }
    }
    execute(
        db,
        "INSERT INTO authenticators (account_id, authenticator_id, name, secret_sealed, algorithm, digits, period,
             last_step, added_strongly, created_at, last_used_at)
         SELECT n.account_id, n.authenticator_id, n.name, n.secret_sealed, n.algorithm, n.digits, n.period,
             n.last_step, TRUE, n.created_at, n.created_at
         FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[], $5::text[], $6::smallint[], $7::smallint[],
             $8::bigint[], $9::timestamptz[])
             AS n (account_id, authenticator_id, name, secret_sealed, algorithm, digits, period, last_step,
             created_at)",
        &[&owners, &ids, &names, &sealed, &algorithms, &digits, &periods, &steps, &created],
    )
    .await?;
    Ok(())
}

/// Inserts the numbers, sealed.
///
/// # Errors
/// When the database fails.
pub async fn insert_phones(
    db: &impl GenericClient,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    accounts: &[NewAccount<'_>],
) -> Result<()> {
    let (mut owners, mut sealed, mut verified) = (Vec::new(), Vec::new(), Vec::new());
    for new in accounts {
        let Some((number, verified_at)) = &new.account.proofs.phone else { continue };
        owners.push(new.id.uuid());
        sealed.push(sealer.seal(number_place(&new.id), number.e164().as_bytes(), entropy));
        verified.push(*verified_at);
    }
    execute(
        db,
        "INSERT INTO phones (account_id, number_sealed, verified_at)
         SELECT n.account_id, n.number_sealed, n.verified_at
         FROM unnest($1::uuid[], $2::bytea[], $3::timestamptz[]) AS n (account_id, number_sealed, verified_at)",
        &[&owners, &sealed, &verified],
    )
    .await?;
    Ok(())
}
