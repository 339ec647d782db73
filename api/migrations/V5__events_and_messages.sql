-- What happened to an account, and what is to be told to whom.

CREATE TABLE events (
    account_id uuid        NOT NULL,
    event_id   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    type       text        NOT NULL,
    method     text,
    session_id uuid,
    CONSTRAINT events_pkey PRIMARY KEY (account_id, event_id)
);
COMMENT ON TABLE events IS 'Security events, append-only for the application; kept after the account is gone, hence no foreign key.';

CREATE TABLE event_origins (
    account_id uuid        NOT NULL,
    event_id   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    address    text        NOT NULL,
    user_agent text        NOT NULL,
    CONSTRAINT event_origins_pkey PRIMARY KEY (account_id, event_id)
);
COMMENT ON TABLE event_origins IS 'Where an event came from; apart from the event because it is erased sooner.';
CREATE INDEX event_origins_at_idx ON event_origins (at);

CREATE TABLE outbox (
    bucket         smallint    NOT NULL,
    message_id     uuid        NOT NULL,
    account_id     uuid        NOT NULL,
    channel        text        NOT NULL,
    state          text        NOT NULL,
    payload_sealed bytea,
    farewell       boolean     NOT NULL,
    tries          smallint    NOT NULL,
    next_try_at    timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    created_at     timestamptz NOT NULL,
    CONSTRAINT outbox_pkey PRIMARY KEY (bucket, message_id),
    CONSTRAINT outbox_channel_known CHECK (channel IN ('email', 'sms')),
    CONSTRAINT outbox_state_known CHECK (state IN ('queued', 'kept', 'sent', 'failed')),
    CONSTRAINT outbox_payload_until_done CHECK ((state IN ('queued', 'kept')) = (payload_sealed IS NOT NULL))
);
COMMENT ON TABLE outbox IS
    'Messages, written in the transaction of the change they tell of and handed over by a sender task; the payload is erased afterwards.';
COMMENT ON COLUMN outbox.bucket IS 'Spreads the work: a sender claims one bucket at a time.';
COMMENT ON COLUMN outbox.state IS 'kept: development mode, readable at /dev/outbox instead of sent.';
COMMENT ON COLUMN outbox.farewell IS
    'What tells a number or an address that it is no longer on file: it outlives them until it is handed over, no longer.';
CREATE INDEX outbox_due_idx ON outbox (bucket, next_try_at) WHERE state = 'queued';
CREATE INDEX outbox_created_at_idx ON outbox (created_at);
