//! The staircase: bytes → page → outlet → body → read → Article.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::article::{Article, Field, Origin, Warning};
use crate::body::story::Story;
use crate::body::{self, flattened};
use crate::draft::Draft;
use crate::error::{Error, Found};
use crate::frame;
use crate::join;
use crate::limits::Limits;
use crate::outlet::{Clues, KnownOutlet, Registry, Rules};
use crate::page::address::{Base, is_web_address};
use crate::page::embedded::{self, Embedded};
use crate::page::selector::Css;
use crate::page::survey::{MOST_ELEMENTS, survey};
use crate::page::tree::normalized;
use crate::page::{Sheet, encoding};
use crate::read;
use crate::trail::Trail;
use crate::verdict;

/// What the caller knows of a page: its bytes, and maybe more.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Page<'p> {
    /// The page as it came.
    pub bytes: &'p [u8],
    /// Where it came from.
    pub url: Option<&'p str>,
    /// The `Content-Type` it came with.
    pub content_type: Option<&'p str>,
    /// When it was fetched: what a date such as "3 jam lalu" counts from. Without it such dates are not read.
    pub now: Option<DateTime<FixedOffset>>,
}

impl<'p> Page<'p> {
    /// A page of which only the bytes are known.
    pub fn new(bytes: &'p [u8]) -> Self {
        Self {
            bytes,
            ..Self::default()
        }
    }

    /// Says where the page came from.
    #[must_use]
    pub fn url(mut self, url: &'p str) -> Self {
        self.url = Some(url);
        self
    }

    /// Says with which `Content-Type` it came.
    #[must_use]
    pub fn content_type(mut self, content_type: &'p str) -> Self {
        self.content_type = Some(content_type);
        self
    }

    /// Says when it was fetched.
    #[must_use]
    pub fn now(mut self, now: DateTime<FixedOffset>) -> Self {
        self.now = Some(now);
        self
    }
}

/// Which outlets' rules an [`Extractor`] knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum OutletRules {
    /// The rule files that come with the library.
    #[default]
    BuiltIn,
    /// None: every page is read the general way.
    None,
}

/// Reads pages into articles. Built once, shared between threads; a clone is cheap.
///
/// ```
/// let extractor = warta::Extractor::default();
/// let text = "Kalimat pertama berita ini cukup panjang untuk disebut paragraf. ".repeat(4);
/// let page = format!("<html><h1>Judul</h1><article><p>{text}</p><p>{text}</p></article></html>");
/// let article = extractor.extract(page)?;
/// assert_eq!(article.title, "Judul");
/// # Ok::<(), warta::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Extractor {
    limits: Limits,
    registry: Arc<Registry>,
    provenance: bool,
    indirect: bool,
}

impl Extractor {
    /// An extractor in the making.
    pub fn builder() -> ExtractorBuilder {
        ExtractorBuilder::default()
    }

    /// The outlets whose pages are read by rules, those added first.
    ///
    /// ```
    /// let extractor = warta::Extractor::default();
    /// let detik = extractor.outlets().find(|outlet| outlet.id == "detik").ok_or("not known")?;
    /// assert_eq!(detik.name, "detikcom");
    /// assert_eq!(detik.hosts, ["detik.com"]);
    /// # Ok::<(), &str>(())
    /// ```
    pub fn outlets(&self) -> impl Iterator<Item = KnownOutlet> {
        self.registry.outlets().map(|rules| KnownOutlet::of(&rules))
    }

    /// Checks the text of a rule file, which may extend a base that is built in or was added to this extractor.
    /// `file_name` is for messages; the file must be called after the outlet's id.
    ///
    /// # Errors
    /// [`Error::Rules`] with the file, the line and the key.
    pub fn check_rules(&self, toml: &str, file_name: &str) -> Result<KnownOutlet, Error> {
        let rules = self.registry.read(toml, file_name).map_err(Error::Rules)?;
        match Path::new(file_name).file_stem().is_some_and(|stem| *stem == *rules.id) {
            true => Ok(KnownOutlet::of(&rules)),
            false => Err(Error::Rules(format!(
                "{file_name}: id: `{}` is not the file's name",
                rules.id
            ))),
        }
    }

    /// Reads a page of which only the bytes are known.
    ///
    /// # Errors
    /// See [`Extractor::extract_page`].
    pub fn extract(&self, html: impl AsRef<[u8]>) -> Result<Article, Error> {
        self.extract_page(&Page::new(html.as_ref()))
    }

