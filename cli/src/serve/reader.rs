//! The reading itself: a few pages at a time on threads of their own, the others wait.

use super::args::ServeArgs;
use super::refusal::Refusal;
use super::submission::Submission;
use crate::explain::{self, Explained};
use crate::html::Setting;
use crate::reading;
use crate::record::Failure;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;
use warta::{Article, Extractor, ExtractorBuilder};

/// What the requests share; a clone is cheap.
#[derive(Clone, Debug)]
pub struct Reader {
    plain: Extractor,
    /// Tells where each field came from.
    telling: Extractor,
    /// One for each request at hand.
    at_hand: Arc<Semaphore>,
    /// One for each page being read.
    at_work: Arc<Semaphore>,
    /// The largest body, in bytes.
    pub largest: usize,
    /// How long a request may take to come in, and again to be answered.
    pub patience: Duration,
}

impl Reader {
    /// A reader with the rules and limits of `builder`, of `jobs` pages at a time.
    ///
    /// # Errors
    /// A rule file that cannot be read.
    pub fn new(builder: ExtractorBuilder, args: &ServeArgs, jobs: usize) -> Result<Self, warta::Error> {
        Ok(Self {
            plain: builder.clone().build()?,
            telling: builder.provenance(true).build()?,
            at_hand: Arc::new(Semaphore::new(args.queue.get())),
            at_work: Arc::new(Semaphore::new(jobs)),
            largest: usize::from(args.max_body) << 20,
            patience: Duration::from_secs(args.timeout.into()),
        })
    }

    /// A place for one more request, before its body is taken in.
    ///
    /// # Errors
    /// When there is none.
    pub fn admit(&self) -> Result<OwnedSemaphorePermit, Refusal> {
        Arc::clone(&self.at_hand)
            .try_acquire_owned()
            .map_err(|_| Refusal::busy())
    }

    /// The article as JSON.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn article(&self, submission: Submission) -> Result<String, Refusal> {
        let extractor = self.plain.clone();
        self.work(move || {
            let article = reading::read(&extractor, submission.source())?;
            Ok(serde_json::to_string(&article).map_err(|error| Failure::io(&error))?)
        })
        .await
    }

    /// The report of `warta explain`, for a page called `name`.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn report(&self, name: String, submission: Submission) -> Result<String, Refusal> {
        let extractor = self.telling.clone();
        self.work(move || {
            let started = Instant::now();
            let article: Article = reading::read(&extractor, submission.source())?;
            let explained = Explained {
                file: &name,
                bytes: submission.bytes.len(),
                article: &article,
                took: started.elapsed(),
                again: None,
            };
            Ok(explain::html(&explained, Setting::Served))
        })
        .await
    }

    /// Does a piece of work on a thread of its own once its turn has come. A reading cannot be broken off: one that takes
    /// too long keeps its turn until it ends, so that never more are at work than are allowed.
    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
    ) -> Result<T, Refusal> {
        let turn = Arc::clone(&self.at_work).acquire_owned();
        let done = timeout(self.patience, async {
            let turn = turn.await.map_err(|_| Refusal::busy())?;
            let done = tokio::task::spawn_blocking(move || {
                let done = work();
                drop(turn);
                done
            });
            done.await.map_err(|_| Refusal::broken())?
        });
        done.await.unwrap_or_else(|_| Err(Refusal::overdue()))
    }
}
