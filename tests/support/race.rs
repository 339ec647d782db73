//! Many at once.

use std::future::Future;

use futures_util::future::join_all;

use super::client::Answer;

/// Sends `count` calls at the same time.
pub(crate) async fn at_once<F: Future<Output = Answer>>(
    count: usize,
    call: impl FnMut(usize) -> F,
) -> Vec<Answer> {
    join_all((0..count).map(call)).await
}

/// How many of the answers have this status.
pub(crate) fn count(answers: &[Answer], status: u16) -> usize {
    answers.iter().filter(|answer| answer.status == status).count()
}
