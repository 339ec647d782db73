use super::*;

/// What every hash here is of, as argon2-cffi, bcrypt, OpenSSL and Django made them.
const PASSWORD: &[u8] = b"a long enough passphrase";

const OF_PASSWORD: [&str; 9] = [
    "$argon2id$v=19$m=7168,t=5,p=1$W43SoCWTdfDMdNwPGa3SJQ$OdU+HynN4id50B/42I/WHkDKrqiB5dQmQCHbeqoNhJg",
    "$argon2i$v=19$m=1024,t=1,p=4$jiaGupXSVyyQag0cJrmMBg$eWjx0pPlt3iRoTmZ6my2yoB1xiZTPwBLW5BFOacCCrk",
    "$argon2d$v=19$m=1024,t=1,p=2$ZlciNb83tmVxOusV+grKnw$wqGtjV8aKyvI56X+Tz8+oOTBwqsXtNgkn4vMHznctv8",
    "$2b$06$Z8IRrBmPg42.UTPrDR2U0OzNan.BCgg9TAnR2Jhp6wMAv8MSpNNvm",
    "$django-bcrypt-sha256$2b$12$0buUsgPNBF1wwsJW5M02sOxVuNKhYQ8B3GoadIeEcnqqghmFJ8udy",
    "$scrypt$ln=10,r=8,p=2$MDEyMzQ1Njc4OWFiY2RlZg$FK0R4KGNUKnM6wm0zypLqOKN5bmbOkExzNDZrGE7UvDacR6d9HD+AxVH1KGRtNltnPMOboOunXTU6LDDi3MVeQ",
    "$pbkdf2-sha256$i=1000,l=32$MDEyMzQ1Njc4OWFiY2RlZg$HBKZiYAvLznG6vV+kf2b9NWEiDxSAsC+0rNcOrgM5VE",
    "$pbkdf2-sha512$i=1000,l=64$MDEyMzQ1Njc4OWFiY2RlZg$F+rwo5k7kB3chsTmAW6TLtAxW8SW8F37L2rm9UhvjQ4Deb8zWwVANoROYHR7oiI94Xh2/46eqzKDvgwu5ZyanA",
    "$pbkdf2-sha1$i=1000,l=64$MDEyMzQ1Njc4OWFiY2RlZg$ILoypgqZbBCryJdYuj1bu9QH5ci6duO0xGvx/tRq9xthNuZeJzgPnMgo2q03NJuFU8kTIslxNiShSJSNaoaoIg",
];

fn refusal(text: &str) -> UnfitHash {
    ImportedHash::parse(text).expect_err(text)
}

#[test]
fn what_other_programs_hashed_is_recognized_and_nothing_else() {
    let mut bench = Bench::new();
    for text in OF_PASSWORD {
        let hash = Imported::parse(text).expect(text);
        assert!(hash.matches(&mut bench, PASSWORD), "{text}");
        for wrong in [b"a long enough passphrasE".as_slice(), b"", b"a long enough passphrase "] {
            assert!(!hash.matches(&mut bench, wrong), "{text}");
        }
    }
}

#[test]
fn the_other_spellings_of_bcrypt_are_the_same_hash() {
    for start in ["$2a$", "$2y$"] {
        let text = OF_PASSWORD[3].replacen("$2b$", start, 1);
        let hash = Imported::parse(&text).expect("a hash");
        assert!(hash.matches(&mut Bench::new(), PASSWORD), "{start}");
    }
    assert_eq!(refusal(&OF_PASSWORD[3].replacen("$2b$", "$2x$", 1)), UnfitHash::Unknown);
}

#[test]
fn bcrypt_looks_at_seventy_two_bytes_as_it_did_elsewhere() {
    let hash = Imported::parse("$2b$06$601LT6EKcvjNOKKMSDZLK.IOticgISnGi3f2BMH.//K6N.yRZEh2m");
    let hash = hash.expect("a hash");
    let mut bench = Bench::new();
    assert!(hash.matches(&mut bench, &[b'x'; 72]) && hash.matches(&mut bench, &[b'x'; 80]));
    assert!(!hash.matches(&mut bench, &[b'x'; 71]));
}