    /// Reads a page.
    ///
    /// # Errors
    /// [`Error::NoArticle`] for a page that holds none, [`Error::TooLarge`] beyond the limit, [`Error::NotText`] for
    /// images, archives and the like. Everything else becomes an article; what could not be read is in its warnings.
    pub fn extract_page(&self, page: &Page<'_>) -> Result<Article, Error> {
        let mut draft = self.draft(page, false)?;
        draft.take_lead();
        Ok(draft.finish(self.indirect))
    }

    /// Joins the parts of a story that is set over several pages, given in any order.
    ///
    /// The parts are put in order by their numbers, which their addresses and pagers tell; parts without one stand as
    /// they were given. What several parts repeat is kept once: a lead or a closing credit on each, headings, pictures
    /// and related links; a part that is given twice, or that another holds whole, adds nothing. Title, dates and the
    /// like are the first part's, and the other parts fill in what it leaves out; dateline, attribution and quotes are
    /// read on the joined story. [`Pages::joined`](crate::Pages::joined) names the parts, and a warning those missing.
    ///
    /// ```
    /// use warta::{Extractor, Page};
    ///
    /// let part = |number: u8, text: &str| {
    ///     let text = text.repeat(4);
    ///     format!("<html><head><link rel=canonical href='https://contoh.id/pasar-pagi?page={number}'></head>\
    ///              <h1>Pasar Pagi</h1><article><p>{text}</p><p>Bagian {number}. {text}</p></article></html>")
    /// };
    /// let second = part(2, "Pedagang sayur datang sebelum subuh dari lereng gunung. ");
    /// let first = part(1, "Pasar pagi dibuka kembali setelah atapnya selesai diganti. ");
    /// let parts = [Page::new(second.as_bytes()), Page::new(first.as_bytes())];
    ///
    /// let article = Extractor::default().extract_pages(&parts)?;
    /// assert!(article.paragraphs().next().is_some_and(|text| text.starts_with("Pasar pagi dibuka")));
    /// assert_eq!(article.paragraphs().count(), 4);
    /// assert_eq!(article.pages.map(|pages| pages.joined), Some(vec![1, 2]));
    /// # Ok::<(), warta::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::OtherStory`] if the pages do not belong together: neither their titles nor their addresses agree.
    /// What [`Extractor::extract_page`] says of a page that cannot be read, and [`Error::NoArticle`] of no pages. A
    /// sentence alone is a part, too, where another page holds more of the same story.
    pub fn extract_pages(&self, pages: &[Page<'_>]) -> Result<Article, Error> {
        let mut drafts: Vec<Result<Draft, Error>> = pages.iter().map(|page| self.draft(page, false)).collect();
        for (at, page) in pages.iter().enumerate() {
            // A last page may hold no more than a sentence: alone it is no story, beside the others a part of theirs.
            if let Some(Err(Error::NoArticle(Found::TooShort))) = drafts.get(at)
                && let Ok(part) = self.draft(page, true)
                && drafts
                    .iter()
                    .flatten()
                    .next()
                    .is_some_and(|first| join::is_one_story(first, &part))
                && let Some(short) = drafts.get_mut(at)
            {
                *short = Ok(part);
            }
        }
        let drafts: Result<Vec<Draft>, Error> = drafts.into_iter().collect();
        Ok(join::join(drafts?)?.finish(self.indirect))
    }

    /// Reads a page up to its story, which may be but a sentence where the page `is_part` of a longer one.
    fn draft(&self, page: &Page<'_>, is_part: bool) -> Result<Draft, Error> {
        self.check_size(page.bytes.len())?;
        let mut warnings = Vec::new();
        let html = encoding::decode(page.bytes, page.content_type, &mut warnings)?;
        if let Some(found) = verdict::no_page(&html) {
            return Err(Error::NoArticle(found));
        }
        let sheet = Sheet::read(&html);
        if sheet.outline.len() >= MOST_ELEMENTS {
            let told = format!("more than {MOST_ELEMENTS} elements; the rest of the page is not read");
            warnings.push(Warning::new(Field::Body, told));
        }
        let mut draft = match self.read(&sheet, page, is_part, true)? {
            Some(draft) => draft,
            // The survey cannot tell where the story ends: html5ever can, so the page is read as html5ever writes it.
            None => {
                let whole = normalized(&sheet.outline, self.limits.depth);
                self.read(&sheet.with_outline(survey(&whole)), page, is_part, false)?
                    .ok_or(Error::NoArticle(Found::TooShort))?
            }
        };
        draft.warnings.splice(0..0, warnings);
        Ok(draft)
    }

    /// Reads text that somebody flattened: the first line is the headline.
    ///
    /// # Errors
    /// [`Error::NoArticle`] for an empty text, [`Error::TooLarge`] beyond the limit.
    pub fn extract_text(&self, text: &str) -> Result<Article, Error> {
        self.check_size(text.len())?;
        let mut story = flattened::story(text)?;
        let warning = self.shorten(&mut story);
        let reading = read::read(story, &[], self.indirect);
        let trail = Trail::new(self.provenance);
        for field in [Field::Title, Field::Language, Field::Body] {
            trail.set(field, || Origin::Text);
        }
        let article = frame::Frame::of_text().around(reading, &trail);
        let mut article = trail.end(article);
        article.warnings.extend(warning);
        Ok(article)
    }

    /// Cuts a story of more blocks than the limit, and tells so.
    fn shorten(&self, story: &mut Story) -> Option<Warning> {
        let limit = self.limits.blocks;
        let told = || Warning::new(Field::Body, format!("more than {limit} blocks; the rest is left out"));
        story.truncate(limit).then(told)
    }

    fn check_size(&self, size: usize) -> Result<(), Error> {
        let limit = self.limits.input_bytes.min(u32::MAX as usize);
        match size > limit {
            true => Err(Error::TooLarge { size, limit }),
            false => Ok(()),
        }
    }

    /// Reads a surveyed page; `None` when the survey is unsure of the region and `may_doubt` it.
    pub(crate) fn read(
        &self,
        sheet: &Sheet<'_>,
        page: &Page<'_>,
        is_part: bool,
        may_doubt: bool,
    ) -> Result<Option<Draft>, Error> {
        let canonical = sheet.head.link("canonical").map(str::to_owned);
        let og_url = sheet.head.meta("og:url");
        let urls: Vec<&str> = [page.url, canonical.as_deref(), og_url.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        let base = Base::new(urls.iter().copied());
        let rules = self.outlet(sheet, &urls);
        let on_page = |css: &Css| sheet.outline.select(css).next().is_some();
        let template = rules.as_deref().and_then(|rules| rules.template(on_page));
        let region = body::region(&sheet.outline, template);
        let embedded = self.embedded(sheet, region.as_ref());
        let Some(region) = region.or_else(|| embedded.as_ref().map(|_| body::Region::none())) else {
            return Err(Error::NoArticle(
                verdict::judge(sheet, &urls, None).unwrap_or(Found::Empty),
            ));
        };
        if may_doubt && !region.sure {
            return Ok(None);
        }
        let completed = embedded.as_ref().map(|found| sheet.with_data(&found.beside));
        let sheet = completed.as_ref().unwrap_or(sheet);
        let trail = Trail::new(self.provenance);
        trail.set(Field::Url, || Origin::Caller);
        trail.set(Field::Body, || match embedded {
            Some(_) => Origin::Element("script".to_owned()),
            None => region.origin(&sheet.outline, template),
        });
        let frame = frame::read(frame::Source {
            sheet,
            rules: rules.as_deref(),
            template,
            region: &region,
            base: &base,
            urls: &urls,
            canonical: canonical.as_deref().or(og_url.as_deref()),
            now: page.now,
            headline: None,
            trail: &trail,
        });
        let told = frame.told();
        let data = embedded.as_ref().map(|found| survey(&found.html));
        let whole = body::Region {
            elements: vec![0],
            ..body::Region::none()
        };
        let (outline, place, set) = match &data {
            Some(data) => (data, &whole, None),
            None => (&sheet.outline, &region, template),
        };
        let mut story = body::story(outline, place, set, told, &base, self.limits.depth, self.provenance);
        let last = region.elements.last().and_then(|id| sheet.outline.get(*id));
        let is_above = |headline| last.is_some_and(|element| element.last <= headline);
        let seen = verdict::Told {
            story: &story,
            is_headed: frame.headline.is_some(),
            by_rules: region.by_rules,
            is_part,
            in_place: embedded.is_some()
                || (template.is_none_or(|template| template.region.is_empty())
                    && !frame.headline.is_some_and(is_above)),
        };
        if let Some(found) = verdict::judge(sheet, &urls, Some(seen)) {
            return Err(Error::NoArticle(found));
        }
        let url = page.url.filter(|url| is_web_address(url));
        let told = page.url.is_some() && url.is_none();
        let warning = told.then(|| Warning::new(Field::Url, "the address given is no web address; left out"));
        let cut = region.is_cut(&sheet.outline).then(|| {
            let told = "the story holds too many elements; the rest is left out";
            Warning::new(Field::Body, told)
        });
        let shortened = self.shorten(&mut story).or(cut);
        Ok(Some(Draft {
            frame,
            story,
            url: url.map(str::to_owned),
            warnings: warning.into_iter().chain(shortened).collect(),
            trail,
        }))
    }

    /// Whose page this is: by its addresses and names, then by the addresses of its other forms, then by its marks.
    pub(crate) fn outlet(&self, sheet: &Sheet<'_>, urls: &[&str]) -> Option<Arc<Rules>> {
        let site_name = sheet.head.meta("og:site_name");
        let names: Vec<&str> = [site_name.as_deref(), sheet.json_ld.publisher.as_deref()]
            .into_iter()
            .flatten()
            .collect();
        let forms = sheet.head.other_forms();
        let by = |urls, names| self.registry.find(&Clues { urls, names });
        by(urls, &names).or_else(|| by(&forms, &[])).or_else(|| {
            self.registry
                .find_by_marks(|css| sheet.outline.select(css).next().is_some())
        })
    }

    /// The story that the page's data hold, where its markup holds far less.
    fn embedded(&self, sheet: &Sheet<'_>, region: Option<&body::Region>) -> Option<Embedded> {
        let shown = region.map_or(0, |region| region.text(&sheet.outline));
        let found = (shown < POOR).then(|| embedded::story(sheet)).flatten()?;
        (found.html.len() > shown * 3).then_some(found)
    }
}

/// Bytes of text below which a region is poor: the story may stand elsewhere.
const POOR: usize = 1_000;

/// Makes an [`Extractor`].
///
/// ```
/// use warta::{Extractor, OutletRules};
///
/// let extractor = Extractor::builder()
///     .outlet_rules(OutletRules::None)
///     .add_outlet("id = \"contoh\"\nname = \"Contoh\"\nhosts = [\"contoh.id\"]", "contoh.toml")
///     .build()?;
/// # Ok::<(), warta::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct ExtractorBuilder {
    limits: Limits,
    outlet_rules: OutletRules,
    added: Vec<(String, String)>,
    provenance: bool,
    indirect: bool,
}

impl ExtractorBuilder {
    /// What not to go beyond. Default: [`Limits::default`].
    #[must_use]
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// Which rules to know. Default: those built in.
    #[must_use]
    pub fn outlet_rules(mut self, outlet_rules: OutletRules) -> Self {
        self.outlet_rules = outlet_rules;
        self
    }

