//! Running text → tokens: words with their tags, quotation marks, punctuation.

use super::lexicon::{self, ACTIVE, CAPITAL, DEGREE, GIVEN, HONORIFIC, NAME_TOO, OFFICE, RANK, ROLE, Tags, UPPER};

/// One word or mark of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    start: u32,
    end: u32,
    /// What sort of token.
    pub kind: Kind,
    /// What is known of the word.
    pub tags: Tags,
    /// The word's identity, whatever its case.
    pub key: u64,
    /// Whether white space, or the text's beginning, stands before it.
    pub spaced: bool,
}

/// What sort of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word, inner apostrophes and hyphens included: `Ma'ruf`, `Al-Awda`, `S.H.`.
    Word,
    /// Begins with a digit.
    Number,
    /// A double quotation mark, or several in a row.
    Double,
    /// A single quotation mark that is no apostrophe.
    Single,
    Comma,
    /// `.`, `?`, `!`, `…`, one or several.
    Stop,
    Colon,
    /// `(` or `[`.
    Open,
    /// `)` or `]`.
    Close,
    Dash,
    Other,
    /// Beyond the text.
    End,
}

/// Stands for what is beyond the text.
pub(crate) const END: Token = Token {
    start: 0,
    end: 0,
    kind: Kind::End,
    tags: 0,
    key: 0,
    spaced: true,
};

impl Token {
    /// First byte.
    pub fn start(&self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Bytes.
    pub fn len(&self) -> usize {
        self.end() - self.start()
    }

    /// Whether the word has one of these tags.
    pub fn is(&self, tags: Tags) -> bool {
        self.tags & tags != 0
    }

    /// A word that begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.is(CAPITAL)
    }

    /// A word that begins with a small letter.
    pub fn is_lower(&self) -> bool {
        self.kind == Kind::Word && !self.is(CAPITAL)
    }
}

/// Whether any mark that may be a quotation mark stands in a text.
pub(crate) fn has_quotation_mark(text: &str) -> bool {
    text.contains(|c| matches!(kind_of(c), Kind::Double | Kind::Single))
}

/// Cuts a text into tokens.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    let mut spaced = true;
    while let Some(rest) = text.get(at..) {
        let Some(c) = rest.chars().next() else { break };
        if c == ' ' || c.is_whitespace() || c == '\u{200b}' || c == '\u{feff}' {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        let (kind, length) = match kind_of(c) {
            kind @ (Kind::Word | Kind::Number) => (kind, word_length(rest)),
            Kind::Stop => (Kind::Stop, run(rest, |c| kind_of(c) == Kind::Stop)),
            Kind::Double => (Kind::Double, run(rest, |c| kind_of(c) == Kind::Double)),
            Kind::Single => match run(rest, |c| kind_of(c) == Kind::Single) {
                // Two single marks in a row are one double mark.
                length if length > c.len_utf8() => (Kind::Double, length),
                length => (Kind::Single, length),
            },
            kind => (kind, c.len_utf8()),
        };
        let printed = rest.get(..length).unwrap_or(rest);
        match (kind == Kind::Word).then(|| glued(printed)).flatten() {
            Some(cut) => {
                out.push(token(printed.get(..cut).unwrap_or_default(), at, kind, spaced));
                out.push(token(printed.get(cut..).unwrap_or_default(), at + cut, kind, false));
            }
            None => out.push(token(printed, at, kind, spaced)),
        }
        at += length;
        spaced = false;
    }
    out
}

fn token(printed: &str, start: usize, kind: Kind, spaced: bool) -> Token {
    let mut token = Token {
        start: start as u32,
        end: (start + printed.len()) as u32,
        kind,
        tags: 0,
        key: 0,
        spaced,
    };
    // A word of a megabyte is nobody's name.
    if kind == Kind::Word && printed.len() <= 64 {
        let word = printed.strip_suffix('.').unwrap_or(printed);
        token.key = lexicon::key(word);
        token.tags = lexicon::tags(word, token.key) | case(word);
        if token.is(CAPITAL) && !token.is(GIVEN | NAME_TOO) && is_office_noun(word) {
            token.tags |= OFFICE;
        }
    }
    token
}

