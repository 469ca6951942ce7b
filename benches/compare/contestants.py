"""Who takes part: the name in the tables, how it is asked, and what it is."""

from typing import NamedTuple


class Contestant(NamedTuple):
    name: str
    key: str  # as `peers/` calls it
    rust: bool
    does: str
    licence: str


WARTA = Contestant("**warta**", "warta", True, "typed article", "MIT or Apache-2.0")
WARTA_GENERAL = Contestant("warta, without outlet rules", "warta-general", True, "typed article", "MIT or Apache-2.0")

EXTRACTORS = [
    Contestant("trafilatura", "trafilatura", False, "text and metadata", "Apache-2.0"),
    Contestant("trafilatura, fast", "trafilatura-fast", False, "text and metadata", "Apache-2.0"),
    Contestant("newspaper4k", "newspaper4k", False, "text and metadata", "MIT"),
    Contestant("readability-lxml", "readability-lxml", False, "HTML of the story, title", "Apache-2.0"),
    Contestant("resiliparse", "resiliparse", False, "text", "Apache-2.0"),
    Contestant("dom_smoothie", "dom_smoothie", True, "HTML, text, metadata", "MIT"),
    Contestant("legible", "legible", True, "HTML, text, Markdown, metadata", "Apache-2.0"),
    Contestant("libreadability", "libreadability", True, "HTML, text, metadata", "MIT"),
]

# They read no article: they show what merely going through a page costs.
PARSERS = [
    Contestant("lexbor (selectolax)", "lexbor", False, "bare parse to a tree", "Apache-2.0 (MIT)"),
    Contestant("html5ever (scraper)", "scraper", True, "bare parse to a tree", "MIT or Apache-2.0 (ISC)"),
    Contestant("lol_html", "lol_html", True, "scan, one handler that does nothing", "BSD-3-Clause"),
]
