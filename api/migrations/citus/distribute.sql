-- Spreads the tables over the workers of a Citus cluster, once, after `twostep serve` has made the schema and before
-- there is much in it. Run on the coordinator as the schema's owner: psql -v ON_ERROR_STOP=1 -1 -f distribute.sql
--
-- Designed for a billion accounts with 5 kB each in all tables and indexes (5 TB) on thirty workers, 32 shards a table
-- for each eight of them. Everything of one account lies on one worker: each hot statement goes to that worker alone,
-- and its transaction is committed there, without a second phase. Two exceptions are met on the way in: the address is
-- looked up by its digest before the account is known, and confirming an address writes directory and account on two
-- workers in two phases.
--
-- Migrations to come run through the coordinator as before: Citus passes their DDL on.

SET citus.shard_count = 128;

-- Account data, by account and co-located, parents before those that refer to them.
SELECT create_distributed_table('accounts', 'account_id', colocate_with => 'none');
SELECT create_distributed_table('sign_ups', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('two_step', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('authenticators', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('phones', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('attempts', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('sessions', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('challenges', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('challenge_sms_codes', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('emergency_repeats', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('enrollments', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('session_sms_codes', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('phone_changes', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('email_changes', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('password_resets', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('undo_links', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('device_proofs', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('trusted_browsers', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('events', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('event_origins', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('event_chains', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('event_checkpoints', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('event_purges', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('account_roles', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('support_recoveries', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('support_recovery_codes', 'account_id', colocate_with => 'accounts');
SELECT create_distributed_table('support_acts', 'account_id', colocate_with => 'accounts');

-- By what is known before the account is.
SELECT create_distributed_table('email_directory', 'email_digest', colocate_with => 'none');
SELECT create_distributed_table('name_attempts', 'email_digest', colocate_with => 'email_directory');

-- Counters that belong to no account; a row is locked for one statement.
SELECT create_distributed_table('source_limits', 'scope', colocate_with => 'none', shard_count => 32);
SELECT create_distributed_table('sms_counters', 'scope', colocate_with => 'source_limits');
SELECT create_distributed_table('sms_spend', 'scope', colocate_with => 'source_limits');
SELECT create_distributed_table('sms_rates', 'destination', colocate_with => 'none', shard_count => 32);
SELECT create_distributed_table('sms_stops', 'destination', colocate_with => 'sms_rates');

-- Signed heads of all chains, in one order.
SELECT create_distributed_table('event_seals', 'number', colocate_with => 'none', shard_count => 4);

-- One row for each endpoint that is stopped.
SELECT create_distributed_table('webhook_stops', 'endpoint', colocate_with => 'none', shard_count => 4);

-- By bucket: a sender claims one bucket at a time.
SELECT create_distributed_table('outbox', 'bucket', colocate_with => 'none', shard_count => 4);
