"""Time zones in words: whose clock it is, and how far it is from ours."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from eventmate.domain.wall_clock import offset_between, zone_named

MINUTES_OF_AN_HOUR = 60


def _tr(text: str) -> str:
    return QCoreApplication.translate("zones", text)


def place_of_zone(timezone: str) -> str:
    """The town a zone is named after, such as Lisbon; fixed offsets read as UTC+1.

    The names of fixed offsets count the other way round than everybody does.
    """
    if timezone.startswith("Etc/GMT"):
        turned = timezone.removeprefix("Etc/GMT").translate(str.maketrans("+-", "-+"))
        return f"UTC{turned}".replace("-", "\u2212")
    return timezone.rpartition("/")[2].replace("_", " ")


def _length(offset: timedelta) -> str:
    hours, minutes = divmod(int(abs(offset).total_seconds()) // 60, MINUTES_OF_AN_HOUR)
    if not minutes:
        return _tr("{} h").format(hours)
    return _tr("{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def zone_words(timezone: str, moment: datetime) -> str:
    """Such as "Lisbon time, 1 h behind you"; empty where the clocks agree.

    `moment` carries the zone here.
    """
    here = moment.tzinfo
    if here is None or zone_named(timezone) is None:
        return ""
    offset = offset_between(timezone, here, moment)
    if not offset:
        return ""
    words = _tr("{place} time, {length} ahead of you")
    if offset < timedelta():
        words = _tr("{place} time, {length} behind you")
    return words.format(place=place_of_zone(timezone), length=_length(offset))
