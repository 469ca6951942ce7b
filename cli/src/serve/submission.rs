//! What is handed in to be read, whichever way it came.

use super::reader::Reader;
use super::refusal::Refusal;
use crate::reading::Source;
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Query, Request};
use axum::http::header;
use serde::Deserialize;
use tokio::time::timeout;

/// A page or a text, and what is known of it.
#[derive(Debug, Default)]
pub struct Submission {
    /// The page as it came, or the text.
    pub bytes: Bytes,
    /// Whether it is flattened text.
    pub text: bool,
    /// Where it came from.
    pub url: Option<String>,
    /// The `Content-Type` it came with.
    pub content_type: Option<String>,
}

/// Of what was pasted or came as JSON, whatever the page says of itself.
const UTF_8: &str = "text/html; charset=utf-8";

impl Submission {
    /// What the extractor is given.
    pub fn source(&self) -> Source<'_> {
        Source {
            bytes: &self.bytes,
            text: self.text,
            url: self.url.as_deref(),
            content_type: self.content_type.as_deref(),
            fetched: None,
        }
    }

    /// Takes in the body of `POST /extract`: JSON, plain text, or a page.
    ///
    /// # Errors
    /// A body that is too large, comes too slowly, or is not as described.
    pub async fn of_program(reader: &Reader, request: Request) -> Result<Self, Refusal> {
        let content_type = request.headers().get(header::CONTENT_TYPE);
        let content_type = content_type.and_then(|value| value.to_str().ok()).map(str::to_owned);
        let Query(asked) = Query::<Asked>::try_from_uri(request.uri())
            .map_err(|rejection| Refusal::bad_request(rejection.body_text()))?;
        let bytes = timeout(reader.patience, Bytes::from_request(request, &()))
            .await
            .map_err(|_| Refusal::slow())?
            .map_err(|rejection| Refusal::of_body(rejection.status(), rejection.body_text(), reader.largest))?;
        let kind = content_type.as_deref().unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if kind != "application/json" {
            return Ok(Self {
                bytes,
                text: kind == "text/plain",
                url: asked.url,
                content_type,
            });
        }
        let order: Order = serde_json::from_slice(&bytes).map_err(|error| Refusal::bad_request(error.to_string()))?;
        let (words, text) = match (order.html, order.text) {
            (Some(html), None) => (html, false),
            (None, Some(text)) => (text, true),
            _ => return Err(Refusal::bad_request("give either \"html\" or \"text\"")),
        };
        Ok(Self {
            bytes: words.into(),
            text,
            url: order.url.or(asked.url),
            content_type: Some(UTF_8.to_owned()),
        })
    }
}

/// What the address of `POST /extract` may say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    url: Option<String>,
}

/// The body of `POST /extract` as JSON.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Order {
    html: Option<String>,
    text: Option<String>,
    url: Option<String>,
}

/// What was filled in the form.
#[derive(Debug, Default)]
pub struct Filled {
    /// The name of the file that was chosen, if any, and what is in it.
    pub file: Option<(String, Bytes)>,
    /// What was pasted.
    pub page: String,
    /// Whether it is flattened text.
    pub text: bool,
    /// Where it came from.
    pub url: String,
}

impl Filled {
    /// Takes in the form.
    ///
    /// # Errors
    /// A body that is too large, comes too slowly, or is not of the form.
    pub async fn of_form(reader: &Reader, request: Request) -> Result<Self, Refusal> {
        timeout(reader.patience, Self::taken_in(reader, request))
            .await
            .map_err(|_| Refusal::slow())?
    }

    async fn taken_in(reader: &Reader, request: Request) -> Result<Self, Refusal> {
        let mut form = Multipart::from_request(request, &())
            .await
            .map_err(|rejection| Refusal::of_body(rejection.status(), rejection.body_text(), reader.largest))?;
        let refused = |error: axum::extract::multipart::MultipartError| {
            Refusal::of_body(error.status(), error.body_text(), reader.largest)
        };
        let mut filled = Self::default();
        while let Some(field) = form.next_field().await.map_err(refused)? {
            let name = field.name().unwrap_or_default().to_owned();
            let file = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.map_err(refused)?;
            let words = || String::from_utf8_lossy(&bytes).into_owned();
            match name.as_str() {
                // Where no file was chosen an empty one is sent.
                "file" if !bytes.is_empty() => filled.file = Some((file, bytes)),
                "page" => filled.page = words(),
                "kind" => filled.text = words() == "text",
                "url" => filled.url = words().trim().to_owned(),
                _ => {}
            }
        }
        Ok(filled)
    }

    /// What it is called, and what is to be read: the file where one was chosen.
    pub fn submission(&self) -> (String, Submission) {
        let url = Some(self.url.clone()).filter(|url| !url.is_empty());
        let (name, bytes, content_type) = match &self.file {
            Some((name, bytes)) => (name.clone(), bytes.clone(), None),
            None => ("pasted".to_owned(), self.page.clone().into(), Some(UTF_8.to_owned())),
        };
        let submission = Submission {
            bytes,
            text: self.text,
            url,
            content_type,
        };
        (name, submission)
    }
}
