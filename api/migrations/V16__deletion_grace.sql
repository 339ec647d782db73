-- A deletion can be taken back like other changes, for as long as the operator says.

ALTER TABLE undo_links DROP CONSTRAINT undo_links_undoes_known;
ALTER TABLE undo_links
    -- What a link takes back.
    ADD CONSTRAINT undo_links_undoes_known CHECK (undoes IN ('two_step', 'email', 'deletion'));
