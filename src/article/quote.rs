use serde::{Deserialize, Serialize};

/// Something said or written, with who said it: words in marks, or, where asked for, what the reporter tells of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Quote {
    /// Whole speech, or words inside the reporter's sentence.
    pub kind: QuoteKind,
    /// The words between the marks, marks excluded, the final comma or stop included; of indirect speech the clause
    /// without "bahwa" and without its attribution, the parts before and behind ", kata X," with one space between.
    pub text: String,
    /// Where they stand in the body.
    pub spans: Vec<Span>,
    /// Whether this goes on with the utterance of the quote before it.
    pub continues: bool,
    /// The reporting word as printed: `kata`, `ujarnya`, `mengatakan`, `menurut`.
    pub cue: Option<String>,
    /// Who said it.
    pub speaker: Option<Speaker>,
    /// How the speaker was found.
    pub via: Via,
    /// 0 to 1: how sure the way makes the speaker.
    pub confidence: f32,
}

/// Whole speech, words inside the reporter's sentence, or speech told by the reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum QuoteKind {
    /// Speech or writing given word for word as a sentence of its own.
    Direct,
    /// Words of somebody inside the reporter's sentence.
    Partial,
    /// What somebody said, told by the reporter without marks; only where it was asked for.
    Indirect,
}

/// A stretch of one block's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Span {
    /// Index into the article's body.
    pub block: usize,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// Who said it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Speaker {
    /// The fullest name printed in the article, without titles and degrees.
    pub name: String,
    /// The speaker phrase as printed at this attribution; for `-nya` forms the whole word.
    pub mention: Option<String>,
    /// The longest role or affiliation attached to the name, here or at the first full mention.
    pub role: Option<String>,
    /// Ranks, honorifics and degrees as printed: `AKBP`, `Prof. Dr.`.
    pub honorifics: Option<String>,
    /// What kind of speaker it is.
    pub kind: SpeakerKind,
}

/// What kind of speaker it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum SpeakerKind {
    /// A named person.
    Person,
    /// An institution speaking by its name: Kremlin, BMKG.
    Org,
    /// A newspaper or agency.
    Media,
    /// A law, letter or report.
    Document,
    /// A social-media account.
    Account,
    /// Somebody never named; the name is the description as printed.
    Anonymous,
}

/// How a speaker was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Via {
    /// The full name stands at the quote.
    Explicit,
    /// A short form of a name given before stands at the quote.
    Short,
    /// Only the title stands at the quote.
    Title,
    /// `dia`, `ia`, `beliau`.
    Pronoun,
    /// `-nya`: ujarnya, katanya.
    Nya,
    /// Nothing stands at the quote; it goes on with the speaker before it.
    Carried,
    /// Nobody was found.
    None,
}
