"""Remedies follow from what failed."""

import pytest

from eventmate.domain.scan_check import Remedy, ScanCheck, Strain, StrainResult


def _check(*failed: Strain, reads: bool = True, smallest: int | None = 20) -> ScanCheck:
    results = tuple(StrainResult(strain, strain not in failed) for strain in Strain)
    return ScanCheck(25.0, reads, results, smallest)


@pytest.mark.parametrize(
    ("check", "remedies"),
    [
        (_check(), ()),
        (_check(Strain.PALE), (Remedy.DARKEN,)),
        (_check(Strain.PALE, Strain.SMALL), (Remedy.ENLARGE,)),
        (_check(Strain.BLUR, smallest=40), (Remedy.CARRY_LESS, Remedy.ENLARGE)),
        (_check(*Strain, reads=False, smallest=None), (Remedy.CARRY_LESS,)),
        (_check(Strain.PALE, reads=False), (Remedy.ENLARGE,)),
        (_check(reads=False), (Remedy.ENLARGE,)),
    ],
)
def test_remedies(check: ScanCheck, remedies: tuple[Remedy, ...]) -> None:
    assert check.remedies == remedies
    assert check.reads_safely is not bool(remedies)
