//! Django's password hashes as PHC strings: `django/contrib/auth/hashers.py` says how they are written.

use data_encoding::{BASE64, BASE64_NOPAD};

/// The hash; `None` for one of another kind.
pub(super) fn phc(encoded: &str) -> Option<String> {
    let (scheme, rest) = encoded.split_once('$')?;
    match scheme {
        "pbkdf2_sha256" => pbkdf2("pbkdf2-sha256", rest),
        "pbkdf2_sha1" => pbkdf2("pbkdf2-sha1", rest),
        "argon2" => Some(format!("${rest}")),
        "bcrypt" => Some(rest.to_owned()),
        "bcrypt_sha256" => Some(format!("$django-bcrypt-sha256{rest}")),
        "scrypt" => scrypt(rest),
        _ => None,
    }
}

/// `iterations$salt$hash`: the salt is text, the hash base 64.
fn pbkdf2(scheme: &str, rest: &str) -> Option<String> {
    let mut parts = rest.split('$');
    let (iterations, salt, hash) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("${scheme}$i={iterations}${}${}", salt_of(salt), hash_of(hash)?))
}

/// `cost$salt$block size$lanes$hash`.
fn scrypt(rest: &str) -> Option<String> {
    let mut parts = rest.split('$');
    let (cost, salt, r, p, hash) =
        (parts.next()?, parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let cost: u64 = cost.parse().ok().filter(|cost: &u64| cost.is_power_of_two())?;
    Some(format!("$scrypt$ln={},r={r},p={p}${}${}", cost.ilog2(), salt_of(salt), hash_of(hash)?))
}

fn salt_of(text: &str) -> String {
    BASE64_NOPAD.encode(text.as_bytes())
}

fn hash_of(text: &str) -> Option<String> {
    Some(BASE64_NOPAD.encode(&BASE64.decode(text.as_bytes()).ok()?))
}
