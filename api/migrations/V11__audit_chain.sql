-- Security events form a chain for each account, so that whoever changes, removes, adds or reorders one shows.

-- No release has written events yet; those of development can't be chained, because the key is not in the database.
DELETE FROM event_origins;
DELETE FROM events;

ALTER TABLE events
    ADD COLUMN seq           bigint NOT NULL,
    ADD COLUMN origin_digest bytea,
    ADD COLUMN digest        bytea  NOT NULL,
    ADD COLUMN chain         bytea  NOT NULL,
    ADD CONSTRAINT events_seq_counts_from_one CHECK (seq > 0);
COMMENT ON COLUMN events.seq IS 'Its place in the account''s chain.';
COMMENT ON COLUMN events.origin_digest IS 'Keyed digest of address and user agent, which are erased sooner; NULL where nobody''s request caused it.';
COMMENT ON COLUMN events.digest IS 'Keyed digest of the event, origin_digest included.';
COMMENT ON COLUMN events.chain IS 'SHA-256 over the previous event''s chain and this digest.';
-- Rows are written in the order of time: a few bytes for each range of pages find the old ones.
CREATE INDEX events_at_idx ON events USING brin (at) WITH (pages_per_range = 16, autosummarize = on);

CREATE TABLE event_chains (
    account_id uuid   NOT NULL,
    seq        bigint NOT NULL,
    chain      bytea  NOT NULL,
    sealed_seq bigint NOT NULL,
    CONSTRAINT event_chains_pkey PRIMARY KEY (account_id),
    CONSTRAINT event_chains_sealed_what_is_there CHECK (sealed_seq <= seq)
) WITH (fillfactor = 70);
COMMENT ON TABLE event_chains IS 'The last event of each account''s chain; it outlives the account as its events do.';
COMMENT ON COLUMN event_chains.sealed_seq IS 'Up to which event a checkpoint vouches.';
CREATE INDEX event_chains_unsealed_idx ON event_chains (account_id) WHERE sealed_seq < seq;

CREATE TABLE event_seals (
    number    bigint      NOT NULL,
    at        timestamptz NOT NULL,
    size      integer     NOT NULL,
    digest    bytea       NOT NULL,
    signature bytea       NOT NULL,
    CONSTRAINT event_seals_pkey PRIMARY KEY (number),
    CONSTRAINT event_seals_number_counts_from_one CHECK (number > 0)
);
COMMENT ON TABLE event_seals IS 'Signed checkpoints: each vouches for its rows of event_checkpoints and for the seal before it. They hold nobody''s data and stay.';
CREATE INDEX event_seals_at_idx ON event_seals (at);

CREATE TABLE event_checkpoints (
    account_id uuid   NOT NULL,
    seq        bigint NOT NULL,
    chain      bytea  NOT NULL,
    number     bigint NOT NULL,
    CONSTRAINT event_checkpoints_pkey PRIMARY KEY (account_id, seq)
);
COMMENT ON TABLE event_checkpoints IS 'Where each chain was at a seal.';
CREATE INDEX event_checkpoints_number_idx ON event_checkpoints (number);

CREATE TABLE event_purges (
    account_id uuid   NOT NULL,
    seq        bigint NOT NULL,
    chain      bytea  NOT NULL,
    signature  bytea  NOT NULL,
    CONSTRAINT event_purges_pkey PRIMARY KEY (account_id)
);
COMMENT ON TABLE event_purges IS 'The last event that the purge took from an account''s chain, signed: the chain goes on from there.';

-- Removes the beginnings of chains that are older than a year, and leaves their ends signed. The application names
-- the last event that goes from each account and signs for it; it can't have younger events removed: its own clock
-- can only make the bound older, and the database's clock, which the application's role can't set, has the last word.
-- An account where anything up to the named event is younger is passed over. Returns how many events went.
CREATE FUNCTION purge_events(bound timestamptz, accounts uuid[], seqs bigint[], signatures bytea[])
RETURNS bigint
LANGUAGE plpgsql
SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    horizon timestamptz := least(bound, clock_timestamp() - interval '8760 hours');
    removed bigint;
    touched uuid[];
BEGIN
    WITH named AS (
        SELECT n.account_id, n.seq, n.signature
        FROM unnest(accounts, seqs, signatures) AS n (account_id, seq, signature)
        WHERE NOT EXISTS (
            SELECT FROM public.events e
            WHERE e.account_id = n.account_id AND e.seq <= n.seq AND e.at >= horizon)
    ), signed AS (
        INSERT INTO public.event_purges AS p (account_id, seq, chain, signature)
        SELECT e.account_id, e.seq, e.chain, n.signature
        FROM named n
        JOIN public.events e ON e.account_id = n.account_id AND e.seq = n.seq
        ON CONFLICT (account_id) DO UPDATE
            SET seq = excluded.seq, chain = excluded.chain, signature = excluded.signature
            WHERE p.seq < excluded.seq
        RETURNING account_id, seq
    ), origins AS (
        DELETE FROM public.event_origins o
        USING public.events e, signed s
        WHERE e.account_id = s.account_id AND e.seq <= s.seq
          AND o.account_id = e.account_id AND o.event_id = e.event_id
    ), gone AS (
        DELETE FROM public.events e
        USING signed s
        WHERE e.account_id = s.account_id AND e.seq <= s.seq
        RETURNING 1
    )
    SELECT count(*) INTO removed FROM gone;

    -- A seal that claims to be old behind younger ones takes nothing with it.
    WITH old AS (
        DELETE FROM public.event_checkpoints
        WHERE number <= (
            SELECT max(number) FROM public.event_seals
            WHERE number < coalesce((SELECT min(number) FROM public.event_seals WHERE at >= horizon), 9223372036854775807))
        RETURNING account_id
    )
    SELECT accounts || array_agg(DISTINCT account_id) INTO touched FROM old;

    -- Of an account that is gone, once nothing refers to its chain any more, not even the pseudonym stays.
    WITH ended AS (
        DELETE FROM public.event_purges p
        WHERE p.account_id = ANY (touched)
          AND NOT EXISTS (SELECT FROM public.accounts a WHERE a.account_id = p.account_id)
          AND NOT EXISTS (SELECT FROM public.events e WHERE e.account_id = p.account_id)
          AND NOT EXISTS (SELECT FROM public.event_checkpoints c WHERE c.account_id = p.account_id)
        RETURNING p.account_id
    )
    DELETE FROM public.event_chains c USING ended WHERE c.account_id = ended.account_id;
    RETURN removed;
END
$$;
COMMENT ON FUNCTION purge_events IS 'The only way to remove events: past a year, a chain''s beginning only, its end signed.';

REVOKE ALL ON FUNCTION purge_events FROM PUBLIC;
GRANT EXECUTE ON FUNCTION purge_events TO twostep_app;
GRANT SELECT, INSERT, UPDATE ON event_chains TO twostep_app;
GRANT SELECT, INSERT ON event_seals, event_checkpoints TO twostep_app;
GRANT SELECT ON event_purges TO twostep_app;