#[test]
fn parameters_above_the_bounds_are_refused_before_anything_is_computed() {
    let (salt, hash) = ("MDEyMzQ1Njc4OWFiY2RlZg", "HBKZiYAvLznG6vV+kf2b9NWEiDxSAsC+0rNcOrgM5VE");
    for start in [
        "$argon2id$v=19$m=131073,t=1,p=1",
        "$argon2id$v=19$m=65536,t=21,p=1",
        "$argon2id$v=19$m=131072,t=11,p=1",
        "$argon2id$v=19$m=65536,t=1,p=65",
        "$scrypt$ln=18,r=8,p=1",
        "$scrypt$ln=63,r=8,p=1",
        "$scrypt$ln=64,r=8,p=1",
        "$scrypt$ln=14,r=8,p=17",
        "$scrypt$ln=14,r=4294967295,p=4294967295",
        "$pbkdf2-sha256$i=2000001,l=32",
    ] {
        assert_eq!(refusal(&format!("{start}${salt}${hash}")), UnfitHash::TooCostly, "{start}");
    }
    assert_eq!(refusal(&OF_PASSWORD[3].replacen("$06$", "$15$", 1)), UnfitHash::TooCostly);
}

#[test]
fn what_is_not_a_hash_or_too_short_is_refused() {
    let (salt, hash) = ("MDEyMzQ1Njc4OWFiY2RlZg", "HBKZiYAvLznG6vV+kf2b9NWEiDxSAsC+0rNcOrgM5VE");
    for (text, reason) in [
        (String::new(), UnfitHash::Unknown),
        ("none".to_owned(), UnfitHash::Unknown),
        ("$md5$x$y".to_owned(), UnfitHash::Unknown),
        (format!("$argon2id$v=16$m=1024,t=1,p=1${salt}${hash}"), UnfitHash::Unknown),
        ("$2b$06$short".to_owned(), UnfitHash::Malformed),
        (format!("$pbkdf2-sha256$i=0${salt}${hash}"), UnfitHash::Malformed),
        (format!("$pbkdf2-sha256$i=1000,l=64${salt}${hash}"), UnfitHash::Malformed),
        (format!("$pbkdf2-sha256$l=32${salt}${hash}"), UnfitHash::Malformed),
        (format!("$pbkdf2-sha256$i=1000${salt}${hash}$more"), UnfitHash::Malformed),
        (format!("$scrypt$ln=0,r=8,p=1${salt}${hash}"), UnfitHash::Malformed),
        (format!("$scrypt$ln=10,r=8${salt}${hash}"), UnfitHash::Malformed),
        (format!("$pbkdf2-sha256$i=1000$c2E${hash}"), UnfitHash::TooShort),
        (format!("$pbkdf2-sha256$i=1000${salt}$c2FsdHNhbHQ"), UnfitHash::TooShort),
        (format!("$scrypt$ln=10,r=8,p=1${salt}${}", "A".repeat(600)), UnfitHash::Malformed),
    ] {
        assert_eq!(refusal(&text), reason, "{text}");
    }
}

#[test]
fn a_costly_hash_counts_for_many() {
    let cost = |text: &str| ImportedHash::parse(text).expect("a hash").cost();
    assert_eq!(cost(OF_PASSWORD[0]), 1);
    assert_eq!(cost(OF_PASSWORD[4]), 16);
    assert_eq!(cost(&OF_PASSWORD[3].replacen("$06$", "$14$", 1)), 64);
    assert_eq!(cost(&OF_PASSWORD[6].replacen("i=1000", "i=1000000", 1)), 32);
    assert_eq!(cost(&OF_PASSWORD[5].replacen("ln=10,r=8,p=2", "ln=17,r=8,p=2", 1)), 64);
}

/// How long the costliest hashes of each scheme take beside one of ours: the bounds and costs are set by it.
#[test]
#[ignore = "a measurement, for a build with optimizations"]
fn measure_what_hashes_cost() {
    let mut bench = Bench::new();
    let begun = std::time::Instant::now();
    (0..8).for_each(|_| bench.burn(PASSWORD, &Zeroizing::new([1; 32])));
    let ours = begun.elapsed() / 8;
    println!("ours: {ours:?}");
    for text in [
        OF_PASSWORD[4].to_owned(),
        OF_PASSWORD[0].replacen("m=7168,t=5", "m=131072,t=10", 1),
        OF_PASSWORD[5].replacen("ln=10,r=8,p=2", "ln=17,r=8,p=2", 1),
        OF_PASSWORD[6].replacen("i=1000", "i=1000000", 1),
        OF_PASSWORD[7].replacen("i=1000", "i=1000000", 1),
        OF_PASSWORD[8].replacen("i=1000", "i=1000000", 1),
    ] {
        let hash = Imported::parse(&text).expect("a hash");
        let begun = std::time::Instant::now();
        hash.matches(&mut bench, PASSWORD);
        let took = begun.elapsed();
        let expected = ours * u32::try_from(hash.cost()).expect("a cost");
        println!("{}: {took:?}, counted as {expected:?}", &text[..40]);
    }
}
