-- Administrators read the events of all accounts, the newest first. Ids are ordered by time, so entries go in at the end.
CREATE INDEX events_event_id_idx ON events (event_id);
