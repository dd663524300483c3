"""Scripts in English and in other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pitches import PITCHES
from spoken import SENTENCES

from eventmate.domain.spoken_language import is_english


@pytest.mark.parametrize(
    "text",
    [
        *(" ".join(pitch) for pitch in PITCHES),
        *SENTENCES,
        "Noor Haddad, founder of TransitLab. Transit data, live feeds; before that Metro Berlin.",
        "Noor de la Cruz y Vega, Madrid. I'm the one who asks what comes next.",
        "",
        "2026",
        "Hola, soy Noor.",  # too little to tell
    ],
)
def test_english_in_sentences_and_in_catchwords(text: str) -> None:
    assert is_english(text)


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag, ich heiße Noor. Ich helfe Städten zu sagen, wann der nächste Bus kommt.",
        "Bonjour, je m'appelle Noor et je travaille avec les horaires. On a réduit le temps.",
        "Buenos días, me llamo Noor y trabajo con horarios. Ayudo a las ciudades.",
        "Buongiorno, mi chiamo Noor e lavoro con gli orari. Aiuto la città a dire che arriva.",
        "Olá, o meu nome é Noor e a minha equipa ajuda a cidade com os horários.",
        "Hallo, ik ben Noor en ik werk met dienstregelingen. We helpen steden. Is dat iets?",
        "Dzień dobry, to jest moja firma i my pomagamy miastom na co dzień. Jak to działa?",
        "Hej, jeg hedder Noor og jeg arbejder for byen. Vi har halveret ventetiden.",
        "Hej, jag heter Noor och jag arbetar för staden. Det är bra att vara här.",
        "مرحبا اسمي نور",
        "こんにちは、ヌールです。",
        "Добрый день, меня зовут Нур.",
    ],
)
def test_other_languages(text: str) -> None:
    assert not is_english(text)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    assert is_english(text) in {True, False}
