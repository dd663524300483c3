"""Words for what a scan check found, and for what would help."""

from PySide6.QtCore import QCoreApplication, QLocale

from eventmate.domain.cards import Payload
from eventmate.domain.scan_check import Remedy, ScanCheck, Strain, StrainResult

SMALL_SHARE = 0.75  # how wide the check's small print is, of the width it was asked about


def _say(text: str) -> str:
    return QCoreApplication.translate("ScanWords", text)


def millimetres(width: float) -> str:
    """A width as the user's language writes it."""
    return _say("{} mm").format(QLocale().toString(float(width), "g", 3))


def strain_name(strain: Strain, width_mm: float) -> str:
    """What was done to the code."""
    names = {
        Strain.BLUR: _say("Blurred"),
        Strain.TILT: _say("Tilted 35°"),
        Strain.PALE: _say("Pale print"),
        Strain.SCREEN: _say("Photographed from a screen"),
        Strain.SMALL: _say("{}, as on a badge").format(millimetres(width_mm * SMALL_SHARE)),
    }
    return names[strain]


def strain_answer(result: StrainResult) -> str:
    """How it went, in a word or two."""
    if result.reads:
        return _say("reads")
    return _say("too small") if result.strain is Strain.SMALL else _say("does not read")


def smallest_words(check: ScanCheck) -> str:
    """How small it may be printed."""
    if check.smallest_width_mm is None:
        return _say("Too dense to print")
    return _say("Reads down to {}").format(millimetres(check.smallest_width_mm))


def remedy_sentence(check: ScanCheck, payload: Payload) -> str:
    """What would help most, as a sentence; empty for a code that reads safely."""
    if not check.remedies:
        return ""
    if Remedy.CARRY_LESS in check.remedies:
        less = {
            Payload.FULL: _say("Choose Small instead of Full, or leave fields out of the code."),
            Payload.SMALL: _say("Leave fields out of the code, or choose Link."),
            Payload.LINK: _say("Use a shorter link."),
        }
        return less[payload]
    if check.remedies[0] is Remedy.DARKEN:
        return _say("Print it darker, on white paper.")
    wider = {
        Payload.FULL: _say("Print it well above {}, or choose Small."),
        Payload.SMALL: _say("Print it well above {}, or leave fields out of the code."),
        Payload.LINK: _say("Print it well above {}."),
    }
    return wider[payload].format(millimetres(check.smallest_width_mm or check.width_mm))


def too_small_sentence(check: ScanCheck, payload: Payload) -> str:
    """Why a printed code of the check's width may not be read, and what to do."""
    width = millimetres(check.width_mm)
    if check.smallest_width_mm is None:
        start = _say("This code is too dense to be read from paper.")
    else:
        start = _say("At {} this code may not be read; it needs {}.").format(
            width, millimetres(check.smallest_width_mm)
        )
    way = {
        Payload.FULL: _say("Choose Small instead of Full, or a larger format."),
        Payload.SMALL: _say("Choose Link instead of Small, or a larger format."),
        Payload.LINK: _say("Choose a larger format, or use a shorter link."),
    }
    return f"{start} {way[payload]}"
