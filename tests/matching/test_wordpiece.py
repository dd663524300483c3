"""Texts become the numbers the model was taught with; strange texts do no harm."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.matching.wordpiece import WordPiece, words
from eventmate.resources import resource, resource_text

START, END, UNKNOWN = 101, 102, 100
LONG = 1000
# Written down from the reference implementation of this tokenizer.
KNOWN: tuple[tuple[str, list[int]], ...] = (
    ("anomaly detection in sensors", [28685, 10788, 1999, 13907]),
    ("Predictive maintenance for wind turbines", [16014, 3512, 6032, 2005, 3612, 17396]),
    ("", []),
    ("   ", []),
    (
        "Łukasz naïvely visited São Paulo's café",
        [1105, 15750, 17112, 15743, 2135, 4716, 7509, 9094, 1005, 1055, 7668],
    ),
    ("İSTANBUL Straße ΣΟΦΟΣ", [9960, 2358, 27807, 1173, 29730, 29736, 29730, 29733]),
    ("李小龍 likes 機械学習", [1877, 1829, 1982, 7777, 100, 100, 1817, 100]),
    ("データ解析 and データ", [1713, 30265, 30235, 100, 100, 1998, 1713, 30265, 30235]),
    (
        "한국어 발표",
        [1469, 30006, 30021, 29991, 30014, 30020, 29999, 30008, 1460, 30006, 30022, 30004, 30013],
    ),
    ("coffee ☕ and 🚀🚀 launches 👩\u200d💻", [4157, 100, 1998, 100, 18989, 100]),
    ("un\x00der\x07stand\u200bing \ufffd tabs\tand\r\nlines", [4824, 21628, 2015, 1998, 3210]),
    ("a" * 101, [100]),
    ("a" * 100, [13360, *[11057] * 48, 2050]),
    (
        "pneumonoultramicroscopicsilicovolcanoconiosis",
        [
            1052,
            2638,
            2819,
            17175,
            11314,
            6444,
            2594,
            7352,
            26461,
            27572,
            11261,
            6767,
            15472,
            6761,
            8663,
            10735,
            2483,
        ],
    ),
    (
        "C++, C#/.NET & R&D @ 100% — “really”?",
        [
            1039,
            1009,
            1009,
            1010,
            1039,
            1001,
            1013,
            1012,
            5658,
            1004,
            1054,
            1004,
            1040,
            1030,
            2531,
            1003,
            1517,
            1523,
            2428,
            1524,
            1029,
        ],
    ),
    (
        "don't can't e-mail re-use",
        [2123, 1005, 1056, 2064, 1005, 1056, 1041, 1011, 5653, 2128, 1011, 2224],
    ),
    (
        "https://example.com/a_b?c=d#e",
        [
            16770,
            1024,
            1013,
            1013,
            2742,
            1012,
            4012,
            1013,
            1037,
            1035,
            1038,
            1029,
            1039,
            1027,
            1040,
            1001,
            1041,
        ],
    ),
    ("e\u0301le\u0300ve = élève", [3449, 18697, 1027, 3449, 18697]),
    ("\xa0no\u2003break\u3000spaces", [2053, 3338, 7258]),
    ("नमस्ते दुनिया", [1327, 29867, 29874, 29859, 1325, 29863, 29877, 29868, 29876]),
    (
        "مرحبا بالعالم שלום",
        [
            1295,
            17149,
            29820,
            29816,
            25573,
            1271,
            25573,
            23673,
            29830,
            25573,
            23673,
            22192,
            1266,
            29799,
            29792,
            29800,
        ],
    ),
    (
        "$5 + 3^2 ~ `x` | <y>",
        [1002, 1019, 1009, 1017, 1034, 1016, 1066, 1036, 1060, 1036, 1064, 1026, 1061, 1028],
    ),
    ("ﬁne ½ Ⅷ ㎏", [1984, 2638, 1092, 100, 100]),
)


@pytest.fixture(scope="module")
def pieces() -> WordPiece:
    return WordPiece(resource_text("minilm/vocab.txt"))


def test_the_vocabulary_is_the_one_the_model_was_taught_with() -> None:
    digest = hashlib.sha256(resource("minilm/vocab.txt").read_bytes()).hexdigest()
    assert digest == "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3"


@pytest.mark.parametrize(("text", "numbers"), KNOWN)
def test_known_answers(pieces: WordPiece, text: str, numbers: list[int]) -> None:
    assert pieces.encode(text, LONG) == [START, *numbers, END]


def test_marks_that_a_stranger_writes_have_no_power(pieces: WordPiece) -> None:
    inner = pieces.encode("[CLS] is no [SEP] here", LONG)[1:-1]
    assert not {START, END}.intersection(inner)


def test_long_texts_are_cut_and_still_end(pieces: WordPiece) -> None:
    numbers = pieces.encode("anomaly detection " * 10_000, 32)
    assert len(numbers) == 32
    assert (numbers[0], numbers[-1]) == (START, END)


def test_accents_and_capitals_make_no_difference(pieces: WordPiece) -> None:
    assert list(words("ÉLÈVE, Ÿ!")) == ["eleve", ",", "y", "!"]
    assert pieces.encode("ÉLÈVE", LONG) == pieces.encode("eleve", LONG)


@given(st.text(max_size=200))
def test_any_text_is_read(pieces: WordPiece, text: str) -> None:
    numbers = pieces.encode(text, 64)
    assert 2 <= len(numbers) <= 64
    assert all(0 <= number < 30522 for number in numbers)
    assert START not in numbers[1:]
    assert END not in numbers[:-1]
