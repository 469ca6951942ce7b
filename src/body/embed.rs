//! Players and posts of other sites.

use scraper::ElementRef;

use crate::article::Provider;
use crate::page::tree::attr;

/// A player or post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Embed {
    pub provider: Provider,
    /// As written in the page.
    pub href: Option<String>,
}

/// Reads an element that is a player or post; `None` for any other.
pub(crate) fn read(element: ElementRef<'_>) -> Option<Embed> {
    let own = |name: &str| attr(element, name).map(str::trim).filter(|value| !value.is_empty());
    let class = own("class").unwrap_or_default();
    let href = match element.value().name() {
        "iframe" | "amp-iframe" => {
            let href = ["src", "data-src", "data-lazy-src"]
                .into_iter()
                .find_map(|name| own(name).filter(|src| *src != "about:blank"))?;
            Some(href).filter(|href| is_player(href)).map(str::to_owned)?.into()
        }
        "video" | "amp-video" => {
            let source = || element.child_elements().find_map(|child| attr(child, "src"));
            own("src").or_else(source).map(str::to_owned)
        }
        "amp-youtube" => own("data-videoid").map(|id| format!("https://www.youtube.com/watch?v={id}")),
        "amp-twitter" => own("data-tweetid").map(|id| format!("https://x.com/i/status/{id}")),
        "amp-instagram" => own("data-shortcode").map(|code| format!("https://www.instagram.com/p/{code}/")),
        "blockquote" | "div" if is_post(class) => {
            let link = || {
                let links = element.descendent_elements().filter_map(|inside| attr(inside, "href"));
                links.filter(|href| provider(href) != Provider::Other).last()
            };
            ["data-instgrm-permalink", "cite", "data-href"]
                .into_iter()
                .find_map(own)
                .or_else(link)
                .map(str::to_owned)
        }
        "a" if class.split_ascii_whitespace().any(|class| class == "embed") => own("href").map(str::to_owned),
        _ => return None,
    };
    let by_class = || match class {
        _ if class.contains("twitter") => Provider::X,
        _ if class.contains("instagram") => Provider::Instagram,
        _ if class.contains("tiktok") => Provider::Tiktok,
        _ if class.contains("fb-") => Provider::Facebook,
        _ => Provider::Video,
    };
    let provider = match href.as_deref().map(provider) {
        None | Some(Provider::Other) => by_class(),
        Some(provider) => provider,
    };
    Some(Embed { provider, href })
}

fn is_post(class: &str) -> bool {
    class.split_ascii_whitespace().any(|class| {
        matches!(
            class,
            "twitter-tweet" | "twitter-video" | "instagram-media" | "tiktok-embed" | "fb-post" | "fb-video"
        )
    })
}

/// Whose address it is.
fn provider(href: &str) -> Provider {
    let host = href
        .split("//")
        .nth(1)
        .unwrap_or(href)
        .split(['/', '?', '#'])
        .next()
        .unwrap_or_default();
    let is = |name: &str| host == name || host.strip_suffix(name).is_some_and(|sub| sub.ends_with('.'));
    match () {
        () if is("youtube.com") || is("youtu.be") || is("youtube-nocookie.com") => Provider::Youtube,
        () if is("twitter.com") || is("x.com") => Provider::X,
        () if is("instagram.com") => Provider::Instagram,
        () if is("tiktok.com") => Provider::Tiktok,
        () if is("facebook.com") || is("fb.watch") => Provider::Facebook,
        () if is("vidio.com") || is("20.detik.com") || is("dailymotion.com") || is("vimeo.com") => Provider::Video,
        () => Provider::Other,
    }
}

/// Whether a frame shows a post or a film rather than an advertisement or a counter.
fn is_player(href: &str) -> bool {
    provider(href) != Provider::Other
        || [
            "/embed",
            "video",
            "player",
            "infogram",
            "flourish",
            "datawrapper",
            "spotify",
            "soundcloud",
        ]
        .iter()
        .any(|word| href.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_player_is_known_by_its_host_and_the_host_above_it() {
        for (href, whose) in [
            ("https://www.youtube.com/embed/x", Provider::Youtube),
            ("//youtu.be/x", Provider::Youtube),
            ("https://www.youtube-nocookie.com/embed/x", Provider::Youtube),
            ("https://twitter.com/a/status/1", Provider::X),
            ("https://x.com/a/status/1", Provider::X),
            ("https://www.instagram.com/p/1/", Provider::Instagram),
            ("https://www.tiktok.com/@a/video/1", Provider::Tiktok),
            ("https://www.facebook.com/plugins/post.php?href=x", Provider::Facebook),
            ("https://fb.watch/x", Provider::Facebook),
            ("https://www.vidio.com/embed/1", Provider::Video),
            ("https://20.detik.com/embed/1", Provider::Video),
            ("https://www.dailymotion.com/embed/1", Provider::Video),
            ("https://player.vimeo.com/video/1", Provider::Video),
            ("https://notx.com/a", Provider::Other),
            ("https://detik.com/x", Provider::Other),
        ] {
            assert_eq!(provider(href), whose, "{href}");
        }
    }

    #[test]
    fn posts_are_known_by_their_class() {
        for class in ["twitter-tweet", "a instagram-media", "tiktok-embed", "fb-post"] {
            assert!(is_post(class), "{class}");
        }
        assert!(!is_post("tweet media"));
    }
}
