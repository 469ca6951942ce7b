//! What is where, and the headers that every answer carries.

use super::reader::Reader;
use super::refusal::Refusal;
use super::submission::{Filled, Submission};
use super::{form, openapi};
use crate::{explain, html};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::map_response;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::json;

/// On every answer. A page that comes back as a report is text: should its markup ever get through, it may still do
/// nothing. An answer is for the one who asked: nobody else may frame, keep or embed it.
const HEADERS: [(HeaderName, &str); 5] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// All that can be asked for.
pub fn routes(reader: Reader) -> Router {
    Router::new()
        .route("/", get(async || Html(form::html(&Filled::default(), None))))
        .route("/explain", post(explained))
        .route("/extract", post(extract))
        .route(
            "/health",
            get(async || Json(json!({"status": "ok", "version": env!("CARGO_PKG_VERSION")}))),
        )
        .route("/openapi.json", get(async || Json(openapi::description())))
        .route("/style.css", get(style))
        .fallback(async || Refusal::not_found())
        .method_not_allowed_fallback(async || Refusal::wrong_method())
        .layer(DefaultBodyLimit::max(reader.largest))
        .layer(map_response(guarded))
        .with_state(reader)
}

async fn style() -> impl IntoResponse {
    let style = [html::STYLE, explain::STYLE, include_str!("style.css")].concat();
    ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], style)
}

async fn extract(State(reader): State<Reader>, request: Request) -> Result<impl IntoResponse, Refusal> {
    let _at_hand = reader.admit()?;
    let submission = Submission::of_program(&reader, request).await?;
    let article = reader.article(submission).await?;
    Ok(([(header::CONTENT_TYPE, "application/json")], article))
}

/// The report, or the form again with the reason why there is none.
async fn explained(State(reader): State<Reader>, request: Request) -> Response {
    let mut filled = Filled::default();
    match report(&reader, request, &mut filled).await {
        Ok(report) => Html(report).into_response(),
        Err(refusal) => (refusal.status, Html(form::html(&filled, Some(&refusal)))).into_response(),
    }
}

async fn report(reader: &Reader, request: Request, filled: &mut Filled) -> Result<String, Refusal> {
    let _at_hand = reader.admit()?;
    *filled = Filled::of_form(reader, request).await?;
    let (name, submission) = filled.submission();
    let report = reader.report(name, submission).await?;
    Ok(report)
}

async fn guarded(mut response: Response) -> Response {
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
