"""What is typed in plain letters finds every spelling."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.folding import (
    INDEX_BYTES,
    fold,
    matches,
    query_tokens,
    search_text,
    sort_key,
)

TYPED = [
    ("Łukasz Nowak", "lukasz"),
    ("Ola Ødegård", "odegard"),
    ("Ola Ødegård", "oedegaard"),
    ("Øster", "oster"),
    ("Østergård", "ostergard"),
    ("Østergård", "oestergaard"),
    ("Østergård", "ostergaard"),
    ("Søren", "soren"),
    ("Søren", "soeren"),
    ("Straße", "strasse"),
    ("Weiß", "weiss"),
    ("Müller", "muller"),
    ("Müller", "mueller"),
    ("Mueller", "muller"),
    ("Jörg Schröder", "jorg schroeder"),
    ("Jäger", "jaeger"),
    ("Åse", "ase"),
    ("Åse", "aase"),
    ("Kjær", "kjaer"),
    ("Cœur", "coeur"),
    ("Þórður", "thordur"),
    ("Guðrún", "gudrun"),
    ("Đặng Văn Đức", "dang van duc"),
    ("Nguyễn", "nguyen"),
    ("Ştefan", "stefan"),
    ("İstanbul", "istanbul"),
    ("Işıl", "isil"),
    ("Çağla", "cagla"),
    ("Ğ Yağmur", "yagmur"),
    ("Dvořák", "dvorak"),
    ("Šárka Žižková", "sarka zizkova"),
    ("Réka Kovács", "reka kovacs"),
    ("Győző", "gyozo"),
    ("Zoë", "zoe"),
    ("François", "francois"),
    ("Begoña Muñoz", "munoz"),
    ("João Gonçalves", "joao goncalves"),
    ("Gülşen", "gulsen"),
    ("Ħamrun", "hamrun"),
    ("Ŋala", "nala"),
    ("Marie‑Ève", "marie-eve"),
    ("Jean-Luc", "jeanluc"),
    ("O’Brien", "obrien"),
    ("O'Brien", "o'brien"),
    ("O’Brien", "brien"),
    ("Ke\u02bbalohi", "kealohi"),
    ("Ａｄａ Ｗｏｎｇ", "ada wong"),
    ("Zoe\u0308", "zoe"),
    ("ﬁona", "fiona"),
    ("Bjørn Ångström", "bjorn angstrom"),
    ("Bjørn Ångström", "aangstroem"),
    ("Æsa", "aesa"),
    ("sara.kim@acme.example", "sarakim"),
    ("sara.kim@acme.example", "acme"),
    ("sara.kim@acme.example", "sara.kim@ac"),
    ("https://www.linkedin.com/in/lnowak", "lnowak"),
    ("linkedin.com/in/lnowak", "https://www.linkedin.com/in/lnowak"),
    ("linkedin.com/in/%C5%81ukasz-n", "lukasz"),
    ("D'Angelo", "dangelo"),
    ("Anne-Sofie Lindström", "lindstroem"),
    ("Raphaël Lefèvre", "raphael lefevre"),
    ("Ângela Simões", "angela simoes"),
]

RUNS = [
    ("李小龍", "小龍"),
    ("李小龍", "李小"),
    ("李小龍", "龍"),
    ("NHK放送局", "放送"),
    ("NHK放送局", "nhk放"),
    ("さくらサクラ", "らサ"),
    ("김민준", "민준"),
    ("สมชาย ใจดี", "ชาย"),
    ("東京都千代田区霞が関一丁目二番", "京都千代田区霞が関一丁目二"),
    ("𠮷野家", "野家"),
]

PHONES = [
    ("+43 1 234 567", "1234"),
    ("+43 1 234 567", "+43 1 23"),
    ("+43 1 234 567", "0043-1-234"),
    ("+43 (0)1 234 567", "+43 (0)1 234 567"),
    ("+43 1 234 567", "01 2345"),
    ("0043 1 234567", "43123"),
    ("01 234567", "1234567"),
    ("(555) 010-0199", "555 0100"),
    ("(555) 010-0199", "0199"),
    ("+1-555-010-0199", "(555) 010 0199"),
    ("٥٥٥ ٠١٢٣٤", "55501"),
]


@pytest.mark.parametrize(("stored", "typed"), TYPED)
def test_is_found_by_plain_letters(stored: str, typed: str) -> None:
    assert typed.isascii()
    assert matches(search_text([stored], []), query_tokens(typed))


def test_the_table_is_long_enough() -> None:
    assert len(TYPED) >= 60


@pytest.mark.parametrize(("stored", "typed"), RUNS)
def test_part_of_a_name_without_spaces_is_found(stored: str, typed: str) -> None:
    assert matches(search_text([stored], []), query_tokens(typed))


@pytest.mark.parametrize(("stored", "typed"), PHONES)
def test_part_of_a_phone_number_is_found(stored: str, typed: str) -> None:
    assert matches(search_text([], [stored]), query_tokens(typed))


def test_other_people_are_not_found() -> None:
    index = search_text(["Łukasz Nowak", "Acme"], ["+43 1 234 567"])
    for typed in ("lucas", "ukasz", "nowakk", "4312345679", "小龍"):
        assert not matches(index, query_tokens(typed))


def test_operators_of_the_index_are_only_text() -> None:
    assert query_tokens("\" * ( ) - : ^ ' + . @ #") == ()
    assert query_tokens('AND "NEAR" (x)') == ("and", "near", "x")
    assert query_tokens("") == ()
    assert matches("anything", ())


def test_output_is_bounded_and_says_everything_once() -> None:
    index = search_text(["漢字仮名交じり文" * 5000, "x" * 100_000], ["5" * 5000])
    assert len(index.encode()) <= INDEX_BYTES
    tokens = search_text(["Ada ada ADA"], []).split()
    assert tokens == ["ada"]


def test_names_sort_without_case_and_accents_and_symbols_last() -> None:
    names = ["***", "zed", "Émile", "42", "李", "adam", "Łukasz", "'t Hooft"]
    assert sorted(names, key=sort_key)[:5] == ["adam", "Émile", "Łukasz", "'t Hooft", "zed"]
    assert {"***", "42"} == set(sorted(names, key=sort_key)[-2:])


@given(st.text())
def test_a_text_is_found_by_itself(text: str) -> None:
    tokens = query_tokens(text)
    assert all(tokens)
    assert all(token.isalnum() for token in tokens)
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.from_regex(r"\A[A-Za-zÀ-žА-я李小龍ก-ฮ]{1,20}\Z"), min_size=1, max_size=4))
def test_each_word_of_a_name_is_found_by_any_beginning(words: list[str]) -> None:
    index = search_text([" ".join(words)], [])
    for word in words:
        for length in range(1, len(word) + 1):
            assert matches(index, query_tokens(word[:length]))


@given(st.text(alphabet="0123456789", min_size=7, max_size=15), st.integers(0, 4))
def test_every_ending_of_a_phone_number_is_found(digits: str, start: int) -> None:
    assert matches(search_text([], [digits]), [digits[start:]])


@pytest.mark.parametrize(("stored", "typed"), [*TYPED, *RUNS])
def test_a_full_text_index_agrees(stored: str, typed: str) -> None:
    with sqlite3.connect(":memory:") as database:
        database.execute(
            "CREATE VIRTUAL TABLE found USING fts5(text, tokenize='unicode61 remove_diacritics 0')"
        )
        database.execute("INSERT INTO found VALUES (?)", (search_text([stored], []),))
        query = " ".join(f'"{token}"*' for token in query_tokens(typed))
        rows = database.execute("SELECT 1 FROM found WHERE found MATCH ?", (query,)).fetchall()
    database.close()
    assert rows == [(1,)]