    /// Adds an outlet from the text of a rule file; `file_name` is for messages. Added outlets come before those
    /// built in.
    #[must_use]
    pub fn add_outlet(mut self, toml: impl Into<String>, file_name: impl Into<String>) -> Self {
        self.added.push((toml.into(), file_name.into()));
        self
    }

    /// Whether articles say where each field came from, in [`Article::provenance`], and what stood among the story and
    /// was no part of it, in [`Article::left_out`]. Default: they do not, which costs nothing.
    ///
    /// ```
    /// use warta::{Extractor, Field, Origin};
    ///
    /// let extractor = Extractor::builder().provenance(true).build()?;
    /// let article = extractor.extract_text("Harga Cabai Turun\n\nJakarta - Harga cabai rawit turun.")?;
    /// let dateline = article.provenance.iter().find(|told| told.field == Field::Dateline);
    /// assert_eq!(dateline.map(|told| &told.origin), Some(&Origin::Text));
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn provenance(mut self, provenance: bool) -> Self {
        self.provenance = provenance;
        self
    }

    /// Whether quotes hold indirect speech too, as [`crate::QuoteKind::Indirect`]: "X mengatakan bahwa …". Default: no.
    ///
    /// ```
    /// use warta::{Extractor, QuoteKind};
    ///
    /// let extractor = Extractor::builder().indirect(true).build()?;
    /// let article = extractor.extract_text("Judul\nBupati Tegal Hasan Wirya mengatakan bahwa jalan itu segera diperbaiki.")?;
    /// assert_eq!(article.quotes[0].kind, QuoteKind::Indirect);
    /// assert_eq!(article.quotes[0].text, "jalan itu segera diperbaiki");
    /// # Ok::<(), warta::Error>(())
    /// ```
    #[must_use]
    pub fn indirect(mut self, indirect: bool) -> Self {
        self.indirect = indirect;
        self
    }

    /// Builds the extractor.
    ///
    /// # Errors
    /// [`Error::Rules`] for a rule file that cannot be read, with file, line and key.
    pub fn build(self) -> Result<Extractor, Error> {
        let mut registry = match self.outlet_rules {
            OutletRules::BuiltIn => Registry::default(),
            OutletRules::None => Registry::empty(),
        };
        for (toml, file_name) in &self.added {
            registry.add(toml, file_name).map_err(Error::Rules)?;
        }
        Ok(Extractor {
            limits: self.limits,
            registry: Arc::new(registry),
            provenance: self.provenance,
            indirect: self.indirect,
        })
    }
}
