//! Argon2id alone, on every core, each thread with memory of its own that it keeps.

use std::{
    thread,
    time::{Duration, Instant},
};

use argon2::{Algorithm, Argon2, Block, Params, Version};

use crate::Failure;

/// Hashes at the product's parameters, and how many of them in a second.
pub(crate) fn hashes(length: Duration) -> Result<(f64, f64), Failure> {
    let threads = thread::available_parallelism()?.get();
    let begin = Instant::now();
    let running: Vec<_> = (0..threads).map(|_| thread::spawn(move || work(begin + length))).collect();
    let mut done = 0.0;
    for thread in running {
        done += f64::from(thread.join().map_err(|_| "a hashing thread panicked")??);
    }
    Ok((done, done / begin.elapsed().as_secs_f64()))
}

fn work(end: Instant) -> Result<u32, Failure> {
    let params = Params::new(19_456, 2, 1, Some(32)).map_err(|error| error.to_string())?;
    let mut memory = vec![Block::default(); params.block_count()];
    let argon = Argon2::new_with_secret(&[7; 32], Algorithm::Argon2id, Version::V0x13, params)
        .map_err(|error| error.to_string())?;
    let (mut hash, mut done) = ([0; 32], 0);
    while Instant::now() < end {
        argon
            .hash_password_into_with_memory(b"nine green bottles", &[1; 16], &mut hash, &mut memory)
            .map_err(|error| error.to_string())?;
        done += 1;
    }
    Ok(done)
}
