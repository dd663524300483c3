"""Words for what a scan check found, and for what would help."""

from PySide6.QtCore import QCoreApplication, QLocale

from eventmate.domain.cards import Payload
from eventmate.domain.scan_check import Remedy, ScanCheck, Strain, StrainResult

SMALL_SHARE = 0.75  # how wide the check's small print is, of the width it was asked about


def _say(text: str) -> str:
    return QCoreApplication.translate("ScanWords", text)


def millimetres(width: float) -> str:
    """A width as the user's language writes it."""
    return _say("{} mm").format(QLocale().toString(width, "g", 3))


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
    """What would help, as one sentence; empty for a code that reads safely."""
    less = {
        Payload.FULL: _say("leave some fields out of the code, or choose Small instead of Full"),
        Payload.SMALL: _say("leave some fields out of the code, or choose Link instead of Small"),
        Payload.LINK: _say("use a shorter link"),
    }
    ways = {
        Remedy.CARRY_LESS: less[payload],
        Remedy.ENLARGE: _larger(check, payload),
        Remedy.DARKEN: _say("print it darker, on white paper"),
    }
    chosen = [ways[remedy] for remedy in check.remedies]
    return _say("To be safe, {}.").format(_say("; or ").join(chosen)) if chosen else ""


def _larger(check: ScanCheck, payload: Payload) -> str:
    lighter = {Payload.FULL: "Small", Payload.SMALL: "Link"}.get(payload)
    if check.smallest_width_mm is None:
        return _say("print it larger")
    # A code that reads only just needs the room of the small print as well.
    width = millimetres(check.smallest_width_mm)
    if lighter is None:
        return _say("print it wider than {}").format(width)
    return _say("print it wider than {}, or choose {}").format(width, _say(lighter))


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
