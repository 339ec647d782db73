-- Passwords that others are known to know.

ALTER TABLE accounts ADD COLUMN password_compromised boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN accounts.password_compromised IS
    'Others may know the password: whoever signs in with it has to choose a new one first. Set at a sign-in with a password on the block list, or by the operator.';