/// Where two words were glued at a lost link: "BantenHasan", "Hasanmengatakan", "PRESIDENFifa".
fn glued(word: &str) -> Option<usize> {
    if word.len() < 8 || word.len() > 64 || !word.starts_with(char::is_uppercase) {
        return None;
    }
    let known = |part: &str| lexicon::tags(part, lexicon::key(part));
    let mut before: Option<char> = None;
    for (at, c) in word.char_indices() {
        let (head, tail) = word.split_at(at);
        let camel = before.is_some_and(char::is_lowercase) && c.is_uppercase() && at >= 3 && tail.len() >= 3;
        let verb = c.is_lowercase()
            && at >= 3
            && (tail.starts_with("me") || tail.starts_with("ber"))
            && known(tail) & ACTIVE != 0;
        let shouted = at >= 5 && !tail.is_empty() && head.chars().all(char::is_uppercase) && known(head) & ROLE != 0;
        if (camel || verb || shouted) && known(word) == 0 {
            return Some(at);
        }
        before = Some(c);
    }
    None
}

/// A noun that by its form belongs to an office, not to a person: "Koordinasi", "Pengembangan", "Administration".
fn is_office_noun(word: &str) -> bool {
    let abstract_noun = word.len() >= 8 && (word.starts_with("Pe") || word.starts_with("Ke")) && word.ends_with("an");
    abstract_noun
        || word.len() >= 7
            && ["asi", "visi", "logi", "isme", "tion", "ment", "ology"]
                .iter()
                .any(|end| word.ends_with(end))
}

fn case(word: &str) -> Tags {
    if word.starts_with('@') {
        return 0;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    match letters.next() {
        Some(first) if first.is_uppercase() => {
            let mut letters = letters.peekable();
            let is_shouted = letters.peek().is_some() && letters.all(char::is_uppercase);
            if is_shouted { CAPITAL | UPPER } else { CAPITAL }
        }
        _ => 0,
    }
}

fn kind_of(c: char) -> Kind {
    match c {
        'a'..='z' | 'A'..='Z' => Kind::Word,
        '0'..='9' => Kind::Number,
        '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '＂' => Kind::Double,
        '\'' | '‘' | '’' | '‚' | '`' | '´' => Kind::Single,
        ',' => Kind::Comma,
        '.' | '?' | '!' | '…' => Kind::Stop,
        ':' => Kind::Colon,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '-' | '–' | '—' => Kind::Dash,
        '@' | '_' => Kind::Word,
        c if c.is_numeric() => Kind::Number,
        c if c.is_alphabetic() => Kind::Word,
        _ => Kind::Other,
    }
}

fn run(text: &str, inside: impl Fn(char) -> bool) -> usize {
    text.char_indices()
        .find(|&(_, c)| !inside(c))
        .map_or(text.len(), |(at, _)| at)
}

/// How far the word at the start of the text reaches.
fn word_length(text: &str) -> usize {
    // Most words are plain letters, and end at a mark that joins nothing, or before a blank.
    let plain = text.bytes().take_while(u8::is_ascii_alphanumeric).count();
    match text.as_bytes().get(plain..) {
        None | Some([]) => return plain,
        Some([b' ', ..] | [b',', b' ', ..]) if plain > 0 => return plain,
        Some([mark, ..]) if mark.is_ascii() && !b".,-'`/&@_".contains(mark) && plain > 0 => return plain,
        Some([b'.', b' ' | b'"', ..] | b".") if plain > 0 => {
            let abbreviated = plain <= 64 && is_abbreviation(text.get(..plain).unwrap_or_default(), plain);
            return plain + usize::from(abbreviated);
        }
        Some(_) => {}
    }
    // `part` counts the characters since the last full stop inside the word.
    let (mut part, mut part_is_capital) = (0, false);
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if matches!(kind_of(c), Kind::Word | Kind::Number) {
            part_is_capital |= part == 0 && c.is_uppercase();
            part += 1;
            continue;
        }
        let next = chars.peek().map(|&(_, next)| next);
        let joins = next.is_some_and(char::is_alphanumeric)
            && match c {
                '.' => next.is_some_and(|n| !n.is_uppercase()) || part <= 1 || part_is_capital && part <= 3,
                ',' => {
                    next.is_some_and(char::is_numeric) && text.get(..at).is_some_and(|w| w.ends_with(char::is_numeric))
                }
                // "Galuh Wirya/Hasan Sadeli": two names.
                '/' => !(part > 2 && part_is_capital && next.is_some_and(char::is_uppercase) && at == part),
                _ => matches!(c, '-' | '\'' | '’' | '‘' | '`' | '&' | '.'),
            };
        if !joins {
            let abbreviated = c == '.' && at <= 64 && is_abbreviation(text.get(..at).unwrap_or_default(), part);
            return if abbreviated { at + 1 } else { at };
        }
        if c == '.' {
            (part, part_is_capital) = (0, false);
        }
    }
    text.len()
}

