-- Accounts, the directory that leads an address to its account, and sign-ups that are not accounts yet.
-- Every key of account data starts with account_id, so that the schema can be distributed by it.
-- Times come from the program's clock, never from the database's.

CREATE TABLE accounts (
    account_id          uuid        NOT NULL,
    email               text        NOT NULL,
    first_name          text        NOT NULL,
    last_name           text        NOT NULL,
    locale              text        NOT NULL,
    password_phc        text        NOT NULL,
    password_pepper     smallint    NOT NULL,
    password_changed_at timestamptz NOT NULL,
    password_state      text        NOT NULL,
    credential_epoch    bigint      NOT NULL,
    created_at          timestamptz NOT NULL,
    erase_at            timestamptz,
    CONSTRAINT accounts_pkey PRIMARY KEY (account_id),
    CONSTRAINT accounts_password_state_known CHECK (password_state IN ('usable', 'short', 'reset_required')),
    CONSTRAINT accounts_credential_epoch_positive CHECK (credential_epoch > 0)
);
COMMENT ON TABLE accounts IS 'A person''s account; exists from the moment the address was confirmed.';
COMMENT ON COLUMN accounts.email IS 'The address as the person wrote it; compared only through email_directory.';
COMMENT ON COLUMN accounts.password_state IS
    'short: too short to be the only factor; reset_required: signs nobody in until it is reset by mail.';
COMMENT ON COLUMN accounts.credential_epoch IS
    'Rises when a password or factor changes; whatever was decided under an older epoch creates nothing.';
COMMENT ON COLUMN accounts.erase_at IS
    'Set on an account that was deleted while mailed links could still take a change back: it is erased then.';
CREATE INDEX accounts_erase_at_idx ON accounts (erase_at) WHERE erase_at IS NOT NULL;

CREATE TABLE email_directory (
    email_digest   bytea       NOT NULL,
    account_id     uuid        NOT NULL,
    reserved_until timestamptz,
    CONSTRAINT email_directory_pkey PRIMARY KEY (email_digest)
);
COMMENT ON TABLE email_directory IS
    'Keyed digest of the normalized address, and the account it leads to; the only way from an address to an account.';

COMMENT ON COLUMN email_directory.reserved_until IS
    'Set on an address that was replaced, or whose account was deleted and waits: it signs nobody in, and nobody else can have it until then.';

CREATE TABLE sign_ups (
    account_id      uuid        NOT NULL,
    token_digest    bytea       NOT NULL,
    email           text        NOT NULL,
    first_name      text        NOT NULL,
    last_name       text        NOT NULL,
    locale          text        NOT NULL,
    password_phc    text        NOT NULL,
    password_pepper smallint    NOT NULL,
    password_state  text        NOT NULL,
    code_digest     bytea,
    wrong_codes     smallint    NOT NULL,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    CONSTRAINT sign_ups_pkey PRIMARY KEY (account_id)
);
COMMENT ON TABLE sign_ups IS
    'A sign-up that waits for its mailed code. It reserves nothing; several of one address stand side by side.';
COMMENT ON COLUMN sign_ups.account_id IS 'The id the account would get.';
COMMENT ON COLUMN sign_ups.code_digest IS
    'Null where the address already had an account: no code was mailed, so none can match.';
CREATE INDEX sign_ups_expires_at_idx ON sign_ups (expires_at);
