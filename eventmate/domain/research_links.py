"""Where to read more about somebody: links that are opened on a click and never fetched."""

from collections.abc import Iterable
from urllib.parse import quote

from eventmate.domain.links import SafeLink, email_key, is_profile, safe_link
from eventmate.domain.organisations import organisation_key

# Mail hosts that say nothing of where somebody works.
_PUBLIC_HOSTS = (
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.uk "
    "ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de "
    "t-online.de freenet.de posteo.de posteo.net mailbox.org proton.me protonmail.com pm.me "
    "fastmail.com hey.com tutanota.com tuta.com zoho.com mail.com yandex.ru yandex.com "
    "mail.ru qq.com 163.com 126.com orange.fr free.fr laposte.net wanadoo.fr libero.it "
    "bluewin.ch seznam.cz wp.pl o2.pl rediffmail.com naver.com"
)
_PUBLIC_MAIL = frozenset(_PUBLIC_HOSTS.split())


def web_search(name: str, organisation: str = "") -> SafeLink | None:
    """A search of the web for somebody."""
    words = " ".join(part for part in (f'"{name}"', organisation) if part)
    return safe_link(f"https://duckduckgo.com/?q={quote(words, safe='', errors='replace')}")


def linkedin_search(name: str, organisation: str = "") -> SafeLink | None:
    """LinkedIn's own search for a name."""
    words = quote(" ".join(f"{name} {organisation}".split()), safe="", errors="replace")
    return safe_link(f"https://www.linkedin.com/search/results/people/?keywords={words}")


def company_site(emails: Iterable[str], organisation: str) -> SafeLink | None:
    """The web site behind a work address, where the organisation is told."""
    if not organisation_key(organisation):
        return None
    for address in emails:
        host = email_key(address).rpartition("@")[2]
        if host and host not in _PUBLIC_MAIL:
            return safe_link(f"https://{host}")
    return None


def research_links(
    name: str, organisation: str, links: Iterable[str], emails: Iterable[str]
) -> tuple[SafeLink, ...]:
    """Known pages first, then a search on LinkedIn where there is no page of theirs, then the
    company's site; each host once.
    """
    known = [link for text in links if (link := safe_link(text)) is not None]
    found = [link for link in known if link.scheme in {"http", "https"}]
    on_linkedin = any("linkedin." in link.host and is_profile(link.url) for link in found)
    further = (
        None if on_linkedin else linkedin_search(name, organisation),
        company_site(emails, organisation),
    )
    found += [link for link in further if link is not None]
    hosts: dict[str, SafeLink] = {}
    for link in found:
        hosts.setdefault(link.host.removeprefix("www."), link)
    return tuple(hosts.values())
