use serde::{Deserialize, Serialize};

/// Place and outlet at the head of a story: `Jakarta (ANTARA) -`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Dateline {
    /// As printed, separator included, trailing white space excluded.
    pub raw: String,
    /// The place as printed: `JAKARTA`, `Mataram, NTB`.
    pub place: Option<String>,
    /// The outlet as printed: `KOMPAS.com`.
    pub outlet: Option<String>,
}

impl Dateline {
    /// The place in title case. Acronyms are kept: a short word without the other words' case, such as `DKI` or `NTB`.
    ///
    /// ```
    /// let article = warta::extract_text("Hujan Turun\n\nBANDA ACEH, KOMPAS.com - Hujan turun sejak pagi.")?;
    /// let dateline = article.dateline.ok_or("no dateline")?;
    /// assert_eq!(dateline.place.as_deref(), Some("BANDA ACEH"));
    /// assert_eq!(dateline.place_normalized().as_deref(), Some("Banda Aceh"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn place_normalized(&self) -> Option<String> {
        let place = self.place.as_deref()?;
        let mut out = String::with_capacity(place.len());
        let mut word = String::new();
        for c in place.chars() {
            if c.is_alphabetic() || matches!(c, '\'' | '’') {
                word.push(c);
            } else {
                out.push_str(&title_case(&std::mem::take(&mut word)));
                out.push(c);
            }
        }
        out.push_str(&title_case(&word));
        Some(out)
    }
}

/// Acronyms that stand in the names of places.
const ACRONYMS: [&str; 16] = [
    "DKI", "DIY", "DI", "NTB", "NTT", "DC", "AS", "UEA", "RRC", "IKN", "OKU", "OKI", "PPU", "TTS", "TTU", "KSB",
];

fn title_case(word: &str) -> String {
    let capitals = !word.contains(char::is_lowercase);
    let acronym = ACRONYMS.contains(&word) || word.chars().count() == 1;
    if !capitals || acronym {
        return word.to_owned();
    }
    let mut chars = word.chars();
    let first = chars.next().into_iter();
    first.chain(chars.flat_map(char::to_lowercase)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_title_case_and_acronyms_stay() {
        for (printed, wanted) in [
            ("BANDA ACEH", "Banda Aceh"),
            ("DKI Jakarta", "DKI Jakarta"),
            ("MATARAM, NTB", "Mataram, NTB"),
            ("Kuala Lumpur", "Kuala Lumpur"),
            ("WASHINGTON, D.C.", "Washington, D.C."),
            ("TOJO UNA-UNA", "Tojo Una-Una"),
        ] {
            let dateline = Dateline {
                raw: String::new(),
                place: Some(printed.to_owned()),
                outlet: None,
            };
            assert_eq!(dateline.place_normalized().as_deref(), Some(wanted));
        }
    }
}
