//! Problem codes: each is explained, and each answer keeps to the table.

use twostep::http::problem::Code;

use crate::support::TestApp;

#[tokio::test]
async fn every_code_has_a_page_that_explains_it() {
    let app = TestApp::start().await;
    for code in Code::ALL {
        let page = app.client.get(&format!("/problems/{}", code.as_str())).send().await.expect_status(200);
        assert!(String::from_utf8_lossy(&page.bytes).contains(code.as_str()));
    }
}

/// API-02
#[test]
fn no_code_means_two_statuses_but_the_short_password() {
    for code in Code::ALL {
        let mut same = Code::ALL.iter().filter(|other| other.as_str() == code.as_str());
        assert!(
            same.all(|other| other.status() == code.status()) || code.as_str() == "password_too_short",
            "{}",
            code.as_str()
        );
    }
}