/// Whether a full stop after this word belongs to it: `Dr.`, `S.H.`, `Markus O.`.
fn is_abbreviation(word: &str, last_part: usize) -> bool {
    let known = |word: &str| lexicon::tags(word, lexicon::key(word)) & (HONORIFIC | DEGREE | RANK) != 0;
    let initial = last_part == 1 && word.ends_with(char::is_uppercase);
    // "ahli", "raja", "Cici" are whole, "Dra." is not; ranks are shortened to any letter: "Ipda."
    let rank = || lexicon::tags(word, lexicon::key(word)) & RANK != 0;
    const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];
    let whole = word.ends_with(VOWELS) && word.matches(VOWELS).count() > 1 && !rank();
    initial
        || word.contains('.') && known(word)
        || word.len() <= 4 && word.starts_with(char::is_alphabetic) && known(word) && !whole
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| &text[t.start()..t.end()]).collect()
    }

    #[test]
    fn apostrophes_belong_to_the_word() {
        assert_eq!(words("Ma'ruf, Jum’at"), ["Ma'ruf", ",", "Jum’at"]);
        assert_eq!(words("'ikut' saja"), ["'", "ikut", "'", "saja"]);
    }

    #[test]
    fn stops_of_degrees_and_initials_end_no_sentence() {
        assert_eq!(
            words("Dr. Budi, S.H., M.Si., pulang."),
            ["Dr.", "Budi", ",", "S.H.", ",", "M.Si.", ",", "pulang", "."]
        );
        assert_eq!(words("Markus O. Rumaseb"), ["Markus", "O.", "Rumaseb"]);
        assert_eq!(words("oleh Cici. Wanita"), ["oleh", "Cici", ".", "Wanita"]);
        assert_eq!(
            words("Ipda. Budi dan Dra. Siti"),
            ["Ipda.", "Budi", "dan", "Dra.", "Siti"]
        );
    }

    #[test]
    fn glued_sentences_come_apart_and_domains_do_not() {
        assert_eq!(
            words("pulang.Adapun Kompas.com"),
            ["pulang", ".", "Adapun", "Kompas.com"]
        );
        assert_eq!(words("Rp1.250,5 juta"), ["Rp1.250,5", "juta"]);
    }

    #[test]
    fn marks_in_a_row_are_one() {
        assert_eq!(words("\"\"Baik.\"\""), ["\"\"", "Baik", ".", "\"\""]);
        assert_eq!(words("''Baik''"), ["''", "Baik", "''"]);
    }
}
