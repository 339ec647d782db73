-- The wizard: one row per run, its stage's data sealed as a whole.

CREATE TABLE enrollments (
    account_id       uuid        NOT NULL,
    enrollment_id    uuid        NOT NULL,
    session_id       uuid        NOT NULL,
    credential_epoch bigint      NOT NULL,
    state_sealed     bytea,
    ended            text,
    created_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    CONSTRAINT enrollments_pkey PRIMARY KEY (account_id, enrollment_id),
    CONSTRAINT enrollments_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT enrollments_ended_known CHECK (ended IN ('completed', 'canceled', 'replaced', 'expired', 'exhausted')),
    CONSTRAINT enrollments_ended_has_no_state CHECK ((ended IS NULL) = (state_sealed IS NOT NULL))
);
COMMENT ON TABLE enrollments IS 'One run of the wizard; belongs to the session that started it.';
COMMENT ON COLUMN enrollments.state_sealed IS
    'The stage with everything it carries (secret, number, codes'' digests), sealed for this account and enrollment; erased when it ends.';
CREATE UNIQUE INDEX enrollments_one_live_idx ON enrollments (account_id) WHERE ended IS NULL;
CREATE INDEX enrollments_expires_at_idx ON enrollments (expires_at);
