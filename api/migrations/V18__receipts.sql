-- A message center's receipt names a text by what it calls it, not by our id.

CREATE INDEX outbox_receipt_idx ON outbox (receipt) WHERE receipt IS NOT NULL;
COMMENT ON INDEX outbox_receipt_idx IS 'Finds the text that a message center reports on.';
