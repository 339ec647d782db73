//! What is wrong with the fields of a body.

use serde::Serialize;
use utoipa::ToSchema;

use super::Problem;

/// What is wrong with one field.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldError {
    /// Where (RFC 6901).
    pub pointer: String,
    /// What, as a program reads it.
    pub code: &'static str,
    /// What, as a person reads it.
    pub message: String,
}

/// Collects what is wrong with a body's fields, so that a person sees all of it at once.
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Takes a parsed value, or notes its error at `pointer`.
    pub fn take<T, E: std::fmt::Display>(
        &mut self,
        pointer: &str,
        code: &'static str,
        parsed: Result<T, E>,
    ) -> Option<T> {
        parsed
            .map_err(|error| {
                self.0.push(FieldError { pointer: pointer.to_owned(), code, message: error.to_string() });
            })
            .ok()
    }

    /// Notes an error.
    pub fn note(&mut self, pointer: &str, code: &'static str, message: &str) {
        self.0.push(FieldError { pointer: pointer.to_owned(), code, message: message.to_owned() });
    }

    /// Whether nothing is wrong so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problem, where anything was noted.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        Problem::fields(self.0)
    }
}
