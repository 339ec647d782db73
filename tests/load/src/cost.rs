//! What one call costs the database, counted by the database itself, with few accounts and with many: the product's own
//! statements, not copies of them.

use std::{sync::Arc, time::Duration};

use tokio_postgres::Client;

use crate::{
    Arguments, Failure,
    calls::{self, Call},
    connection::Connection,
    report::{Cost, Size, millis},
    server::{Home, Server},
    stock::{Maker, Stock},
};

/// Calls of each kind.
const CALLS: usize = 200;

/// Time that the server's counters get to be handed in: a backend does so when its client leaves.
const SETTLE: Duration = Duration::from_millis(1500);

/// Accounts with everything that a call may touch, made by SQL up to a number of them.
const FILL: &str = "WITH made AS (
        SELECT n, md5('filler ' || n)::uuid AS account_id, md5('part ' || n)::uuid AS part_id
        FROM generate_series((SELECT count(*) FROM accounts) + 1, $1::bigint) n
    ), a AS (
        INSERT INTO accounts (account_id, email, first_name, last_name, locale, password_phc, password_pepper,
            password_changed_at, password_state, credential_epoch, created_at)
        SELECT account_id, 'filler' || n || '@example.test', 'Load', 'Test', 'en', repeat('x', 97), 1,
            clock_timestamp(), 'usable', 1, clock_timestamp()
        FROM made
    ), d AS (
        INSERT INTO email_directory (email_digest, account_id)
        SELECT sha256(n::text::bytea), account_id FROM made
    ), t AS (
        INSERT INTO two_step (account_id, enabled_at, emergency_phc, emergency_pepper, emergency_issued_at)
        SELECT account_id, clock_timestamp(), repeat('x', 97), 1, clock_timestamp() FROM made
    ), c AS (
        INSERT INTO challenges (account_id, token_digest, credential_epoch, transport, device_known, wrong_codes, told,
            address, user_agent, created_at, expires_at)
        SELECT account_id, sha256(n::text::bytea), 1, 'body', TRUE, 0, FALSE, '127.0.0.1', 'load', clock_timestamp(),
            clock_timestamp() + INTERVAL '12 hours'
        FROM made
    ), p AS (
        INSERT INTO device_proofs (account_id, token_digest, failures, created_at, last_used_at)
        SELECT account_id, sha256(n::text::bytea), 0, clock_timestamp(), clock_timestamp() FROM made
    ), b AS (
        INSERT INTO attempts (account_id, budget, failures, last_failed_at)
        SELECT account_id, 'password', 0, clock_timestamp() FROM made
    ), f AS (
        INSERT INTO authenticators (account_id, authenticator_id, name, secret_sealed, last_step, added_strongly,
            created_at, last_used_at)
        SELECT account_id, part_id, 'Authenticator', sha256(n::text::bytea), 0, TRUE, clock_timestamp(),
            clock_timestamp()
        FROM made
    )
    INSERT INTO sessions (account_id, session_id, generation, credential_epoch, transport, proof, strong, auth_time,
        created_at, last_used_at, idle_until, expires_at, rotation, refresh_digest, rotated_at, rotated_by, address,
        user_agent)
    SELECT account_id, part_id, 1, 1, 'body', 'password', TRUE, clock_timestamp(), clock_timestamp(),
        clock_timestamp(), clock_timestamp() + INTERVAL '1 hour', clock_timestamp() + INTERVAL '12 hours', 1,
        sha256(n::text::bytea), clock_timestamp(), 'refresh', '127.0.0.1', 'load'
    FROM made";

/// Buffers touched and rows read so far in tables of account data; what is done in the background is elsewhere.
const WORK: &str = "SELECT
        coalesce(sum(heap_blks_read + heap_blks_hit + coalesce(idx_blks_read + idx_blks_hit, 0)), 0)::float8,
        coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::float8
    FROM pg_statio_user_tables
    JOIN pg_stat_user_tables USING (relid, relname)
    WHERE relname NOT IN ('outbox', 'source_limits', 'refinery_schema_history') AND relname NOT LIKE 'sms\\_%'";

