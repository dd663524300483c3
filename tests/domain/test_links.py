"""Links show their real host and open nothing else; keys recognise a person by any spelling."""

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.links import (
    email_key,
    is_profile,
    link_label,
    mailto_url,
    phone_key,
    profile_key,
    safe_link,
)


@pytest.mark.parametrize(
    ("text", "url", "host"),
    [
        ("https://acme.example/a b?q=ü#x", "https://acme.example/a%20b?q=%C3%BC#x", "acme.example"),
        ("HTTP://ACME.example", "http://acme.example", "acme.example"),
        ("https://good.com@evil.com/", "https://evil.com/", "evil.com"),
        ("https://good.com%20@evil.com", "https://evil.com", "evil.com"),
        ("https://\u0430pple.com", "https://xn--pple-43d.com", "xn--pple-43d.com"),
        ("https://müller.example", "https://xn--mller-kva.example", "xn--mller-kva.example"),
        ("https://evil.com\u2024good.com", "https://evil.com.good.com", "evil.com.good.com"),
        ("https://\u202eacme.ex\u200bample\n/x", "https://acme.example/x", "acme.example"),
        ("acme.example/team", "https://acme.example/team", "acme.example"),
        ("www.acme.example:8080", "https://www.acme.example:8080", "www.acme.example"),
        ("http://[::1]:80/x", "http://[::1]:80/x", "[::1]"),
        ("mailto:sara@acme.example?bcc=e@evil.com", "mailto:sara@acme.example", "acme.example"),
        ("sara@acme.example", "mailto:sara@acme.example", "acme.example"),
        ("tel:+43 (0)1 234-5678;ext=5", "tel:+4312345678", "+4312345678"),
    ],
)
def test_a_link_shows_its_real_host(text: str, url: str, host: str) -> None:
    link = safe_link(text)
    assert link is not None
    assert (link.url, link.host) == (url, host)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "smb://host/share",
        "ms-msdt:/id",
        "\\\\host\\share",
        "https://good.com\\@evil.com",
        "https://",
        "https:///",
        "https://a..b",
        "https://a b.example",
        "https://acme.example:99999",
        "https://acme.example:x",
        "https://a\u2100b.example",
        "tel:*21*5550100#",
        "tel:",
        "mailto:a@x.example,b@y.example",
        "mailto:a@x.example%0D%0Abcc:e@y.example",
        "Sara Kim",
        "3.5",
        "https://acme.example/" + "x" * 5000,
    ],
)
def test_anything_else_is_no_link(text: str) -> None:
    assert safe_link(text) is None


@given(st.text(max_size=60), st.sampled_from(["", "https://", "mailto:", "tel:", "http:", "a.b/"]))
def test_any_text_gives_a_plain_ascii_link_or_none(text: str, start: str) -> None:
    link = safe_link(start + text)
    keys = profile_key(start + text), email_key(text), phone_key(text), link_label(start + text)
    assert all(isinstance(key, str) for key in keys)
    if link is not None:
        assert link.url.isascii()
        assert link.url.isprintable()
        assert link.url.partition(":")[0] in {"http", "https", "mailto", "tel"}
        assert link.scheme not in {"http", "https"} or urlsplit(link.url).username is None


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("sara@acme.example", "mailto:sara@acme.example"),
        ("a@x?bcc=e@y", "mailto:"),
        ("a@x?bcc=e", "mailto:"),
        ("a?bcc=e@x.example", "mailto:a%3Fbcc%3De@x.example"),
        ("a@x.example,b@y.example", "mailto:"),
        ("a@x.example\r\nBcc: b", "mailto:"),
        ("a@x.example\u202e", "mailto:a@x.example"),
    ],
)
def test_an_address_brings_no_other_recipient(address: str, expected: str) -> None:
    assert mailto_url(address, "", "") == expected


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=80))
def test_a_mail_has_only_its_own_headers(address: str, subject: str, body: str) -> None:
    url = mailto_url(address, subject, body)
    parts = urlsplit(url)
    assert url.isascii()
    assert set(parse_qs(parts.query)) <= {"subject", "body"}
    assert parts.path.count("@") <= 1
    assert "%0D" not in parts.path + parts.query.partition("body=")[0]


