"""A brief to print and to read, of fictional people in Lisbon."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from zoneinfo import ZoneInfo

from card_stage import NOOR

from eventmate.domain.brief import Brief, BriefDay, BriefPerson, people_in_order, talk_given_by
from eventmate.domain.burst_reader import read_burst
from eventmate.domain.cards import Payload
from eventmate.domain.contacts import ContactDetails, ContactId
from eventmate.domain.encounters import Place
from eventmate.domain.events import Event, EventDraft, EventId, Talk, TalkId
from eventmate.domain.goals import Goal, GoalDraft, GoalId, GoalKind, Measure
from eventmate.domain.targets import Target, TargetDraft, TargetId
from eventmate.services.bundle import Services
from eventmate.services.card_codes import CardCodes

EVENT = EventId(1)
BEFORE = datetime(2026, 10, 1, tzinfo=UTC)
KNOWN = 2  # the target who is a contact, with a photo
LISBON = ZoneInfo("Europe/Lisbon")
DAYS = EventDraft(
    "Atlantic Data Days",
    date(2026, 10, 14),
    date(2026, 10, 16),
    "Europe/Lisbon",
    venue="Centro do Tejo, Lisbon",
)


def talk(number: int, starts_at: datetime, title: str, room: str, *speakers: str) -> Talk:
    """A starred talk of 45 minutes; `starts_at` is on the clocks of Lisbon."""
    start = starts_at.replace(tzinfo=LISBON).astimezone(UTC)
    end = start + timedelta(minutes=45)
    return Talk(TalkId(number), EVENT, title, start, end, speakers, room, is_starred=True)


TALKS = (
    talk(1, datetime(2026, 10, 14, 10, 15), "Tram feeds without tears", "Sala Tejo", "Ana Reis"),
    talk(2, datetime(2026, 10, 14, 16, 20), "Ferries and tides", "Sala Tejo", "Søren Østergaard"),
    talk(3, datetime(2026, 10, 15, 14, 0), "قراءة المدينة من محطاتها", "Sala Sado", "ليلى منصور"),
)
GOALS = (
    Goal(GoalId(1), GoalDraft(GoalKind.WIDEN, Measure.CONVERSATIONS, 5, event=EVENT), 2),
    Goal(
        GoalId(2),
        GoalDraft(GoalKind.MENTOR, Measure.POSSIBLE_MENTORS, 1, "Has led a team", EVENT),
    ),
)
WHY = "His team predicts ferry delays from tides, and the same idea may explain our trams."


def person(number: int, name: str, why: str = WHY, *questions: str, first: bool = False) -> Target:
    """Somebody to meet."""
    return Target(
        TargetId(number),
        TargetDraft(
            EVENT,
            name,
            "Head of research",
            "Kystlab",
            why=why,
            questions=questions,
            comes_first=first,
            contact=ContactId(number),
        ),
    )


PEOPLE = (
    person(1, "Amina Diallo", "Maps informal routes", "What do riders correct most often?"),
    person(
        2,
        "Søren Østergaard",
        WHY,
        "How long before crews trusted the forecast?",
        "Who else works on weather and timetables?",
        first=True,
    ),
    person(3, "ليلى منصور", "تقود فريق البيانات المفتوحة", "كيف أقنعتم المدينة بنشر البيانات؟"),
)


def portrait() -> bytes:
    """A photo."""
    from PIL import Image

    file = BytesIO()
    Image.new("RGB", (90, 120), "#335577").save(file, "JPEG")
    return file.getvalue()


SOREN = ContactDetails("Søren Østergaard", photo=portrait())


def people(count: int = len(PEOPLE)) -> tuple[BriefPerson, ...]:
    """Somebody of each kind, then as many others as are asked for; the second has a photo."""
    others = range(len(PEOPLE) + 1, count + 1)
    targets = [
        *PEOPLE[:count],
        *(person(at, f"Person No. {at}", WHY, f"Question {at}a?") for at in others),
    ]
    return people_in_order(
        BriefPerson(
            each, SOREN if each.id == KNOWN else None, talk_given_by(each.name, TALKS, BEFORE)
        )
        for each in targets
    )


def brief(count: int = len(PEOPLE)) -> Brief:
    """A brief with as many people."""
    days = tuple(
        BriefDay(day, tuple(t for t in TALKS if t.starts_at.astimezone(LISBON).date() == day))
        for day in (date(2026, 10, 14), date(2026, 10, 15))
    )
    return Brief(
        Event(EVENT, DAYS),
        GOALS,
        days,
        people(count),
        my_name=NOOR.name,
        headline=NOOR.headline,
        code_text=CardCodes().text(NOOR, Payload.SMALL),
        opener="What brought you to this talk?",
    )


def prepared(services: Services) -> EventId:
    """The same prepared in a library: two people met, a photo of the second one to meet."""
    event = services.events.add(DAYS, TALKS).value
    for goal in GOALS:
        services.goals.add(replace(goal.draft, event=event))
    services.cards.add(NOOR)
    place = Place(event, DAYS.name)
    day = services.clock().date()
    for line in ("Sara Kim, Acme > send paper; we spoke of feeds", "Bo Lind, Ferrylab"):
        services.captures.line(read_burst(line, day), place)
    known = services.contacts.add(SOREN).value
    for each in PEOPLE:
        contact = known if each.id == KNOWN else None
        services.targets.add(replace(each.draft, event=event, contact=contact))
    return event
