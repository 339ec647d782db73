use std::collections::BTreeMap;
use std::pin::Pin;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

use argon2::{Algorithm, Argon2, Params, PasswordHash, PasswordVerifier, Version};
use data_encoding::BASE64_NOPAD;
use futures_util::FutureExt;
use zeroize::Zeroizing;

use super::*;
use crate::entropy::SystemEntropy;

const SECRET: &str = "four plain words here";

fn peppers(versions: &[i16]) -> Peppers {
    let key = |&version: &i16| (version, Zeroizing::new([u8::try_from(version).unwrap(); 32]));
    Peppers::new(versions.iter().map(key).collect()).unwrap()
}

fn hasher_with(versions: &[i16], entropy: Arc<dyn Entropy>) -> Hasher {
    Hasher::start(peppers(versions), NonZeroUsize::MIN, entropy).unwrap()
}

fn hasher(versions: &[i16]) -> Hasher {
    hasher_with(versions, Arc::new(SystemEntropy))
}

fn secret() -> SecretString {
    SecretString::from(SECRET)
}

/// A hash of [`SECRET`] under pepper 1 with parameters of the test's choice.
fn stored(memory: u32, passes: u32, lanes: u32) -> SecretHash {
    let params = Params::new(memory, passes, lanes, Some(32)).unwrap();
    let argon2 = Argon2::new_with_secret(&[1; 32], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut hash = [0; 32];
    argon2.hash_password_into(SECRET.as_bytes(), &[7; 16], &mut hash).unwrap();
    let (salt, hash) = (BASE64_NOPAD.encode(&[7; 16]), BASE64_NOPAD.encode(&hash));
    SecretHash { phc: format!("$argon2id$v=19$m={memory},t={passes},p={lanes}${salt}${hash}"), pepper: 1 }
}

#[tokio::test]
async fn the_right_secret_matches_and_another_does_not() {
    let hasher = hasher(&[1]);
    let hash = hasher.hash(secret()).await.unwrap();
    let another = SecretString::from("four plain words herE");
    assert_eq!(hasher.verify(secret(), hash.clone()).await, Ok(Verdict::Match { outdated: false }));
    assert_eq!(hasher.verify(another, hash).await, Ok(Verdict::Mismatch));
}

#[tokio::test]
async fn a_hash_names_its_parameters_and_has_a_salt_of_its_own() {
    let hasher = hasher(&[1, 2]);
    let (first, second) = (hasher.hash(secret()).await.unwrap(), hasher.hash(secret()).await.unwrap());
    assert!(first.phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{}", first.phc);
    assert_eq!(first.pepper, 2);
    assert_ne!(first.phc, second.phc);
}

#[tokio::test]
async fn a_stock_verifier_needs_the_pepper() {
    let hash = hasher(&[1]).hash(secret()).await.unwrap();
    let parsed = PasswordHash::new(&hash.phc).unwrap();
    assert!(Argon2::default().verify_password(SECRET.as_bytes(), &parsed).is_err());
    let keyed =
        Argon2::new_with_secret(&[1; 32], Algorithm::Argon2id, Version::V0x13, Params::DEFAULT).unwrap();
    assert!(keyed.verify_password(SECRET.as_bytes(), &parsed).is_ok());
}

#[tokio::test]
async fn a_hash_of_lower_cost_matches_and_is_outdated() {
    let hasher = hasher(&[1]);
    for (memory, passes, outdated) in
        [(12_288, 3, true), (19_456, 1, true), (19_456, 2, false), (24_576, 2, false)]
    {
        let verdict = hasher.verify(secret(), stored(memory, passes, 1)).await;
        assert_eq!(verdict, Ok(Verdict::Match { outdated }), "m={memory}, t={passes}");
    }
}

#[tokio::test]
async fn a_hash_under_an_earlier_pepper_matches_and_is_outdated() {
    let hash = hasher(&[1]).hash(secret()).await.unwrap();
    let rotated = hasher(&[1, 2]).verify(secret(), hash.clone()).await;
    assert_eq!(rotated, Ok(Verdict::Match { outdated: true }));
    assert_eq!(hasher(&[2]).verify(secret(), hash).await, Err(NotChecked::UnknownPepper(1)));
}

#[tokio::test]
async fn a_hash_that_costs_too_much_is_refused_even_where_it_is_right() {
    let hasher = hasher(&[1]);
    for (memory, passes, lanes) in [(131_073, 1, 1), (64, 21, 1), (1024, 1, 65)] {
        let verdict = hasher.verify(secret(), stored(memory, passes, lanes)).await;
        assert_eq!(verdict, Ok(Verdict::Mismatch), "m={memory}, t={passes}, p={lanes}");
    }
    let dearest = hasher.verify(secret(), stored(65_536, 2, 4)).await;
    assert_eq!(dearest, Ok(Verdict::Match { outdated: false }));
}

#[tokio::test]
async fn a_hash_of_another_kind_or_form_is_refused() {
    let hasher = hasher(&[1]);
    let good = stored(19_456, 2, 1).phc;
    for (from, to) in [
        ("m=19456", "m=4294967295"),
        ("m=19456", "m=19457"),
        ("argon2id", "argon2i"),
        ("v=19", "v=16"),
        ("v=19$", ""),
        ("$argon2id", ""),
        (good.as_str(), ""),
    ] {
        let phc = good.replace(from, to);
        let verdict = hasher.verify(secret(), SecretHash { phc, pepper: 1 }).await;
        assert_eq!(verdict, Ok(Verdict::Mismatch), "{from} -> {to}");
    }
}

/// Randomness that says when it is asked for, gives it when the test allows it, and counts.
struct Gate {
    asked: Sender<()>,
    open: Mutex<Receiver<()>>,
    draws: AtomicUsize,
}

impl Entropy for Gate {
    fn fill(&self, buffer: &mut [u8]) {
        self.draws.fetch_add(1, Ordering::SeqCst);
        let _ = self.asked.send(());
        let _ = self.open.lock().unwrap().recv();
        SystemEntropy.fill(buffer);
    }
}

/// A hasher whose one thread has been busy with a hash since before the test began.
struct Busy {
    hasher: Hasher,
    gate: Arc<Gate>,
    open: Sender<()>,
    hash: Pin<Box<dyn Future<Output = Result<SecretHash, Overloaded>>>>,
}

fn busy() -> Busy {
    let ((asked, was_asked), (open, gate)) = (channel(), channel());
    let gate = Arc::new(Gate { asked, open: Mutex::new(gate), draws: AtomicUsize::new(0) });
    let hasher = hasher_with(&[1], gate.clone());
    let worker = hasher.clone();
    let mut hash: Pin<Box<dyn Future<Output = _>>> = Box::pin(async move { worker.hash(secret()).await });
    assert!(hash.as_mut().now_or_never().is_none());
    was_asked.recv().unwrap();
    Busy { hasher, gate, open, hash }
}

#[tokio::test]
async fn a_full_queue_is_said_at_once() {
    let busy = busy();
    for _ in 0..64 {
        assert!(busy.hasher.burn(secret()).now_or_never().is_none());
    }
    assert_eq!(busy.hasher.burn(secret()).await, Err(Overloaded));
    assert_eq!(busy.hasher.hash(secret()).await.unwrap_err(), Overloaded);
    assert_eq!(busy.hasher.verify(secret(), stored(8, 1, 1)).await, Err(NotChecked::Overloaded(Overloaded)));
}

#[tokio::test]
async fn a_job_whose_caller_is_gone_is_skipped() {
    let Busy { hasher, gate, open, hash } = busy();
    for _ in 0..10 {
        assert!(hasher.hash(secret()).now_or_never().is_none());
    }
    drop(open);
    hash.await.unwrap();
    hasher.hash(secret()).await.unwrap();
    assert_eq!(gate.draws.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn nothing_secret_is_printed() {
    let hasher = hasher(&[1]);
    let hash = hasher.hash(secret()).await.unwrap();
    assert_eq!(format!("{hash:?}"), "SecretHash { phc: \"[redacted]\", pepper: 1 }");
    assert_eq!(format!("{:?}", peppers(&[1, 2])), "Peppers { versions: [1, 2], .. }");
    assert_eq!(format!("{hasher:?}"), "Hasher { .. }");
    assert!(Peppers::new(BTreeMap::new()).is_none());
}

/// A hash of [`SECRET`] that somebody else made.
fn made_elsewhere() -> SecretHash {
    let params = Params::new(1024, 1, 1, Some(32)).unwrap();
    let mut hash = [0; 32];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(SECRET.as_bytes(), &[7; 16], &mut hash).unwrap();
    let (salt, hash) = (BASE64_NOPAD.encode(&[7; 16]), BASE64_NOPAD.encode(&hash));
    SecretHash::made_elsewhere(format!("$argon2id$v=19$m=1024,t=1,p=1${salt}${hash}"))
}

#[tokio::test]
async fn an_imported_hash_matches_without_pepper_and_is_outdated() {
    let hasher = hasher(&[1]);
    let wrong = SecretString::from("four plain words herE");
    assert_eq!(hasher.verify(secret(), made_elsewhere()).await, Ok(Verdict::Match { outdated: true }));
    assert_eq!(hasher.verify(wrong, made_elsewhere()).await, Ok(Verdict::Mismatch));
}

#[tokio::test]
async fn nothing_matches_where_there_is_no_password() {
    let hasher = hasher(&[1]);
    for text in ["four plain words here", "none", ""] {
        let verdict = hasher.verify(SecretString::from(text), SecretHash::of_nothing()).await;
        assert_eq!(verdict, Ok(Verdict::Mismatch), "{text:?}");
    }
}

#[tokio::test]
async fn the_hash_that_a_secret_has_is_found_among_several() {
    let hasher = hasher(&[1]);
    let others = [hasher.hash("another".to_owned().into()).await.unwrap(), SecretHash::of_nothing()];
    let found = hasher.verify_any(secret(), [others.as_slice(), &[made_elsewhere()]].concat()).await;
    assert_eq!(found.unwrap().unwrap().phc, made_elsewhere().phc);
    assert!(hasher.verify_any(secret(), others.to_vec()).await.unwrap().is_none());
}

/// API-11: a few costly hashes fill the queue as many of ours do.
#[tokio::test]
async fn the_queue_counts_what_hashes_cost() {
    let hasher = hasher(&[1]);
    let costly =
        SecretHash::made_elsewhere("$2b$12$0buUsgPNBF1wwsJW5M02sOxVuNKhYQ8B3GoadIeEcnqqghmFJ8udy".to_owned());
    assert_eq!(costly.cost(), 16);
    let all = (0..8).map(|_| hasher.verify(secret(), costly.clone()));
    let verdicts = futures_util::future::join_all(all).await;
    let refused = verdicts.iter().filter(|one| matches!(one, Err(NotChecked::Overloaded(_)))).count();
    assert_eq!(refused, 4, "{verdicts:?}");
    assert_eq!(hasher.verify(secret(), costly).await, Ok(Verdict::Mismatch));
}
