use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::http::{
    account::sign_up::SignUpBody, enrollment::begin::BeginBody, sessions::reauthenticate::ReauthenticateBody,
    signin::second_step::SecondStepBody, signin::sign_in::SignInBody, two_step::recovery::RecoveryBody,
};

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    code: String,
}

fn code_of(body: &str) -> String {
    parse::<Body>(body.as_bytes()).unwrap_err().to_string()
}

#[test]
fn text_that_is_not_json_is_malformed() {
    for body in
        ["", "{", "{\"code\":\"1\"}{}", "nul", "{\"code\":\"1\"} x", "9~", "{\"code\":1,", "{\"x\":1}}"]
    {
        assert_eq!(code_of(body), "malformed_json", "{body}");
    }
}

#[test]
fn unknown_duplicate_missing_and_wrongly_typed_fields_are_validation_errors() {
    for body in [
        "{}",
        "[]",
        "[\"1\"]",
        " \n[\"1\"]",
        "null",
        "{\"code\":1}",
        "{\"code\":null}",
        "{\"code\":[\"1\"]}",
        "{\"code\":\"1\",\"step\":2}",
        "{\"code\":\"1\",\"code\":\"2\"}",
    ] {
        assert_eq!(code_of(body), "validation_failed", "{body}");
    }
}

#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Nested {
    #[expect(dead_code, reason = "only read")]
    inner: Vec<Body>,
}

#[test]
fn what_is_wrong_is_named_by_where_it_stands() {
    for (body, pointer) in [
        ("[]", ""),
        ("{}", "/inner"),
        ("{\"inner\":1}", "/inner"),
        ("{\"inner\":[{\"code\":\"1\"},{\"code\":1}]}", "/inner/1/code"),
        ("{\"inner\":[{}]}", "/inner/0/code"),
        ("{\"inner\":[],\"a/b~c\":1}", "/a~1b~0c"),
    ] {
        let problem = format!("{:?}", parse::<Nested>(body.as_bytes()).unwrap_err());
        assert!(problem.contains(&format!("pointer: \"{pointer}\"")), "{body}: {problem}");
    }
}

#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
enum Method {
    Sms,
    Authenticator,
}

#[test]
fn a_word_out_of_a_list_is_named_by_the_list_and_not_by_what_was_sent() {
    for body in ["1", "1.5", "[]", "{\"sms\":1}", "null", "true", "\"hunter2, expected `x`\""] {
        let problem = format!("{:?}", parse::<Method>(body.as_bytes()).unwrap_err());
        assert!(problem.contains("ValidationFailed") && !problem.contains("hunter2"), "{body}: {problem}");
    }
    let problem = format!("{:?}", parse::<Method>(b"\"x\"").unwrap_err());
    assert!(problem.contains("expected `sms` or `authenticator`"), "{problem}");
    assert!(matches!(parse::<Method>(b"\"sms\""), Ok(Method::Sms)));
    assert!(matches!(parse::<Method>(b"\"authenticator\""), Ok(Method::Authenticator)));
}

/// What the bodies of the API say of a text: the refusals, printed.
fn refusals(body: &[u8]) -> Vec<Option<String>> {
    fn refusal<T: DeserializeOwned>(body: &[u8]) -> Option<String> {
        parse::<T>(body).err().map(|problem| format!("{problem} {problem:?}"))
    }
    vec![
        refusal::<SignUpBody>(body),
        refusal::<SignInBody>(body),
        refusal::<SecondStepBody>(body),
        refusal::<BeginBody>(body),
        refusal::<ReauthenticateBody>(body),
        refusal::<RecoveryBody>(body),
    ]
}

/// Any JSON, with the names of fields that the API knows.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}hunter2".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let name = prop_oneof![
            Just("password"),
            Just("email"),
            Just("code"),
            Just("method"),
            Just("purpose"),
            Just("x")
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((name, inner), 0..5).prop_map(|fields| {
                Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn bytes_never_panic_and_what_is_no_json_is_malformed(body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let is_json = serde_json::from_slice::<IgnoredAny>(&body).is_ok();
        for refusal in refusals(&body).into_iter().flatten() {
            prop_assert!(refusal.starts_with(if is_json { "validation_failed" } else { "m" }) || !is_json, "{}", refusal);
        }
        prop_assert!(is_json || refusals(&body).iter().all(Option::is_some));
    }

    #[test]
    fn json_of_another_shape_is_named_without_repeating_it(value in any_json()) {
        for refusal in refusals(value.to_string().as_bytes()).into_iter().flatten() {
            prop_assert!(refusal.starts_with("validation_failed"), "{}", refusal);
            prop_assert!(!refusal.contains("hunter2"), "{}", refusal);
        }
    }

    #[test]
    fn a_cut_or_lengthened_body_is_malformed(text in "\\PC{0,20}", end in 1_usize..20) {
        let whole = json!({ "code": text }).to_string();
        prop_assert!(parse::<Body>(whole.as_bytes()).is_ok_and(|body| body.code == text));
        let cut = &whole.as_bytes()[..whole.len() - end.min(whole.len() - 1)];
        prop_assert_eq!(parse::<Body>(cut).unwrap_err().to_string(), "malformed_json");
        let longer = format!("{whole}{whole}");
        prop_assert_eq!(code_of(&longer), "malformed_json");
    }

    #[test]
    fn nesting_never_exhausts_the_stack(depth in 1_usize..8000) {
        let body = format!("{{\"code\":{}", "[".repeat(depth));
        prop_assert_eq!(code_of(&body), "malformed_json");
        let ended = format!("{body}{}}}", "]".repeat(depth));
        prop_assert_eq!(code_of(&ended), "validation_failed");
        prop_assert_eq!(code_of(&"[".repeat(depth)), "malformed_json");
        prop_assert!(parse::<Value>("[".repeat(depth).as_bytes()).is_err_and(|p| p.to_string() == "malformed_json"));
    }
}
