//! Imports beside each other, and beside people who sign up.

use serde_json::json;

use super::record;
use crate::support::TestApp;

#[tokio::test]
async fn two_imports_of_one_file_make_each_account_once() {
    let app = TestApp::start().await;
    let name = |number: usize| format!("person{number}");
    let lines: Vec<String> = (0..1200).map(|number| record(&name(number), json!({})).to_string()).collect();
    let backwards: Vec<String> = lines.iter().rev().cloned().collect();
    let (forth, back) = (lines.join("\n"), backwards.join("\n"));
    let (first, second) = futures_util::future::join(app.imports(&forth), app.imports(&back)).await;
    assert_eq!(first.outcome.imported + second.outcome.imported, 1200);
    assert_eq!(first.outcome.existing + second.outcome.existing, 1200);
    app.housekeeping().await;
    assert_eq!(crate::audit::look(&app).await.expect("whole").chains, 1200);
    app.newcomer("person1199").signs_in().await.expect_status(201);
}

#[tokio::test]
async fn a_sign_up_that_is_confirmed_meanwhile_makes_the_account_or_the_import_does() {
    let app = TestApp::start().await;
    for number in 0..8 {
        let name = format!("kari{number}");
        let mut stranger = app.person(&name);
        stranger.signs_up().await;
        let code = app.client.code_to(&stranger.email).await;
        let line = record(&name, json!({})).to_string();
        let (confirmed, seen) =
            futures_util::future::join(stranger.tries_to_confirm(&code), app.imports(&line)).await;
        let imported = seen.outcome.imported == 1;
        assert_eq!(confirmed.status, if imported { 422 } else { 204 });
        assert_eq!(seen.outcome.existing, u64::from(!imported));
        let owner = if imported { app.newcomer(&name) } else { stranger };
        assert_eq!(owner.tries_to_sign_in(&owner.password).await.status, 201);
    }
    assert_eq!(app.dump().await.rows_of("sign_ups"), Vec::<&str>::new());
}
