-- Enrollments that a page of another site runs, by a token that its server asked for.

ALTER TABLE enrollments
    ADD COLUMN begun_by bytea;
COMMENT ON COLUMN enrollments.begun_by IS
    'SHA-256 of the enrollment token that began it and opens nothing but it; NULL where the session itself did.';

-- A token begins one enrollment, however often and from wherever it is presented.
CREATE UNIQUE INDEX enrollments_begun_by_idx ON enrollments (account_id, begun_by) WHERE begun_by IS NOT NULL;
