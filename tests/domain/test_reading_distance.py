"""Reading distances follow the rule of ten, and fall with density."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.reading_distance import reading_distance_cm, smallest_width_mm


def _code(version: int) -> CodeMatrix:
    size = 17 + 4 * version
    return CodeMatrix("", ((True,) * size,) * size, version, "M", 0)


CODES = st.integers(1, 40).map(_code)


@pytest.mark.parametrize(
    ("width_mm", "version", "distance_cm"),
    [(100, 2, 100), (30, 1, 30), (120, 3, 100), (20, 3, 15), (120, 14, 40), (5, 14, 5)],
)
def test_known_distances(width_mm: float, version: int, distance_cm: int) -> None:
    assert reading_distance_cm(_code(version), width_mm) == distance_cm


@given(st.integers(1, 60).map(lambda steps: steps * 5), CODES)
def test_the_smallest_width_reads_from_its_distance(distance_cm: int, code: CodeMatrix) -> None:
    width = smallest_width_mm(code, distance_cm)
    assert reading_distance_cm(code, width) >= distance_cm
    assert reading_distance_cm(code, width - 1.01) < distance_cm or distance_cm == 5


@given(st.floats(1, 1000), CODES, CODES)
def test_a_denser_code_is_never_read_from_farther(
    width_mm: float, one: CodeMatrix, two: CodeMatrix
) -> None:
    sparse, dense = sorted((one, two), key=lambda code: code.size)
    assert reading_distance_cm(dense, width_mm) <= reading_distance_cm(sparse, width_mm)
