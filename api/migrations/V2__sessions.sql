-- Sessions, and the challenge that stands between a right password and a session.

CREATE TABLE sessions (
    account_id       uuid        NOT NULL,
    session_id       uuid        NOT NULL,
    generation       integer     NOT NULL,
    credential_epoch bigint      NOT NULL,
    transport        text        NOT NULL,
    proof            text        NOT NULL,
    strong           boolean     NOT NULL,
    restriction      text,
    auth_time        timestamptz NOT NULL,
    created_at       timestamptz NOT NULL,
    last_used_at     timestamptz NOT NULL,
    idle_until       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    wrong_passwords  smallint    NOT NULL DEFAULT 0,
    rotation         integer     NOT NULL,
    refresh_digest   bytea       NOT NULL,
    rotated_at       timestamptz NOT NULL,
    rotated_by       text        NOT NULL,
    address          text        NOT NULL,
    user_agent       text        NOT NULL,
    CONSTRAINT sessions_pkey PRIMARY KEY (account_id, session_id),
    CONSTRAINT sessions_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT sessions_transport_known CHECK (transport IN ('body', 'cookie')),
    CONSTRAINT sessions_proof_known CHECK (proof IN ('password', 'authenticator', 'sms', 'emergency_code')),
    CONSTRAINT sessions_restriction_known CHECK (
        restriction IN ('emergency_recovery', 'enrollment_required', 'support_recovery', 'password_change_required')
    ),
    CONSTRAINT sessions_rotated_by_known CHECK (rotated_by IN ('refresh', 'raise'))
);
COMMENT ON TABLE sessions IS 'A live session; the authority over every token that names it. Ending one deletes the row.';
COMMENT ON COLUMN sessions.generation IS
    'Rises with re-authentication, finalize and recovery; tokens of an older generation are refused.';
COMMENT ON COLUMN sessions.proof IS 'How the person proved who they are, the second factor where there was one.';
COMMENT ON COLUMN sessions.strong IS 'Whether the second factor may change factors: not SMS, nor a weakly added authenticator.';
COMMENT ON COLUMN sessions.wrong_passwords IS 'Wrong passwords entered inside the session; the fifth ends it.';
COMMENT ON COLUMN sessions.rotation IS 'Number of the live refresh token; a lower one presented again is reuse.';
COMMENT ON COLUMN sessions.rotated_by IS 'A token replaced by refresh has ten seconds of grace, one replaced by a raise has none.';
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);

CREATE TABLE challenges (
    account_id       uuid        NOT NULL,
    token_digest     bytea       NOT NULL,
    credential_epoch bigint      NOT NULL,
    transport        text        NOT NULL,
    device_known     boolean     NOT NULL,
    wrong_codes      smallint    NOT NULL,
    told             boolean     NOT NULL,
    address          text        NOT NULL,
    user_agent       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    expires_at       timestamptz NOT NULL,
    CONSTRAINT challenges_pkey PRIMARY KEY (account_id, token_digest),
    CONSTRAINT challenges_account_fkey FOREIGN KEY (account_id) REFERENCES accounts (account_id) ON DELETE CASCADE,
    CONSTRAINT challenges_transport_known CHECK (transport IN ('body', 'cookie'))
);
COMMENT ON TABLE challenges IS
    'A right password that waits for the second step. It opens nothing but the second-step calls; using or ending it deletes the row.';
COMMENT ON COLUMN challenges.device_known IS 'Whether the client showed a device proof, and so needs no new one.';
COMMENT ON COLUMN challenges.told IS 'Whether the owner was told of wrong codes: then it is not told again that nobody answered.';
COMMENT ON COLUMN challenges.address IS 'Whence the right password came, for the mail about a challenge that nobody answered; goes with the row.';
CREATE INDEX challenges_expires_at_idx ON challenges (expires_at);

CREATE TABLE challenge_sms_codes (
    account_id   uuid        NOT NULL,
    token_digest bytea       NOT NULL,
    code_digest  bytea       NOT NULL,
    wrong_codes  smallint    NOT NULL,
    message_id   uuid        NOT NULL,
    sent_at      timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT challenge_sms_codes_pkey PRIMARY KEY (account_id, token_digest),
    CONSTRAINT challenge_sms_codes_challenge_fkey FOREIGN KEY (account_id, token_digest)
        REFERENCES challenges (account_id, token_digest) ON DELETE CASCADE
);
COMMENT ON TABLE challenge_sms_codes IS 'The newest SMS code of a challenge, as a keyed digest; sending again replaces it.';

CREATE TABLE emergency_repeats (
    account_id   uuid        NOT NULL,
    token_digest bytea       NOT NULL,
    session_id   uuid        NOT NULL,
    code_phc     text        NOT NULL,
    code_pepper  smallint    NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT emergency_repeats_pkey PRIMARY KEY (account_id, token_digest),
    CONSTRAINT emergency_repeats_session_fkey FOREIGN KEY (account_id, session_id)
        REFERENCES sessions (account_id, session_id) ON DELETE CASCADE
);
COMMENT ON TABLE emergency_repeats IS
    'A spent emergency code and its challenge, kept ten minutes so that a lost answer can be asked for again.';
CREATE INDEX emergency_repeats_expires_at_idx ON emergency_repeats (expires_at);
