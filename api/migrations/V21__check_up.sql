-- Some weeks after two-step verification was turned on, its person is asked once whether everything is still at hand.

ALTER TABLE two_step ADD COLUMN check_up_at timestamptz;
COMMENT ON COLUMN two_step.check_up_at IS
    'From when on the person is asked whether authenticator and emergency code are still at hand; null once that was answered.';
UPDATE two_step SET check_up_at = enabled_at + interval '672 hours';
