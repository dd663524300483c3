"""Links to read more about somebody; they only open on a click."""

from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.research_links import (
    company_site,
    linkedin_search,
    research_links,
    web_search,
)


def hosts(*links: str, emails: tuple[str, ...] = (), organisation: str = "Acme") -> list[str]:
    return [link.host for link in research_links("Sara Kim", organisation, links, emails)]


def test_known_pages_come_before_searches() -> None:
    assert hosts("https://sara.example") == ["sara.example", "www.linkedin.com"]
    assert hosts("https://www.linkedin.com/in/sara") == ["www.linkedin.com"]
    assert hosts("javascript:alert(1)", "mailto:a@x.example") == ["www.linkedin.com"]
    assert hosts("https://sara.example/a", "https://sara.example/b")[0] == "sara.example"


def test_the_company_is_found_by_a_work_address_only() -> None:
    assert hosts(emails=("Sara@Acme.example",))[-1] == "acme.example"
    assert hosts(emails=("sara@gmail.com",)) == ["www.linkedin.com"]
    assert hosts(emails=("sara@acme.example",), organisation="") == ["www.linkedin.com"]
    assert company_site(("not an address",), "Acme") is None


@given(name=st.text(max_size=80), organisation=st.text(max_size=80))
def test_any_name_makes_one_plain_address(name: str, organisation: str) -> None:
    for link in (web_search(name, organisation), linkedin_search(name, organisation)):
        assert link is not None
        assert link.url.isascii()
        assert link.host in {"duckduckgo.com", "www.linkedin.com"}
