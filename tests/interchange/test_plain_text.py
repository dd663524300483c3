"""Descriptions without their markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import at_most

from eventmate.interchange.plain_text import one_line, plain_text, web_address


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("<p>One\ntwo</p>\n<p>Three</p>", "One two\n\nThree"),
        ("One<br />two<br/><br/>three", "One\ntwo\n\nthree"),
        ("<ul>\n\n<li>a</li>\n<li><b>b</b></li></ul>", "- a\n- b"),
        ("a <strong>b</strong>\nc\n\n    d", "a b\nc\n\nd"),
        ("&lt;p&gt;Twice &amp;amp; over&lt;/p&gt;", "Twice & over"),
        ("Tom &amp; J&eacute;r&#244;me", "Tom & Jérôme"),
        ("<script>alert(1)</script>a<style>p{}</style>b<!-- c -->d", "abd"),
        ("Why <script> is <b>bad</b>", "Why is bad"),
        ("I <3 tea, see <https://tea.example>; while (i < 10);", None),
        ("List<String> and <T> stay", None),
        ("## Aims\n**Learn** [here](https://a.example)", "Aims\nLearn here (https://a.example)"),
        ("a ** b ** c, __init__ and f(*args, **kwargs)", None),
        ("a\r\nb\x00\x07\ud800", "a\nb"),
    ],
)
def test_markup_goes_and_words_stay(written: str, plain: str | None) -> None:
    assert plain_text(written) == (written if plain is None else plain)


def test_a_title_is_one_line_of_bounded_length() -> None:
    assert one_line(" <b>A</b>\n  &amp;  B ") == "A & B"
    assert one_line("The <dialog>\n element") == "The <dialog> element"
    assert len(one_line("x" * 10_000)) == 1000


def test_only_web_addresses_may_be_opened() -> None:
    assert web_address("https://a.example/x") == "https://a.example/x"
    assert not web_address("javascript:alert(1)")
    assert not web_address("mailto:a@a.example")
    assert not web_address("")


@given(st.text(alphabet="<>/p bra&;lt#!-*[]()\n", max_size=200))
def test_any_text_can_be_stored(text: str) -> None:
    plain = plain_text(text)

    assert plain.encode("utf-8").decode("utf-8") == plain
    assert plain == plain.strip()
    assert "\n\n\n" not in plain


@pytest.mark.parametrize("piece", ["<", "<p ", "<!--", "<script", "&", "&lt;", "[", "**a", "](h"])
def test_traps_take_no_longer(piece: str) -> None:
    with at_most(0.3):
        plain_text(piece * (64 * 1024 // len(piece)))
