-- What two-step verification consists of once it is on, and the guessing budgets.

CREATE TABLE two_step (
    account_id             uuid        NOT NULL,
    enabled_at             timestamptz NOT NULL,
    emergency_phc          text        NOT NULL,
    emergency_pepper       smallint    NOT NULL,
    emergency_issued_at    timestamptz NOT NULL,
    emergency_acknowledged timestamptz,
    CONSTRAINT two_step_pkey PRIMARY KEY (account_id),
    CONSTRAINT two_step_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE two_step IS
    'The row exists exactly while two-step verification is on; there is no flag beside it, and no row without an emergency code.';

CREATE TABLE authenticators (
    account_id       uuid        NOT NULL,
    authenticator_id uuid        NOT NULL,
    name             text        NOT NULL,
    secret_sealed    bytea       NOT NULL,
    last_step        bigint      NOT NULL,
    added_strongly   boolean     NOT NULL,
    created_at       timestamptz NOT NULL,
    last_used_at     timestamptz NOT NULL,
    CONSTRAINT authenticators_pkey PRIMARY KEY (account_id, authenticator_id),
    CONSTRAINT authenticators_two_step_fkey FOREIGN KEY (account_id) REFERENCES two_step (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE authenticators IS 'A proven authenticator app.';
COMMENT ON COLUMN authenticators.secret_sealed IS 'The shared secret, sealed for this account and column; the key''s version stands in front.';
COMMENT ON COLUMN authenticators.last_step IS 'The last accepted time step; it and every earlier one are refused (RFC 6238 section 5.2).';
COMMENT ON COLUMN authenticators.added_strongly IS 'False for one added under a step-up by SMS: it may not change factors for 24 hours.';

CREATE TABLE phones (
    account_id    uuid        NOT NULL,
    number_sealed bytea       NOT NULL,
    verified_at   timestamptz NOT NULL,
    CONSTRAINT phones_pkey PRIMARY KEY (account_id),
    CONSTRAINT phones_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE
);
COMMENT ON TABLE phones IS 'A phone number proven by a code, for security only.';

CREATE TABLE attempts (
    account_id     uuid        NOT NULL,
    budget         text        NOT NULL,
    failures       integer     NOT NULL,
    last_failed_at timestamptz NOT NULL,
    lifts          smallint    NOT NULL DEFAULT 0,
    CONSTRAINT attempts_pkey PRIMARY KEY (account_id, budget),
    CONSTRAINT attempts_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT attempts_budget_known CHECK (budget IN ('password', 'second_step', 'emergency_code')),
    CONSTRAINT attempts_failures_not_negative CHECK (failures >= 0)
);
COMMENT ON TABLE attempts IS 'Failures in a row of each budget; no row means none. Waiting times and hard stops follow from the two numbers.';
COMMENT ON COLUMN attempts.lifts IS 'How often a mailed reset forgave failures of the second step since the last success; at most four times.';

CREATE TABLE name_attempts (
    email_digest   bytea       NOT NULL,
    failures       integer     NOT NULL,
    last_failed_at timestamptz NOT NULL,
    CONSTRAINT name_attempts_pkey PRIMARY KEY (email_digest)
);
COMMENT ON TABLE name_attempts IS 'Failures at an address without an account, so that it answers like one with an account.';
CREATE INDEX name_attempts_last_failed_at_idx ON name_attempts (last_failed_at);
