"""Days as people write them are found and nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.due_phrases import find_day

TODAY = date(2026, 10, 14)  # a Wednesday

SAID = [
    ("send paper by Fri", date(2026, 10, 16)),
    ("send paper by Friday", date(2026, 10, 16)),
    ("paper Fri", date(2026, 10, 16)),
    ("send paper tomorrow", date(2026, 10, 15)),
    ("send paper today", TODAY),
    ("call tonight", TODAY),
    ("send paper by next week", date(2026, 10, 23)),
    ("send paper next Tuesday", date(2026, 10, 20)),
    ("send paper by Wednesday", date(2026, 10, 21)),
    ("send paper before Friday", date(2026, 10, 15)),
    ("send paper in 3 days", date(2026, 10, 17)),
    ("send paper in two weeks", date(2026, 10, 28)),
    ("send paper in a month", date(2026, 11, 14)),
    ("send paper by end of month", date(2026, 10, 31)),
    ("send paper by the end of the week", date(2026, 10, 16)),
    ("send paper next month", date(2026, 11, 30)),
    ("send paper by 16 Oct", date(2026, 10, 16)),
    ("send paper Oct 16", date(2026, 10, 16)),
    ("send paper October 16th, 2027", date(2027, 10, 16)),
    ("send paper 2026-10-16", date(2026, 10, 16)),
    ("send paper 16.10.", date(2026, 10, 16)),
    ("send paper 16.10.26", date(2026, 10, 16)),
    ("send paper by 10/16", date(2026, 10, 16)),
    ("send paper by 16/10", date(2026, 10, 16)),
    ("by Fri send paper", date(2026, 10, 16)),
    ("send Friday notes by Tuesday", date(2026, 10, 20)),
    ("by 3 Jan", date(2027, 1, 3)),
    ("send it on the 20th", date(2026, 10, 20)),
    ("send it by the 5th", date(2026, 11, 5)),
    ("call on the 31st", date(2026, 10, 31)),
    ("slides on the 5th of May", date(2027, 5, 5)),
    ("Artikel bis zum 20.", date(2026, 10, 20)),
    ("Artikel bis Freitag", date(2026, 10, 16)),
    ("Artikel bis Fr", date(2026, 10, 16)),
    ("Artikel übermorgen", date(2026, 10, 16)),
    ("Artikel bis 3. März", date(2027, 3, 3)),
    ("Artikel nächsten Dienstag", date(2026, 10, 20)),
    ("Artikel in zwei Wochen", date(2026, 10, 28)),
    ("Artikel bis Ende des Monats", date(2026, 10, 31)),
    ("envoyer l'article d'ici vendredi", date(2026, 10, 16)),
    ("envoyer l'article demain", date(2026, 10, 15)),
    ("envoyer l’article aujourd’hui", TODAY),
    ("envoyer l'article dans 3 jours", date(2026, 10, 17)),
    ("envoyer l'article le 16 octobre", date(2026, 10, 16)),
    ("envoyer l'article mardi prochain", date(2026, 10, 20)),
    ("enviar el artículo para el viernes", date(2026, 10, 16)),
    ("enviar el artículo mañana", date(2026, 10, 15)),
    ("enviar el artículo en dos semanas", date(2026, 10, 28)),
    ("enviar el artículo el 16 de octubre de 2026", date(2026, 10, 16)),
]


@pytest.mark.parametrize(("text", "day"), SAID)
def test_day_is_found(text: str, day: date) -> None:
    found = find_day(text, TODAY, day_first="16/10" in text)
    assert found is not None
    assert found.day == day


@pytest.mark.parametrize(
    "text",
    [
        "the Friday report soon",
        "enjoy the sun",
        "send today's slides over",
        "version 16.10 notes and more",
        "read 1984",
        "a wed-ding list",
        "wed-ding list",
        "the 5th edition",
        "meet by the 5th floor",
        "send version 5.",
        "by the 32nd",
        "by 2026-13-45",
        "in 999 weeks",
        "maybe",
        "",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert find_day(text, TODAY) is None


def test_the_word_before_belongs_to_the_phrase() -> None:
    found = find_day("send paper by next Friday please", TODAY)
    assert found is not None
    assert "send paper by next Friday please"[found.start : found.end] == "by next Friday"


def test_order_of_day_and_month_follows_the_locale() -> None:
    first = find_day("by 3/11", TODAY, day_first=True)
    second = find_day("by 3/11", TODAY, day_first=False)
    assert first is not None
    assert second is not None
    assert (first.day, second.day) == (date(2026, 11, 3), date(2027, 3, 11))


@given(st.text(max_size=40), st.dates())
def test_any_text_and_day_are_answered(text: str, today: date) -> None:
    for start in ("by ", "in 9 weeks ", "next Friday", text):
        found = find_day(start + text, today)
        assert found is None or 0 <= found.start < found.end <= len(start + text)


@given(st.dates(max_value=date(9998, 1, 1)), st.sampled_from(["Monday", "Friday", "Sunday"]))
def test_a_weekday_is_within_the_coming_week(today: date, word: str) -> None:
    found = find_day(f"by {word}", today)
    assert found is not None
    assert 1 <= (found.day - today).days <= 7
    assert found.day.strftime("%A") == word
