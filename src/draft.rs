//! A page that was read, before its story is understood.

use crate::article::{Article, Warning};
use crate::body::story::Story;
use crate::frame::Frame;
use crate::read;
use crate::trail::Trail;

/// Frame and story of a page, or of several that were joined.
pub(crate) struct Draft {
    /// What stands around the story.
    pub frame: Frame,
    /// The story, as it was found.
    pub story: Story,
    /// Where the caller says the page came from.
    pub url: Option<String>,
    /// What was repaired before the page was read.
    pub warnings: Vec<Warning>,
    /// Where each field comes from.
    pub trail: Trail,
}

impl Draft {
    /// Takes a picture that opens the story, before anything counts the story's blocks.
    pub fn take_lead(&mut self) {
        self.frame.take_lead(&mut self.story, &self.trail);
    }

    /// Understands the story: dateline, closing credit, quotes; `indirect` asks for indirect speech too.
    pub fn finish(self, indirect: bool) -> Article {
        let reading = read::read(self.story, &self.frame.house, indirect);
        let mut article = self.frame.around(reading, &self.trail);
        article.url = self.url;
        article.warnings.splice(0..0, self.warnings);
        self.trail.end(article)
    }
}
