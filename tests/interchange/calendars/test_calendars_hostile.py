"""Files made to keep a reader busy are answered with a sentence, and soon."""

import pytest
from pace import at_most

from eventmate.domain.errors import UnreadableFile
from eventmate.interchange.calendars.reader import MOST_BYTES, read_calendar

ENTRY = "BEGIN:VEVENT\nDTSTART:20260504\n"
RULE = (
    "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0123\nTZOFFSETTO:+0321\n"
    "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=1,2,3,4,5,6\nEND:STANDARD\n"
)
BOMBS = {
    "200,000 entries": "BEGIN:VEVENT\nEND:VEVENT\n" * 200_000,
    "200,000 calendars": "BEGIN:VCALENDAR\n" * 200_000,
    "entries without end": "BEGIN:VEVENT\n" * 300_000,
    "ends of nothing": "END:VEVENT\n" * 400_000,
    "deep": "BEGIN:A\n" * 500_000,
    "deep and never closed": ENTRY + "BEGIN:A\nEND:B\n" * 300_000,
    "a long text": f"{ENTRY}DESCRIPTION:{'x' * 1_000_000}\nEND:VEVENT",
    "many folds": f"{ENTRY}SUMMARY:" + "a\n " * 1_500_000,
    "many lines without name": f"{ENTRY}SUMMARY:x\n" + "foo bar\n" * 500_000,
    "many unknown properties": ENTRY + "FOO:b\n" * 700_000,
    "quotation marks": 'BEGIN:VEVENT\nDTSTART;X="' + '";"' * 1_500_000,
    "blanks": f"{ENTRY}SUMMARY{' ' * 4_000_000}x",
    "blanks at the beginning": f"{' ' * 4_000_000}x",
    "dates left out": f"{ENTRY}RRULE:FREQ=DAILY\nEXDATE:{'20260504,' * 500_000}",
    "a zone of many rules": f"BEGIN:VTIMEZONE\nTZID:X\n{RULE * 30_000}END:VTIMEZONE\n"
    "BEGIN:VEVENT\nDTSTART;TZID=X:20260504T100000\nEND:VEVENT",
    "many zones": "".join(
        f"BEGIN:VTIMEZONE\nTZID:X{number}\n{RULE * 24}END:VTIMEZONE\n"
        f"BEGIN:VEVENT\nDTSTART;TZID=X{number}:20260504T100000\nEND:VEVENT\n"
        for number in range(900)
    ),
    "a zone's long name": f"BEGIN:VEVENT\nDTSTART;TZID={'a/' * 2_000_000}:20260504T100000",
}


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS.keys())
def test_bombs_are_answered_with_a_located_sentence(bomb: str) -> None:
    with at_most(1):
        reading = read_calendar(bomb.encode())

    assert reading.skipped
    assert len(reading.skipped) <= 1_002
    assert all(item.line >= 1 and item.why.endswith(".") for item in reading.skipped)


def test_a_calendar_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="5 MB"):
        read_calendar(b"x" * (MOST_BYTES + 1))


def test_what_was_read_before_the_limit_is_kept() -> None:
    reading = read_calendar(b"BEGIN:VEVENT\nDTSTART:20260504\nEND:VEVENT\n" * 10_001)

    assert len(reading.calendar.entries) == 6_000
    ((line, why),) = [(item.line, item.why) for item in reading.skipped]
    assert (line, "6,000" in why) == (18_001, True)


def test_nothing_attached_is_read() -> None:
    reading = read_calendar(
        f"{ENTRY}ATTACH:file:///etc/passwd\nATTACH;ENCODING=BASE64:{'A' * 100_000}\n"
        "IMAGE;VALUE=URI:https://images.example/x.png\nEND:VEVENT\n".encode()
    )

    assert reading.skipped == ()
    assert "passwd" not in repr(reading.calendar)
