-- Limits that hang on something other than an account, and what the application's role may do.

CREATE TABLE source_limits (
    scope      text          NOT NULL,
    key_digest bytea         NOT NULL,
    taken_at   timestamptz[] NOT NULL,
    expires_at timestamptz   NOT NULL,
    CONSTRAINT source_limits_pkey PRIMARY KEY (scope, key_digest)
);
COMMENT ON TABLE source_limits IS 'When something limited was done from an address or to a mailbox, inside the longest window of its scope.';
CREATE INDEX source_limits_expires_at_idx ON source_limits (expires_at);

CREATE TABLE sms_counters (
    scope      text          NOT NULL,
    key_digest bytea         NOT NULL,
    taken_at   timestamptz[] NOT NULL,
    expires_at timestamptz   NOT NULL,
    CONSTRAINT sms_counters_pkey PRIMARY KEY (scope, key_digest)
);
COMMENT ON TABLE sms_counters IS 'The same for text messages, by account, number and address.';
CREATE INDEX sms_counters_expires_at_idx ON sms_counters (expires_at);

GRANT USAGE ON SCHEMA public TO twostep_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
    accounts, email_directory, sign_ups, sessions, challenges, challenge_sms_codes, emergency_repeats,
    two_step, authenticators, phones, attempts, name_attempts, enrollments, outbox, source_limits, sms_counters,
    session_sms_codes, phone_changes, email_changes, password_resets, undo_links, device_proofs, trusted_browsers
    TO twostep_app;
-- Events are written once: the application can add and read, never change or remove.
GRANT SELECT, INSERT ON events TO twostep_app;
GRANT SELECT, INSERT, DELETE ON event_origins TO twostep_app;
GRANT SELECT ON refinery_schema_history TO twostep_app;
