//! Why a request is not answered with an article.

use crate::record::Failure;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

/// A status and the reason; as an answer it is `{"error": {"kind": …, "message": …}}`.
#[derive(Debug)]
pub struct Refusal {
    /// The status of the answer.
    pub status: StatusCode,
    /// The reason.
    pub failure: Failure,
}

impl Refusal {
    fn new(status: StatusCode, kind: &'static str, message: impl Into<String>) -> Self {
        let failure = Failure {
            kind,
            message: message.into(),
        };
        Self { status, failure }
    }

    /// The request is not one of those described.
    pub fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "bad_request", message)
    }

    /// The body could not be taken in; `status` is what the HTTP library says of it.
    pub fn of_body(status: StatusCode, message: String, largest: usize) -> Self {
        match status {
            StatusCode::PAYLOAD_TOO_LARGE => Self::new(
                status,
                "too_large",
                format!("the body is over the limit of {largest} bytes"),
            ),
            _ => Self::bad_request(message),
        }
    }

    /// The body took too long to come.
    pub fn slow() -> Self {
        Self::new(
            StatusCode::REQUEST_TIMEOUT,
            "timeout",
            "the request took too long to come in",
        )
    }

    /// The answer took too long.
    pub fn overdue() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "timeout", "the answer took too long")
    }

    /// Too many requests are at hand.
    pub fn busy() -> Self {
        Self::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "busy",
            "too many requests at hand; come back",
        )
    }

    /// A defect of ours.
    pub fn broken() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "panic",
            "warta broke on this request; please report it",
        )
    }

    /// There is nothing at this address.
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "nothing is here; see /openapi.json")
    }

    /// There is something at this address, for another method.
    pub fn wrong_method() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "wrong_method",
            "not with this method; see /openapi.json",
        )
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        let status = match failure.kind {
            "too_large" => StatusCode::PAYLOAD_TOO_LARGE,
            "panic" => StatusCode::INTERNAL_SERVER_ERROR,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        };
        Self { status, failure }
    }
}

#[derive(Serialize)]
struct Answer {
    error: Failure,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let come_back = self.status == StatusCode::SERVICE_UNAVAILABLE;
        let mut response = (self.status, Json(Answer { error: self.failure })).into_response();
        if come_back {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}
