"""What the remark beside a draft says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from eventmate.domain.message_check import Named, Remark, RemarkKind


def _tr(text: str) -> str:
    return QCoreApplication.translate("remarks", text)


def remark_words(remark: Remark) -> str:
    """One remark as a sentence."""
    match remark.kind:
        case RemarkKind.GOOD:
            return _tr("Names {}").format(_listed(remark.named)) if remark.named else _tr("Ready")
        case RemarkKind.EMPTY:
            return _tr("Nothing is written yet.")
        case RemarkKind.BLANK_LEFT:
            blanks = ", ".join(f"{{{name}}}" for name in remark.blanks)
            return _tr("Fill or remove {}.").format(blanks)
        case RemarkKind.OVER_LIMIT:
            return _tr("{} characters too long for this limit.").format(remark.over)
        case RemarkKind.NO_PLACE:
            return _tr("It does not say where you met.")
        case RemarkKind.NO_DETAIL:
            return _tr("It could be written to anybody. Their own words would help.")


def _listed(named: Sequence[Named]) -> str:
    words = {
        Named.PLACE: _tr("the place"),
        Named.TALK: _tr("the talk"),
        Named.SPOKE_OF: _tr("what you spoke of"),
        Named.PROMISED: _tr("your promise"),
    }
    return _tr(" and ").join(words[item] for item in named)
