//! How many entries one answer may list.

use serde::Deserialize;

/// Entries in one answer: 1 to 100.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "u8")]
pub struct PageSize(u8);

/// A number of entries that no answer has.
#[derive(Debug, thiserror::Error)]
#[error("must be 1 to 100")]
pub struct NoPageSize;

impl TryFrom<u8> for PageSize {
    type Error = NoPageSize;

    fn try_from(number: u8) -> Result<Self, NoPageSize> {
        if (1..=100).contains(&number) { Ok(Self(number)) } else { Err(NoPageSize) }
    }
}

impl Default for PageSize {
    fn default() -> Self {
        Self(30)
    }
}

impl From<PageSize> for i64 {
    fn from(PageSize(number): PageSize) -> Self {
        Self::from(number)
    }
}
