-- Support: who may help, the recoveries that are under way, and what support did.

CREATE TABLE account_roles (
    account_id uuid        NOT NULL,
    role       text        NOT NULL,
    granted_at timestamptz NOT NULL,
    CONSTRAINT account_roles_pkey PRIMARY KEY (account_id),
    CONSTRAINT account_roles_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT account_roles_role_known CHECK (role IN ('support', 'admin'))
);
COMMENT ON TABLE account_roles IS 'Accounts that may do more than look after themselves; no row is a person like any other.';

CREATE TABLE support_recoveries (
    account_id   uuid        NOT NULL,
    recovery_id  uuid        NOT NULL,
    started_by   uuid        NOT NULL,
    started_at   timestamptz NOT NULL,
    held_since   timestamptz,
    opens_at     timestamptz,
    lapses_at    timestamptz NOT NULL,
    stop_digests bytea[]     NOT NULL,
    CONSTRAINT support_recoveries_pkey PRIMARY KEY (account_id),
    CONSTRAINT support_recoveries_account_fkey FOREIGN KEY (account_id)
        REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT support_recoveries_held_opens CHECK ((held_since IS NULL) = (opens_at IS NULL)),
    CONSTRAINT support_recoveries_not_by_oneself CHECK (started_by <> account_id)
);
COMMENT ON TABLE support_recoveries IS
    'A way back in that support started. It opens nothing before its hold is over; completing, stopping, canceling and lapsing delete the row.';
COMMENT ON COLUMN support_recoveries.started_by IS 'The agent; the recovery is good for nothing while that account has no role.';
COMMENT ON COLUMN support_recoveries.held_since IS 'Null while a second person has to approve.';
COMMENT ON COLUMN support_recoveries.stop_digests IS 'Digests of the mailed links, one for each address; any of them stops it.';
CREATE INDEX support_recoveries_lapses_at_idx ON support_recoveries (lapses_at);

CREATE TABLE support_recovery_codes (
    account_id  uuid        NOT NULL,
    channel     text        NOT NULL,
    code_digest bytea       NOT NULL,
    wrong_codes smallint    NOT NULL,
    message_id  uuid        NOT NULL,
    sent_at     timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    CONSTRAINT support_recovery_codes_pkey PRIMARY KEY (account_id),
    CONSTRAINT support_recovery_codes_recovery_fkey FOREIGN KEY (account_id)
        REFERENCES support_recoveries (account_id) ON DELETE CASCADE,
    CONSTRAINT support_recovery_codes_channel_known CHECK (channel IN ('email', 'sms'))
);
COMMENT ON TABLE support_recovery_codes IS 'The newest code of a recovery, as a keyed digest; sending again replaces it.';

CREATE TABLE support_acts (
    account_id uuid        NOT NULL,
    event_id   uuid        NOT NULL,
    agent_id   uuid        NOT NULL,
    at         timestamptz NOT NULL,
    ticket     text        NOT NULL,
    evidence   text,
    reason     text,
    refused    boolean     NOT NULL,
    CONSTRAINT support_acts_pkey PRIMARY KEY (account_id, event_id),
    CONSTRAINT support_acts_event_fkey FOREIGN KEY (account_id, event_id)
        REFERENCES events (account_id, event_id) ON DELETE CASCADE
);
COMMENT ON TABLE support_acts IS
    'Who of support caused an event, for which ticket, on what evidence and why, and whether it was refused; append-only for the application, and gone with the event.';
CREATE INDEX support_acts_event_id_idx ON support_acts (event_id);

ALTER TABLE accounts ADD COLUMN password_reset_at timestamptz;
COMMENT ON COLUMN accounts.password_reset_at IS
    'When the present password was set by a mailed link; null where it was chosen at sign-up or in a session.';

ALTER TABLE attempts DROP CONSTRAINT attempts_budget_known;
ALTER TABLE attempts ADD CONSTRAINT attempts_budget_known
    CHECK (budget IN ('password', 'second_step', 'emergency_code', 'recovery_code'));

ALTER TABLE sessions DROP CONSTRAINT sessions_proof_known;
ALTER TABLE sessions ADD CONSTRAINT sessions_proof_known
    CHECK (proof IN ('password', 'authenticator', 'sms', 'emergency_code', 'recovery_code'));

GRANT SELECT, INSERT, UPDATE, DELETE ON account_roles, support_recoveries, support_recovery_codes TO twostep_app;
-- What support did is written once.
GRANT SELECT, INSERT ON support_acts TO twostep_app;
