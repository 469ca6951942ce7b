use std::fmt;

/// Why no [`Article`](crate::Article) could be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The page was read, and it holds no article.
    #[error("no article found: {0}")]
    NoArticle(Found),
    /// The input is larger than [`Limits::input_bytes`](crate::Limits::input_bytes).
    #[error("input of {size} bytes is over the limit of {limit} bytes")]
    TooLarge {
        /// Size of the input in bytes.
        size: usize,
        /// The limit in bytes.
        limit: usize,
    },
    /// The bytes are no HTML and no text.
    #[error("input is neither HTML nor text: {0}")]
    NotText(&'static str),
    /// An outlet rule file could not be read.
    #[error("outlet rules: {0}")]
    Rules(String),
    /// Pages that were to be joined tell different stories.
    #[error("not parts of one story: `{title}` and `{other}`")]
    OtherStory {
        /// The headline of the first part.
        title: String,
        /// The headline of the page that does not belong to it.
        other: String,
    },
}

impl Error {
    /// A short stable name, used in the command's JSON: `no_article`, `too_large`, `not_text`, `rules`, `other_story`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NoArticle(_) => "no_article",
            Self::TooLarge { .. } => "too_large",
            Self::NotText(_) => "not_text",
            Self::Rules(_) => "rules",
            Self::OtherStory { .. } => "other_story",
        }
    }
}

/// What a page without an article is instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Found {
    /// Nothing, or nothing but white space and markup.
    Empty,
    /// A front page, channel, tag or search page: links to articles.
    Index,
    /// A shell that a script fills: the text is not in the page.
    ScriptShell,
    /// A stub in front of a paywall or login.
    Paywall,
    /// An error page or a challenge ("404", "Just a moment…").
    ErrorPage,
    /// A feed or a map of a site: RSS, Atom, `urlset`.
    Feed,
    /// Data for programs: JSON.
    Data,
    /// Too little text to be a story.
    TooShort,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "the page is empty",
            Self::Index => "the page is an index of links",
            Self::ScriptShell => "the page is a shell that a script fills",
            Self::Paywall => "the page is a stub in front of a paywall",
            Self::ErrorPage => "the page is an error page",
            Self::Feed => "the input is a feed or a map of a site",
            Self::Data => "the input is JSON, no page",
            Self::TooShort => "the page holds too little text",
        })
    }
}
