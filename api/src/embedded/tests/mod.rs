//! Against the real PostgreSQL of this machine.

mod placement;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

use super::{APPLICATION, Cluster, ClusterError, DATABASE, OWNER, SUPERUSER, Settings};

/// An empty data folder that PostgreSQL's account can enter, also when this runs as root.
fn data_dir() -> TempDir {
    let folder = tempfile::Builder::new().prefix("twostep-test-").tempdir_in("/tmp").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o711)).unwrap();
    folder
}

async fn join(folder: &TempDir) -> Cluster {
    Cluster::join_with(folder.path(), Settings::TESTS).await.unwrap()
}

async fn connect(url: &str) -> Result<Client, tokio_postgres::Error> {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

/// What `statement` ends with for `role`: the SQLSTATE of a refusal.
async fn attempt(cluster: &Cluster, role: &str, statement: &str) -> Result<(), String> {
    let client = connect(&cluster.url(role, DATABASE)).await.unwrap();
    let refused = |error: tokio_postgres::Error| error.code().unwrap().code().to_owned();
    client.batch_execute(statement).await.map_err(refused)
}

fn pid_file(folder: &TempDir) -> PathBuf {
    folder.path().join("postgres/data/postmaster.pid")
}

fn postmaster(folder: &TempDir) -> Pid {
    let text = fs::read_to_string(pid_file(folder)).unwrap();
    Pid::from_raw(text.lines().next().unwrap().parse().unwrap())
}

#[tokio::test]
async fn the_application_role_can_sign_in_and_change_no_schema() {
    const INSUFFICIENT_PRIVILEGE: &str = "42501";
    let folder = data_dir();
    let cluster = join(&folder).await;
    assert_eq!(attempt(&cluster, OWNER, "CREATE TABLE t (n int)").await, Ok(()));
    for statement in
        ["CREATE TABLE u (n int)", "CREATE TEMPORARY TABLE u (n int)", "DROP TABLE t", "SELECT FROM t"]
    {
        let refused = attempt(&cluster, APPLICATION, statement).await.unwrap_err();
        assert_eq!(refused, INSUFFICIENT_PRIVILEGE, "{statement}");
    }
    cluster.leave().await.unwrap();
}

#[tokio::test]
async fn the_last_to_leave_stops_the_server_and_the_next_finds_the_data() {
    let folder = data_dir();
    let first = join(&folder).await;
    let second = join(&folder).await;
    assert_eq!(first.url(OWNER, DATABASE), second.url(OWNER, DATABASE));
    first.leave().await.unwrap();
    attempt(&second, OWNER, "CREATE TABLE kept (n int)").await.unwrap();
    let url = second.url(OWNER, DATABASE);
    second.leave().await.unwrap();
    assert!(connect(&url).await.is_err());
    assert!(!pid_file(&folder).exists());
    let third = join(&folder).await;
    attempt(&third, OWNER, "SELECT n FROM kept").await.unwrap();
    third.leave().await.unwrap();
}

#[tokio::test]
async fn two_that_start_at_once_share_one_server() {
    let folder = data_dir();
    let (first, second) = tokio::join!(join(&folder), join(&folder));
    assert_eq!(first.url(OWNER, DATABASE), second.url(OWNER, DATABASE));
    first.leave().await.unwrap();
    attempt(&second, OWNER, "SELECT 1").await.unwrap();
    second.leave().await.unwrap();
}

#[tokio::test]
async fn a_killed_member_leaves_the_server_to_the_next() {
    let folder = data_dir();
    drop(join(&folder).await);
    let left_behind = postmaster(&folder);
    let cluster = join(&folder).await;
    assert_eq!(postmaster(&folder), left_behind);
    cluster.leave().await.unwrap();
    assert!(!pid_file(&folder).exists());
}

#[tokio::test]
async fn a_killed_server_is_started_again_at_the_same_address() {
    let folder = data_dir();
    let survivor = join(&folder).await;
    attempt(&survivor, OWNER, "CREATE TABLE kept (n int)").await.unwrap();
    kill(postmaster(&folder), Signal::SIGKILL).unwrap();
    let next = join(&folder).await;
    attempt(&survivor, OWNER, "SELECT n FROM kept").await.unwrap();
    next.leave().await.unwrap();
    survivor.leave().await.unwrap();
}

#[tokio::test]
async fn the_number_of_a_dead_server_may_be_anothers_by_now() {
    let folder = data_dir();
    join(&folder).await.leave().await.unwrap();
    let data = folder.path().join("postgres/data");
    fs::write(pid_file(&folder), format!("{}\n{}\n1\n5432\n", std::process::id(), data.display())).unwrap();
    let cluster = join(&folder).await;
    assert_ne!(postmaster(&folder).as_raw().cast_unsigned(), std::process::id());
    cluster.leave().await.unwrap();
}

#[tokio::test]
async fn tests_get_databases_of_their_own() {
    let folder = data_dir();
    let cluster = join(&folder).await;
    cluster.create_database("one").await.unwrap();
    cluster.create_database("one").await.unwrap();
    assert!(connect(&cluster.url(APPLICATION, "one")).await.is_ok());
    assert!(connect(&cluster.url(SUPERUSER, "one")).await.is_ok());
    let refused = cluster.create_database("o\"ne").await;
    assert!(matches!(refused, Err(ClusterError::DatabaseName(_))));
    cluster.leave().await.unwrap();
}
