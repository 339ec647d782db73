//! The contract: what the routes say of themselves, completed by what holds for every call of a group.

use std::collections::BTreeMap;

use utoipa::openapi::{
    ContentBuilder, Info, InfoBuilder, KnownFormat, License, Object, OpenApi, OpenApiBuilder, Ref, RefOr,
    Required, Response, ResponseBuilder, Schema, SchemaFormat, Type,
    path::{Operation, Parameter, ParameterBuilder, ParameterIn},
    security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
};

use super::{
    problem::{MEDIA_TYPE, ProblemBody},
    table::{self, contract_of},
};

/// The contract as YAML, as it is committed in `openapi.yaml`.
///
/// # Errors
/// Only where writing YAML itself fails.
pub fn yaml() -> Result<String, Box<dyn std::error::Error>> {
    Ok(openapi().to_yaml()?)
}

/// The contract.
#[must_use]
pub fn openapi() -> OpenApi {
    let mut contract = OpenApiBuilder::new().info(info()).build();
    for group in table::STRANGERS {
        contract.merge(completed(contract_of(group), &STRANGERS));
    }
    for group in table::MEMBERS {
        contract.merge(secured(completed(contract_of(group), &MEMBERS)));
    }
    let components = contract.components.get_or_insert_default();
    components.schemas.insert("Problem".to_owned(), <ProblemBody as utoipa::PartialSchema>::schema());
    let mut schemas = Vec::new();
    <ProblemBody as utoipa::ToSchema>::schemas(&mut schemas);
    components.schemas.extend(schemas);
    components.security_schemes.insert("bearer".to_owned(), bearer().into());
    described(contract)
}

/// Gives each answer without words of its own those of what it carries: the format asks for some on every one.
fn described(mut contract: OpenApi) -> OpenApi {
    let schemas = contract.components.clone().unwrap_or_default().schemas;
    for item in contract.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        let responses =
            operations.into_iter().flatten().flat_map(|call| call.responses.responses.values_mut());
        for response in responses {
            if let RefOr::T(response) = response
                && response.description.is_empty()
            {
                response.description = words_of(response, &schemas).unwrap_or_default();
            }
        }
    }
    contract
}

/// What the schema of an answer's body says of itself.
fn words_of(response: &Response, schemas: &BTreeMap<String, RefOr<Schema>>) -> Option<String> {
    let RefOr::T(content) = response.content.values().next()? else { return None };
    let Some(RefOr::Ref(named)) = &content.schema else { return None };
    match schemas.get(named.ref_location.rsplit('/').next()?)? {
        RefOr::T(Schema::Object(object)) => object.description.clone(),
        RefOr::T(Schema::AllOf(parts)) => parts.description.clone(),
        RefOr::T(Schema::OneOf(choices)) => choices.description.clone(),
        _ => None,
    }
}

/// Refusals of every call, with what each says.
const STRANGERS: [(&str, &str); 5] = [
    ("401", "No valid proof."),
    ("403", "Not allowed; `code` says why."),
    ("421", "Not the public host."),
    ("429", "Too many; `retry_after` says when again."),
    (
        "503",
        "Not at the moment. A change was not made, unless the connection to the database broke just as it was.",
    ),
];
const MEMBERS: [(&str, &str); 4] = [
    ("401", "No live session, or a fresh proof is asked for."),
    ("403", "Not allowed; `code` says why."),
    ("421", "Not the public host."),
    (
        "503",
        "Not at the moment. A change was not made, unless the connection to the database broke just as it was.",
    ),
];

/// Refusals of every call that can have a body, also where it takes none.
const WITH_BODY: [(&str, &str); 4] = [
    ("400", "The body is not JSON."),
    ("413", "The body is over 16 KiB."),
    ("415", "The body is not `application/json`."),
    ("422", "Some fields need attention; `errors` says which."),
];

fn info() -> Info {
    InfoBuilder::new()
        .title("Twostep")
        .version(env!("CARGO_PKG_VERSION"))
        .description(Some(
            "Two-step verification that people turn on themselves. Errors are RFC 9457 problems whose `code` a \
             program reads. An access token of an ended session is refused here at once; whoever verifies it only by \
             signature sees it live out its ten minutes.",
        ))
        .license(Some(License::new("MIT OR Apache-2.0")))
        .build()
}

fn completed(mut contract: OpenApi, refusals: &[(&str, &str)]) -> OpenApi {
    for (path, item) in &mut contract.paths.paths {
        let changes = [&mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        let changes = changes.into_iter().flatten().map(|operation| (operation, true));
        for (operation, may_have_body) in item.get.iter_mut().map(|read| (read, false)).chain(changes) {
            if path.contains("{id}") {
                operation.parameters.get_or_insert_default().push(id_parameter().into());
            }
            let with_query = operation.parameters.iter().flatten().any(is_query);
            if with_query {
                refuse(operation, "422", "The query does not parse.");
            }
            let with_body = if may_have_body { &WITH_BODY[..] } else { &[] };
            refusals.iter().chain(with_body).for_each(|(status, words)| refuse(operation, status, words));
        }
    }
    contract
}

fn is_query(parameter: &RefOr<Parameter>) -> bool {
    matches!(parameter, RefOr::T(Parameter { parameter_in: ParameterIn::Query, .. }))
}

/// The only parameter that paths have: the id of something of the caller's.
fn id_parameter() -> Parameter {
    ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(
            Object::builder()
                .schema_type(Type::String)
                .format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid))),
        ))
        .build()
}

fn refuse(operation: &mut Operation, status: &str, description: &str) {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    let response = ResponseBuilder::new().description(description).content(MEDIA_TYPE, content).build();
    operation.responses.responses.entry(status.to_owned()).or_insert_with(|| response.into());
}

fn secured(mut contract: OpenApi) -> OpenApi {
    for item in contract.paths.paths.values_mut() {
        let operations = [&mut item.get, &mut item.post, &mut item.put, &mut item.patch, &mut item.delete];
        for operation in operations.into_iter().flatten() {
            operation.security = Some(vec![SecurityRequirement::new("bearer", Vec::<String>::new())]);
        }
    }
    contract
}

fn bearer() -> SecurityScheme {
    let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
    SecurityScheme::Http(scheme)
}
