"""Sites where a link leads to one person's page, and how such links are written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

MASTODON = "Mastodon"
_FEWEST_HANDLE_PARTS = 2


@dataclass(frozen=True, slots=True)
class ProfileSite:
    """A site with pages of people: `prefixes` stand before the person's own path segment.

    An empty prefix means that the first segment is the person. `reserved` are first segments
    that are pages of the site. With `is_deep`, pages below the person's are theirs too.
    """

    label: str
    hosts: tuple[str, ...]
    prefixes: tuple[str, ...] = ("",)
    reserved: frozenset[str] = field(default_factory=frozenset)
    is_deep: bool = False


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CODE = _words(
    "about apps collections contact customer-stories enterprise events explore features groups "
    "join login marketplace new notifications orgs pricing search settings signup site sponsors "
    "topics trending users"
)
_SOCIAL = _words(
    "about compose events explore groups hashtag help home i intent login messages notifications "
    "p pages pg privacy profile.php reel search settings share sharer sharer.php signup stories tos"
)

SITES = (
    ProfileSite("LinkedIn", ("linkedin.com",), ("in", "pub"), is_deep=True),
    ProfileSite("GitHub", ("github.com",), reserved=_CODE),
    ProfileSite("GitLab", ("gitlab.com",), reserved=_CODE),
    ProfileSite("Codeberg", ("codeberg.org",), reserved=_CODE),
    ProfileSite("X", ("x.com", "twitter.com"), reserved=_SOCIAL),
    ProfileSite("XING", ("xing.com",), ("profile",), is_deep=True),
    ProfileSite("Bluesky", ("bsky.app",), ("profile",), is_deep=True),
    ProfileSite("about.me", ("about.me",), reserved=_SOCIAL),
    ProfileSite("Calendly", ("calendly.com",), ("d", ""), is_deep=True),
    ProfileSite("Cal.com", ("cal.com",), is_deep=True),
    ProfileSite("Linktree", ("linktr.ee",)),
    ProfileSite("Instagram", ("instagram.com",), reserved=_SOCIAL),
    ProfileSite("Facebook", ("facebook.com", "fb.com"), reserved=_SOCIAL),
    ProfileSite("Threads", ("threads.net", "threads.com"), reserved=_SOCIAL),
    ProfileSite("TikTok", ("tiktok.com",), reserved=_SOCIAL),
    ProfileSite(
        "Telegram", ("t.me", "telegram.me"), reserved=_words("joinchat s share addstickers")
    ),
    ProfileSite("WhatsApp", ("wa.me",), reserved=_words("qr")),
    ProfileSite("ORCID", ("orcid.org",)),
    ProfileSite("ResearchGate", ("researchgate.net",), ("profile",)),
    ProfileSite("Stack Overflow", ("stackoverflow.com",), ("users",), is_deep=True),
    ProfileSite("DEV", ("dev.to",), reserved=_words("t tags about search")),
    ProfileSite("Behance", ("behance.net",), reserved=_words("search gallery joblist")),
    ProfileSite("Dribbble", ("dribbble.com",), reserved=_words("shots jobs search tags")),
    ProfileSite("Speaker Deck", ("speakerdeck.com",), reserved=_words("c features p pro")),
    ProfileSite("Keybase", ("keybase.io",)),
    ProfileSite("Gravatar", ("gravatar.com",), reserved=_words("avatar site support")),
    ProfileSite("HiHello", ("hihello.me", "hihello.com"), ("p", "hi")),
    ProfileSite("Sessionize", ("sessionize.com",), reserved=_words("app login")),
    ProfileSite("Medium", ("medium.com",), reserved=_words("m tag p search")),
    ProfileSite("YouTube", ("youtube.com",), ("c", "user", "channel")),
)
# On these sites "/@name" is a page of the site itself and not of the Mastodon family.
_NOT_MASTODON = {
    "medium.com": "Medium",
    "youtube.com": "YouTube",
    "tiktok.com": "TikTok",
    "threads.net": "Threads",
    "threads.com": "Threads",
}
_BY_HOST = {host: site for site in SITES for host in site.hosts}
_SUBDOMAINS = ("www.", "m.", "mobile.", "web.")


@lru_cache(maxsize=1_000)  # most links lead to a few hosts
def bare_host(host: str) -> str:
    """A host without the subdomains that show the same pages, in lower case."""
    host = host.lower().rstrip(".")
    if host.startswith(_SUBDOMAINS):
        for prefix in _SUBDOMAINS:
            host = host.removeprefix(prefix)
    return host


def site_of(host: str) -> ProfileSite | None:
    """The site a host belongs to; countries and languages have subdomains of their own."""
    host = bare_host(host)
    while host:
        if (site := _BY_HOST.get(host)) is not None:
            return site
        host = host.partition(".")[2]
    return None


def site_label(host: str, segments: Sequence[str]) -> str:
    """The usual name of a link's site, or nothing where it has none."""
    site = site_of(host)
    if site is not None:
        return site.label
    return MASTODON if fediverse_handle(host, segments) else ""


def person_path(host: str, segments: Sequence[str]) -> str:
    """`site/…/person` for a link to one person's page, or nothing for any other link."""
    site = site_of(host)
    if site is None:
        return fediverse_handle(host, segments)
    first = segments[0] if segments else ""
    if first.startswith("@") and len(first) > 1 and bare_host(host) in _NOT_MASTODON:
        return f"{site.hosts[0]}/{first}"
    for prefix in site.prefixes:
        own = _after_prefix(site, prefix, segments)
        if own:
            return "/".join(part for part in (site.hosts[0], prefix, own) if part)
    return ""


def _after_prefix(site: ProfileSite, prefix: str, segments: Sequence[str]) -> str:
    """The person's own segment, if the path is as the site writes it."""
    if prefix:
        # LinkedIn's mobile pages put a segment of their own before "/in/".
        start = segments.index(prefix) + 1 if prefix in segments[:3] else len(segments)
    else:
        start = 0
    rest = segments[start:]
    if not rest or rest[0] in site.reserved:
        return ""
    if prefix == "pub":
        return "/".join(rest)
    return rest[0] if site.is_deep or len(rest) == 1 else ""


def fediverse_handle(host: str, segments: Sequence[str]) -> str:
    """`@person@host` for the addresses of Mastodon and its relatives, or nothing."""
    if not segments or bare_host(host) in _NOT_MASTODON:
        return ""
    if segments[0] == "users" and len(segments) == _FEWEST_HANDLE_PARTS:
        return f"@{segments[1]}@{bare_host(host)}"
    first = segments[0]
    if not first.startswith("@") or len(first) == 1 or len(segments) > 1:
        return ""
    person, _, home = first[1:].partition("@")
    return f"@{person}@{bare_host(home or host)}"
