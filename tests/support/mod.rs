//! The actors and their stage.

pub(crate) mod app;
pub(crate) mod audit;
pub(crate) mod authenticator;
pub(crate) mod browser;
pub(crate) mod center;
pub(crate) mod client;
pub(crate) mod contract;
pub(crate) mod dump;
pub(crate) mod home;
pub(crate) mod inbox;
pub(crate) mod peer;
pub(crate) mod person;
pub(crate) mod process;
pub(crate) mod race;
pub(crate) mod raw;
pub(crate) mod sources;
pub(crate) mod time;
pub(crate) mod webhook;
pub(crate) mod wire;

pub(crate) use app::TestApp;
pub(crate) use person::Person;
