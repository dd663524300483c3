"""The scan check: my code is printed or shown, photographed and read back, all of it simulated."""

import math
from collections.abc import Callable, Iterator

from eventmate.domain.code_matrix import CodeMatrix
from eventmate.domain.scan_check import CARD_WIDTH_MM, ScanCheck, Strain, StrainResult
from eventmate.recognition.phone_camera import View, photograph_print, photograph_screen
from eventmate.recognition.qr_reading import find_codes_in_grey

_PLAIN = View()
_STRAINED = {
    Strain.BLUR: View(softness=1.7),
    Strain.TILT: View(tilt=35.0),
    Strain.PALE: View(ink=150, paper=215),
    Strain.SCREEN: View(gamma=1.5, noise=40),
    Strain.SMALL: _PLAIN,
}
_SMALLER = 0.75  # how much narrower the small print is
# Several hands hold the smallest print; one lucky angle is not enough.
_HANDS = (_PLAIN, View(turn=-11.0, tilt=12.0, seed=2), View(turn=27.0, seed=3))
_FINEST_MM, _COARSEST_MM = 0.2, 0.7  # widths of a module between which the smallest is sought
_LARGER = 3  # widths above the smallest, each a millimetre wider, that must read as well


def _go_on() -> bool:
    return True


def check_scan(
    matrix: CodeMatrix,
    width_mm: float | None = None,
    go_on: Callable[[], bool] = _go_on,
) -> ScanCheck | None:
    """Try a code under every strain and find its smallest print; None when told to stop.

    Without a width it is tried as wide as a business card allows. `go_on` is asked before each
    strain and each size.
    """
    width = CARD_WIDTH_MM if width_mm is None else width_mm
    results = []
    for result in strain_results(matrix, width):
        results.append(result)
        if not go_on():
            return None
    smallest = smallest_width_mm(matrix, go_on)
    if not go_on():
        return None
    return ScanCheck(width, _reads_in(matrix, width, _PLAIN), tuple(results), smallest)


def strain_results(matrix: CodeMatrix, width_mm: float) -> Iterator[StrainResult]:
    """How the code reads under each strain, one at a time."""
    for strain, view in _STRAINED.items():
        if strain is Strain.SCREEN:
            frame = photograph_screen(matrix, view)
            yield StrainResult(strain, _is_read(matrix, frame.tobytes(), *frame.size))
        else:
            width = width_mm * _SMALLER if strain is Strain.SMALL else width_mm
            yield StrainResult(strain, _reads_in(matrix, width, view))


def smallest_width_mm(matrix: CodeMatrix, go_on: Callable[[], bool] = _go_on) -> int | None:
    """The smallest whole millimetres that read in every hand, as do the next larger widths."""
    low = math.ceil(_FINEST_MM * matrix.size)
    most = high = math.ceil(_COARSEST_MM * matrix.size)
    while low < high and go_on():
        middle = (low + high) // 2
        if _reads_in_hands(matrix, middle):
            high = middle
        else:
            low = middle + 1
    smallest = width = low
    while width <= min(smallest + _LARGER, most) and go_on():
        if not _reads_in_hands(matrix, width):
            smallest = width + 1
        width += 1
    return smallest if smallest <= most else None


def _reads_in_hands(matrix: CodeMatrix, width_mm: float) -> bool:
    return all(_reads_in(matrix, width_mm, hand) for hand in _HANDS)


def _reads_in(matrix: CodeMatrix, width_mm: float, view: View) -> bool:
    frame = photograph_print(matrix, width_mm, view)
    return _is_read(matrix, frame.tobytes(), *frame.size)


def _is_read(matrix: CodeMatrix, grey: bytes, width: int, height: int) -> bool:
    return any(code.text == matrix.text for code in find_codes_in_grey(grey, width, height, width))
