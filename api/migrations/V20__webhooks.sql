-- Security events are posted to the operator's own systems, through the outbox.

ALTER TABLE outbox DROP CONSTRAINT outbox_channel_known;
ALTER TABLE outbox
    ADD COLUMN endpoint text,
    -- How a message travels.
    ADD CONSTRAINT outbox_channel_known CHECK (channel IN ('email', 'sms', 'event')),
    -- An event goes to one of the operator's endpoints, everything else to a person.
    ADD CONSTRAINT outbox_endpoint_of_events CHECK ((channel = 'event') = (endpoint IS NOT NULL));
COMMENT ON COLUMN outbox.endpoint IS 'Which of the operator''s endpoints an event is posted to, by the operator''s name for it.';

-- Events have an index of their own: however many wait for an endpoint that is down, no mail stands behind them.
DROP INDEX outbox_due_idx;
CREATE INDEX outbox_due_idx ON outbox (bucket, next_try_at) WHERE state = 'queued' AND channel <> 'event';
CREATE INDEX outbox_events_due_idx ON outbox (endpoint, bucket, next_try_at) WHERE state = 'queued' AND channel = 'event';

CREATE TABLE webhook_stops (
    endpoint   text        NOT NULL,
    stopped_at timestamptz NOT NULL,
    CONSTRAINT webhook_stops_pkey PRIMARY KEY (endpoint)
);
COMMENT ON TABLE webhook_stops IS 'Endpoints that said 410 Gone: nothing is posted there until the operator opens them again.';

GRANT SELECT, INSERT, DELETE ON webhook_stops TO twostep_app;
