"""Who takes part: the name in the tables, how it is asked, and what it is."""

from typing import NamedTuple


class Contestant(NamedTuple):
    name: str
    key: str  # as `peers/` calls it
    rust: bool
    does: str


WARTA = Contestant("**warta**", "warta", True, "typed article")
WARTA_GENERAL = Contestant("warta, without outlet rules", "warta-general", True, "typed article")

EXTRACTORS = [
    Contestant("trafilatura", "trafilatura", False, "text and metadata"),
    Contestant("trafilatura, fast", "trafilatura-fast", False, "text and metadata"),
    Contestant("newspaper4k", "newspaper4k", False, "text and metadata"),
    Contestant("readability-lxml", "readability-lxml", False, "HTML of the story, title"),
    Contestant("resiliparse", "resiliparse", False, "text"),
    Contestant("dom_smoothie", "dom_smoothie", True, "HTML, text, metadata"),
    Contestant("legible", "legible", True, "HTML, text, Markdown, metadata"),
    Contestant("libreadability", "libreadability", True, "HTML, text, metadata"),
]

# They read no article: they show what merely going through a page costs.
PARSERS = [
    Contestant("lexbor (selectolax)", "lexbor", False, "bare parse to a tree"),
    Contestant("html5ever (scraper)", "scraper", True, "bare parse to a tree"),
    Contestant("lol_html", "lol_html", True, "scan, one handler that does nothing"),
]
