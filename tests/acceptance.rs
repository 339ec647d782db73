//! Acceptance: stories by actors against the whole product over HTTP and a real PostgreSQL; the contract; the
//! rules of the house.
//!
//! Each test has a database and a clock of its own, which moves when the story says so, so that tests run
//! side by side and never wait. Every answer they get is held against `openapi.yaml` (`support/contract.rs`).
#![cfg(test)]

mod account;
mod audit;
mod contract;
mod enrollment;
mod help;
mod house;
mod import;
mod keys;
mod logs;
mod messages;
mod model;
mod operate;
mod scale;
mod signin;
mod support;
mod surfaces;
mod survive;
mod timing;
mod webhooks;