def test_a_mail_keeps_its_text() -> None:
    url = mailto_url("a@x.example", "Grüße & mehr", "1\n2 = 3?")
    assert parse_qs(urlsplit(url).query) == {"subject": ["Grüße & mehr"], "body": ["1\r\n2 = 3?"]}


@pytest.mark.parametrize(
    ("key", "label", "spellings"),
    [
        (
            "linkedin.com/in/sarakim",
            "LinkedIn",
            (
                "https://www.linkedin.com/in/SaraKim/",
                "at.linkedin.com/in/sarakim?originalSubdomain=at",
                "https://www.linkedin.com/mwlite/in/sarakim",
                "http://linkedin.com/in/sarakim/de#about",
                "https://www.linkedin.com/in/%73arakim",
            ),
        ),
        (
            "linkedin.com/in/zoë",
            "LinkedIn",
            ("https://linkedin.com/in/zo%C3%AB", "linkedin.com/in/Zoë"),
        ),
        (
            "github.com/ada",
            "GitHub",
            ("https://github.com/Ada", "http://www.github.com/ada/?tab=repos"),
        ),
        ("gitlab.com/ada", "GitLab", ("https://gitlab.com/ada",)),
        (
            "@ada@social.example",
            "Mastodon",
            (
                "@Ada@social.example",
                "acct:@ada@social.example",
                "https://social.example/@ada",
                "https://other.example/@ada@social.example",
                "https://social.example/users/ada",
            ),
        ),
        ("x.com/ada", "X", ("https://twitter.com/Ada", "https://mobile.twitter.com/ada?s=20")),
        ("xing.com/profile/ada_l", "XING", ("https://www.xing.com/profile/Ada_L/cv",)),
        ("bsky.app/profile/ada.example", "Bluesky", ("https://bsky.app/profile/ada.example",)),
        ("about.me/ada", "about.me", ("about.me/Ada",)),
        ("calendly.com/ada", "Calendly", ("https://calendly.com/ada/15min",)),
        ("youtube.com/@ada", "YouTube", ("https://m.youtube.com/@ada/videos",)),
        ("facebook.com/100", "Facebook", ("https://facebook.com/profile.php?id=100",)),
    ],
)
def test_a_profile_has_one_key(key: str, label: str, spellings: tuple[str, ...]) -> None:
    assert {profile_key(spelling) for spelling in spellings} == {key}
    assert {link_label(spelling) for spelling in spellings} == {label}
    assert all(is_profile(spelling) for spelling in spellings)


@pytest.mark.parametrize(
    ("url", "key", "label"),
    [
        ("HTTPS://www.Acme.example/Team/?x=1", "acme.example/team", "Website"),
        ("https://www.linkedin.com/company/acme", "linkedin.com/company/acme", "LinkedIn"),
        ("https://github.com/ada/engine", "github.com/ada/engine", "GitHub"),
        ("https://github.com/about", "github.com/about", "GitHub"),
        ("mailto:a@x.example", "", "Email"),
        ("tel:5550100", "", "Phone"),
        ("nothing", "", "Website"),
    ],
)
def test_other_links_belong_to_nobody(url: str, key: str, label: str) -> None:
    assert (profile_key(url), link_label(url), is_profile(url)) == (key, label, False)


def test_addresses_and_numbers_have_one_key() -> None:
    addresses = ("Sara@Acme.example", " <sara@acme.example> ", "mailto:sara@acme.example?subject=x")
    assert {email_key(address) for address in addresses} == {"sara@acme.example"}
    assert email_key("sara at acme") == ""
    numbers = (
        "+43 (0)664 123 45 67",
        "0043 664 1234567",
        "0664/1234567",
        "tel:+436641234567;ext=9",
    )
    assert {phone_key(number) for number in numbers} == {"641234567"}
    assert phone_key("٠٦٦٤١٢٣٤٥٦٧") == "641234567"
    assert phone_key("1234") == ""
