-- Changes that wait for a proof, links that undo them, and what browsers hold.

CREATE TABLE session_sms_codes (
    account_id  uuid        NOT NULL,
    session_id  uuid        NOT NULL,
    code_digest bytea       NOT NULL,
    wrong_codes smallint    NOT NULL,
    message_id  uuid        NOT NULL,
    sent_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT session_sms_codes_pkey PRIMARY KEY (account_id, session_id),
    CONSTRAINT session_sms_codes_session_fkey FOREIGN KEY (account_id, session_id)
        REFERENCES sessions (account_id, session_id) ON DELETE CASCADE
);
COMMENT ON TABLE session_sms_codes IS 'The newest SMS code for re-authentication in a session, as a keyed digest.';

CREATE TABLE phone_changes (
    account_id    uuid        NOT NULL,
    session_id    uuid        NOT NULL,
    number_sealed bytea       NOT NULL,
    code_digest   bytea       NOT NULL,
    wrong_codes   smallint    NOT NULL,
    message_id    uuid        NOT NULL,
    sent_at       timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL,
    CONSTRAINT phone_changes_pkey PRIMARY KEY (account_id),
    CONSTRAINT phone_changes_session_fkey FOREIGN KEY (account_id, session_id)
        REFERENCES sessions (account_id, session_id) ON DELETE CASCADE
);
COMMENT ON TABLE phone_changes IS 'A number that waits for its texted code; only the session that began it can finish it.';

CREATE TABLE email_changes (
    account_id  uuid        NOT NULL,
    session_id  uuid        NOT NULL,
    email       text        NOT NULL,
    code_digest bytea,
    wrong_codes smallint    NOT NULL,
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT email_changes_pkey PRIMARY KEY (account_id),
    CONSTRAINT email_changes_session_fkey FOREIGN KEY (account_id, session_id)
        REFERENCES sessions (account_id, session_id) ON DELETE CASCADE
);
COMMENT ON TABLE email_changes IS 'An address that waits for its mailed code; the old one stays valid until then.';
COMMENT ON COLUMN email_changes.code_digest IS 'Null where the address belongs to another account: no code was mailed.';

CREATE TABLE password_resets (
    account_id       uuid        NOT NULL,
    token_digest     bytea       NOT NULL,
    credential_epoch bigint      NOT NULL,
    created_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    CONSTRAINT password_resets_pkey PRIMARY KEY (account_id, token_digest),
    CONSTRAINT password_resets_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE password_resets IS 'A mailed link that sets a new password; several live side by side, a completed reset kills all.';
CREATE INDEX password_resets_expires_at_idx ON password_resets (expires_at);

CREATE TABLE undo_links (
    account_id   uuid        NOT NULL,
    token_digest bytea       NOT NULL,
    undoes       text        NOT NULL,
    email        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT undo_links_pkey PRIMARY KEY (account_id, token_digest),
    CONSTRAINT undo_links_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT undo_links_undoes_known CHECK (undoes IN ('two_step', 'email'))
);
COMMENT ON TABLE undo_links IS
    'A mailed link that takes back a turning-on for 72 hours, or an e-mail change for 7 days; it outlives other changes.';
COMMENT ON COLUMN undo_links.email IS 'For an e-mail change, the address that the link restores.';
CREATE INDEX undo_links_expires_at_idx ON undo_links (expires_at);

CREATE TABLE device_proofs (
    account_id     uuid        NOT NULL,
    token_digest   bytea       NOT NULL,
    failures       integer     NOT NULL,
    last_failed_at timestamptz,
    created_at     timestamptz NOT NULL,
    last_used_at   timestamptz NOT NULL,
    CONSTRAINT device_proofs_pkey PRIMARY KEY (account_id, token_digest),
    CONSTRAINT device_proofs_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE device_proofs IS
    'A client that signed in fully before: it has a password budget of its own, so that strangers can''t lock the owner out.';

CREATE TABLE trusted_browsers (
    account_id       uuid        NOT NULL,
    browser_id       uuid        NOT NULL,
    token_digest     bytea       NOT NULL,
    credential_epoch bigint      NOT NULL,
    user_agent       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    last_used_at     timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    CONSTRAINT trusted_browsers_pkey PRIMARY KEY (account_id, browser_id),
    CONSTRAINT trusted_browsers_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE trusted_browsers IS 'A browser that may skip the second step for the days the operator set; dies with any change of password or factors.';
CREATE INDEX trusted_browsers_expires_at_idx ON trusted_browsers (expires_at);