/// Empties every table of the product.
const EMPTY: &str = "DO $$ BEGIN EXECUTE (
        SELECT 'TRUNCATE ' || string_agg(relid::regclass::text, ', ') || ' CASCADE'
        FROM pg_stat_user_tables
        WHERE relname <> 'refinery_schema_history'
    ); END $$";

/// The calls that are counted, and whether who makes them has two-step verification on.
const COUNTED: [(&str, bool, Call); 4] = [
    ("GET /account", false, calls::read_account),
    ("refresh", false, calls::refresh),
    ("second step", true, calls::second_step),
    ("sign-in", false, calls::sign_in),
];

/// Counts each call's work at each number of accounts, and what an account takes on disk.
pub(crate) async fn at_sizes(
    arguments: &Arguments,
    home: &Home,
    tell: &mut impl FnMut(String),
) -> Result<(Vec<Cost>, Vec<Size>), Failure> {
    let db = home.superuser().await?;
    let (mut costs, mut sizes) = (Vec::new(), Vec::new());
    for &accounts in arguments.accounts.iter().filter(|accounts| **accounts > 0) {
        tell(format!("cost of a call at {accounts} accounts"));
        sizes.push(fill(&db, accounts).await?);
        let idle = count(arguments, home, &db, None).await?;
        for counted in &COUNTED {
            let own = count(arguments, home, &db, Some(counted)).await?;
            let each = |own: f64, idle: f64| (own - idle).max(0.0) / CALLS_F;
            let (buffers, rows) = (each(own.0, idle.0), each(own.1, idle.1));
            costs.push(Cost { accounts, call: counted.0, buffers, rows, median: own.2 });
        }
    }
    Ok((costs, sizes))
}

/// So many accounts and nothing else.
async fn fill(db: &Client, accounts: i64) -> Result<Size, Failure> {
    db.batch_execute(EMPTY).await?;
    let mut filled = 0;
    while filled < accounts {
        filled = accounts.min(filled + 500_000);
        db.execute(FILL, &[&filled]).await?;
    }
    db.batch_execute("VACUUM (FREEZE, ANALYZE)").await?;
    let size = "SELECT sum(pg_total_relation_size(relid))::float8 FROM pg_stat_user_tables";
    let bytes: f64 = db.query_one(size, &[]).await?.get(0);
    #[expect(clippy::cast_precision_loss, reason = "a number of accounts is far below 2^53")]
    let bytes = bytes / accounts as f64;
    Ok(Size { accounts, bytes })
}

/// [`CALLS`] to divide by.
const CALLS_F: f64 = 200.0;

/// Makes the calls on one connection of a process of their own: buffers, rows, and the median in milliseconds. Without a
/// call, what such a process does anyway.
async fn count(
    arguments: &Arguments,
    home: &Home,
    db: &Client,
    counted: Option<&(&str, bool, Call)>,
) -> Result<(f64, f64, f64), Failure> {
    let server = Server::start(arguments, home).await?;
    let keys = arguments.out.join("data").join("keys");
    let maker = Maker::new(&keys, &format!("http://{}", server.address), home.superuser().await?).await?;
    let &(name, two_step, call) = counted.unwrap_or(&("nothing", false, calls::nothing));
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let stock = Arc::new(maker.people(&plain.to_lowercase(), CALLS, two_step).await?);
    drop(maker);
    tokio::time::sleep(SETTLE).await;
    let before = db.query_one(WORK, &[]).await?;
    let median = if counted.is_some() { make(&server, &stock, call).await? } else { 0.0 };
    drop(server);
    tokio::time::sleep(SETTLE).await;
    let after = db.query_one(WORK, &[]).await?;
    let grown = |place: usize| after.get::<_, f64>(place) - before.get::<_, f64>(place);
    Ok((grown(0), grown(1), median))
}

async fn make(server: &Server, stock: &Arc<Stock>, call: Call) -> Result<f64, Failure> {
    let connection = Arc::new(tokio::sync::Mutex::new(Connection::to(server.address).await?));
    let mut taken = Vec::with_capacity(CALLS);
    for _ in 0..CALLS {
        let begun = std::time::Instant::now();
        call(stock.clone(), connection.clone()).await?;
        taken.push(u64::try_from(begun.elapsed().as_micros())?);
    }
    taken.sort_unstable();
    Ok(taken.get(CALLS / 2).copied().map_or(0.0, millis))
}
