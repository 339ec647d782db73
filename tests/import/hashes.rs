//! Passwords of every scheme: checked as they were made, and hashed anew at the first sign-in.

use serde_json::json;

use super::{OLD_PASSWORD, record};
use crate::support::{Person, TestApp, race::at_once};

/// A hash of each scheme of the same password.
const HASHES: [&str; 9] = [
    super::OLD_HASH,
    "$argon2id$v=19$m=131072,t=1,p=8$lU2ZrHyNVDReHIPmFSIevg$m2vH1lbMRQqZCQ/uNE24nMKaTomtbELCiR1fS5/HxQE",
    "$argon2i$v=19$m=1024,t=1,p=4$jiaGupXSVyyQag0cJrmMBg$eWjx0pPlt3iRoTmZ6my2yoB1xiZTPwBLW5BFOacCCrk",
    "$argon2d$v=19$m=1024,t=1,p=2$ZlciNb83tmVxOusV+grKnw$wqGtjV8aKyvI56X+Tz8+oOTBwqsXtNgkn4vMHznctv8",
    "$scrypt$ln=10,r=8,p=2$MDEyMzQ1Njc4OWFiY2RlZg$FK0R4KGNUKnM6wm0zypLqOKN5bmbOkExzNDZrGE7UvDacR6d9HD+AxVH1KGRtNltnPMOboOunXTU6LDDi3MVeQ",
    "$pbkdf2-sha1$i=1000,l=64$MDEyMzQ1Njc4OWFiY2RlZg$ILoypgqZbBCryJdYuj1bu9QH5ci6duO0xGvx/tRq9xthNuZeJzgPnMgo2q03NJuFU8kTIslxNiShSJSNaoaoIg",
    "$pbkdf2-sha256$i=1000,l=32$MDEyMzQ1Njc4OWFiY2RlZg$HBKZiYAvLznG6vV+kf2b9NWEiDxSAsC+0rNcOrgM5VE",
    "$pbkdf2-sha512$i=1000$MDEyMzQ1Njc4OWFiY2RlZg$F+rwo5k7kB3chsTmAW6TLtAxW8SW8F37L2rm9UhvjQ4Deb8zWwVANoROYHR7oiI94Xh2/46eqzKDvgwu5ZyanA",
    "$django-bcrypt-sha256$2b$12$0buUsgPNBF1wwsJW5M02sOxVuNKhYQ8B3GoadIeEcnqqghmFJ8udy",
];

impl TestApp {
    async fn imports_hash(&self, name: &str, hash: &str) -> Person {
        self.imports_one(&record(name, json!({ "password": { "hash": hash } }))).await;
        self.newcomer(name)
    }

    /// The stored hash of the only account, and what its password is good for.
    async fn stored(&self) -> (String, String) {
        let db = self.home.superuser().await;
        let row = db.query_one("SELECT password_phc, password_state FROM accounts", &[]).await;
        let row = row.expect("one account");
        (row.get(0), row.get(1))
    }
}

/// PWD-07, PWD-08
#[tokio::test]
async fn each_scheme_signs_in_and_is_ours_afterwards() {
    for hash in HASHES {
        let app = TestApp::start().await;
        let mut kari = app.imports_hash("kari", hash).await;
        kari.tries_to_sign_in("a long enough passphrasE").await.expect_problem(401, "invalid_credentials");
        assert_eq!(app.stored().await.0, hash);
        kari.signs_in().await.expect_status(201);
        let (renewed, state) = app.stored().await;
        assert!(renewed.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_eq!(state, "usable");
        kari.signs_in().await.expect_status(201);
        kari.tries_to_sign_in("a long enough passphrasE").await.expect_problem(401, "invalid_credentials");
    }
}

/// PWD-01: a short password of another system signs in, and is no only factor.
#[tokio::test]
async fn a_short_password_signs_in_and_stays_short() {
    let app = TestApp::start().await;
    // bcrypt's own test vector: one letter.
    let hash = "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe";
    let mut kari = app.imports_hash("kari", hash).await.whose_password_is("a");
    assert_eq!(app.stored().await.1, "short");
    let answer = kari.signs_in().await.expect_status(201);
    assert!(
        answer["session"]["restriction"].is_null()
            || answer["session"]["restriction"] == "password_change_required"
    );
    let (renewed, state) = app.stored().await;
    assert!(renewed.starts_with("$argon2id$") && state == "short");
}

/// PWD-07: whoever signs in with the old password while it is changed does not bring it back.
#[tokio::test]
async fn a_renewed_hash_never_brings_an_old_password_back() {
    let app = TestApp::start_without_source_limits().await;
    let kari = app.imports_hash("kari", super::OLD_HASH).await;
    let mut owner = kari.clone();
    owner.signs_in().await.expect_status(201);
    // The old hash is put back, as if the sign-in had read it before: the change below wins whatever the order.
    let put_back = "UPDATE accounts SET password_phc = $1, password_pepper = 0";
    app.home.superuser().await.execute(put_back, &[&super::OLD_HASH]).await.expect("put back");
    let body = json!({ "current_password": OLD_PASSWORD, "new_password": "eleven purple umbrellas" });
    let change = owner.call("PUT", "/account/password").json(&body).send();
    let sign_ins = at_once(3, |_| kari.tries_to_sign_in(OLD_PASSWORD));
    let (changed, _) = futures_util::future::join(change, sign_ins).await;
    changed.expect_status(204);
    kari.tries_to_sign_in(OLD_PASSWORD).await.expect_problem(401, "invalid_credentials");
    assert_eq!(kari.tries_to_sign_in("eleven purple umbrellas").await.status, 201);
}
