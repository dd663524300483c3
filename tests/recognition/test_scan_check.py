"""The scan check is honest: larger reads better, denser reads worse, and it says so."""

from functools import cache

import pytest

from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.scan_check import Remedy, ScanCheck, Strain
from eventmate.recognition.qr_making import make_code
from eventmate.recognition.scan_check import check_scan, smallest_width_mm

LINK = "https://www.linkedin.com/in/mira-novak-doe"


@cache
def _code(modules: int) -> CodeMatrix:
    """A code of this many modules, filled with everyday letters."""
    text = LINK
    while (code := make_code(text)).size < modules:
        text += " Mira Novak-Doe, Acme"
    return code


def _check(code: CodeMatrix, width_mm: float | None = None) -> ScanCheck:
    check = check_scan(code, width_mm)
    assert check is not None
    return check


def test_a_profile_link_of_two_centimetres_reads_under_every_strain() -> None:
    check = _check(_code(29), 20)
    assert [result.strain for result in check.results] == list(Strain)
    assert check.reads_safely
    assert check.remedies == ()
    assert check.smallest_width_mm is not None
    assert 8 <= check.smallest_width_mm <= 14


def test_a_crowded_code_in_a_corner_fails_and_the_remedies_say_why() -> None:
    check = _check(_code(105), 15)
    assert not check.reads
    assert not check.reads_safely
    assert check.remedies == (Remedy.CARRY_LESS, Remedy.ENLARGE)


def test_a_full_card_reads_on_a_business_card_but_not_at_half_the_width() -> None:
    assert _check(_code(73)).reads
    halved = _check(_code(73), 15)
    assert not halved.reads
    assert halved.remedies == (Remedy.ENLARGE,)


def test_more_modules_need_a_larger_print() -> None:
    widths = [smallest_width_mm(_code(modules)) or 0 for modules in (21 + 8, 41, 57, 73, 105)]
    assert widths == sorted(set(widths))
    assert all(
        0.3 <= width / modules <= 0.5
        for width, modules in zip(widths, (29, 41, 57, 73, 105), strict=True)
    )


@pytest.mark.parametrize("modules", [29, 57])
def test_what_reads_small_reads_larger(modules: int) -> None:
    smallest = smallest_width_mm(_code(modules))
    assert smallest is not None
    assert all(_check(_code(modules), smallest + more).reads for more in (0, 1, 4, 10, 40))
    assert not _check(_code(modules), smallest / 2).reads


def test_the_same_code_gets_the_same_answer() -> None:
    assert _check(_code(41), 16) == _check(make_code(_code(41).text), 16)


def test_names_in_other_scripts_are_compared_letter_by_letter() -> None:
    assert _check(make_code("BEGIN:VCARD\r\nFN:Łukasz 李小龍 Straße\r\nEND:VCARD"), 30).reads_safely


@pytest.mark.parametrize("steps", [0, 3, 6])
def test_a_check_stops_when_told(steps: int) -> None:
    asked = iter([True] * steps)
    assert check_scan(_code(57), 25, lambda: next(asked, False)) is None
