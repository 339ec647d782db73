-- What gateways say of the texts that they took.

ALTER TABLE outbox ADD COLUMN receipt text;
COMMENT ON COLUMN outbox.receipt IS
    'The gateway that took the message and what it calls it: a report of its delivery must name both.';
COMMENT ON COLUMN outbox.next_try_at IS
    'When it is due; a sender that claims it moves this to the end of its lease, and only who holds the lease finishes it.';

-- What may be spent on texts. These rows belong to no account: they hold sums and countries, no number.

CREATE TABLE sms_spend (
    scope    text   NOT NULL,
    day      date   NOT NULL,
    messages bigint NOT NULL,
    cost     bigint NOT NULL,
    CONSTRAINT sms_spend_pkey PRIMARY KEY (scope, day)
);
COMMENT ON TABLE sms_spend IS 'Segments and money of each daily budget: one for every destination and one for all, for proving numbers and for numbers on file.';
COMMENT ON COLUMN sms_spend.cost IS 'Ten-thousandths of the operator''s currency.';

CREATE TABLE sms_rates (
    destination text        NOT NULL,
    slot        timestamptz NOT NULL,
    sent        integer     NOT NULL,
    entered     integer     NOT NULL,
    CONSTRAINT sms_rates_pkey PRIMARY KEY (destination, slot)
);
COMMENT ON TABLE sms_rates IS 'Codes that prove numbers: sent in five minutes, and how many of these were entered.';

CREATE TABLE sms_stops (
    destination   text        NOT NULL,
    stopped_at    timestamptz NOT NULL,
    stopped_until timestamptz NOT NULL,
    CONSTRAINT sms_stops_pkey PRIMARY KEY (destination)
);
COMMENT ON TABLE sms_stops IS 'Destinations that get no codes because hardly any was entered; once one is open again its row says since when codes count.';

GRANT SELECT, INSERT, UPDATE, DELETE ON sms_spend, sms_rates, sms_stops TO twostep_app;
