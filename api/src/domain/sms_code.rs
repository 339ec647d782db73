//! Texted codes: how long they live and how soon another may follow (NIST SP 800-63B-4 section 3.1.3.2).

use jiff::SignedDuration;

/// Life of a texted code.
pub const SMS_CODE_LIFE: SignedDuration = SignedDuration::from_mins(5);

/// Time between two messages to one number.
pub const SMS_RESEND_AFTER: SignedDuration = SignedDuration::from_secs(60);
