-- Accounts that were made elsewhere: other authenticators, other hashes, and recovery codes of another form.

ALTER TABLE authenticators
    ADD COLUMN algorithm text     NOT NULL DEFAULT 'SHA1',
    ADD COLUMN digits    smallint NOT NULL DEFAULT 6,
    ADD COLUMN period    smallint NOT NULL DEFAULT 30,
    -- What RFC 6238 defines.
    ADD CONSTRAINT authenticators_algorithm_known CHECK (algorithm IN ('SHA1', 'SHA256', 'SHA512')),
    -- What authenticator apps show.
    ADD CONSTRAINT authenticators_digits_known CHECK (digits IN (6, 8)),
    -- Long enough to be typed; SP 800-63B asks for two minutes at most.
    ADD CONSTRAINT authenticators_period_in_bounds CHECK (period BETWEEN 15 AND 120);
COMMENT ON COLUMN authenticators.period IS 'Seconds of a time step; what the wizard sets up is SHA-1, six digits, 30 seconds.';

ALTER TABLE two_step
    ALTER COLUMN emergency_phc DROP NOT NULL,
    ALTER COLUMN emergency_pepper DROP NOT NULL,
    ALTER COLUMN emergency_issued_at DROP NOT NULL,
    ADD COLUMN imported_codes     text[],
    ADD COLUMN imported_code_form text,
    -- A hash without the version of its pepper can't be checked.
    ADD CONSTRAINT two_step_emergency_code_whole CHECK ((emergency_phc IS NULL) = (emergency_pepper IS NULL)),
    -- Hashes without the form of their codes can't be checked.
    ADD CONSTRAINT two_step_imported_codes_whole CHECK ((imported_codes IS NULL) = (imported_code_form IS NULL)),
    -- One code at a time: what was imported is good until the first emergency code is issued here.
    ADD CONSTRAINT two_step_one_emergency_code CHECK (emergency_phc IS NULL OR imported_codes IS NULL),
    -- Every code has a time.
    ADD CONSTRAINT two_step_emergency_code_dated CHECK
        ((emergency_issued_at IS NULL) = (emergency_phc IS NULL AND imported_codes IS NULL));
COMMENT ON TABLE two_step IS
    'The row exists exactly while two-step verification is on; there is no flag beside it. Without an emergency code only for an account that was imported without one, until its owner takes one.';
COMMENT ON COLUMN two_step.imported_codes IS
    'Hashes of another system''s recovery codes, any of which is the emergency code; gone with the first that is used.';
COMMENT ON COLUMN two_step.imported_code_form IS 'Alphabet and length of those codes, so that they are read as they were hashed.';

ALTER TABLE emergency_repeats ADD COLUMN code_form text;
COMMENT ON COLUMN emergency_repeats.code_form IS 'The form of an imported code; null for one of our own.';

ALTER TABLE sign_ups ADD COLUMN email_digest bytea NOT NULL DEFAULT '\x';
COMMENT ON COLUMN sign_ups.email_digest IS 'Keyed digest of the normalized address, by which an import finds what it makes void.';
CREATE INDEX sign_ups_email_digest_idx ON sign_ups (email_digest);
