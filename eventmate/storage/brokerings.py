"""Introductions of two, to and from rows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, Select, insert, select, update

from eventmate.domain.brokering import (
    Answer,
    Brokering,
    BrokeringId,
    BrokeringState,
    Part,
    Party,
    Proposal,
)
from eventmate.domain.contacts import ContactId
from eventmate.domain.errors import NotFound
from eventmate.domain.follow_ups import FollowUpId
from eventmate.storage.clock import day_text, to_day
from eventmate.storage.relation_tables import brokering, brokering_step
from eventmate.storage.tables import contact

_GIVER, _SEEKER = contact.alias("giver"), contact.alias("seeker")


def _statement() -> Select[Any]:
    return (
        select(
            brokering,
            _GIVER.c.name.label("giver_name"),
            _GIVER.c.title.label("giver_title"),
            _GIVER.c.organisation.label("giver_organisation"),
            _SEEKER.c.name.label("seeker_name"),
            _SEEKER.c.title.label("seeker_title"),
            _SEEKER.c.organisation.label("seeker_organisation"),
        )
        .join(_GIVER, _GIVER.c.id == brokering.c.giver_id)
        .join(_SEEKER, _SEEKER.c.id == brokering.c.seeker_id)
    )


def _brokering(row: Any) -> Brokering:
    giver = Party(
        ContactId(row.giver_id),
        row.giver_name,
        _work(row.giver_title, row.giver_organisation),
        Answer(row.giver_says),
    )
    seeker = Party(
        ContactId(row.seeker_id),
        row.seeker_name,
        _work(row.seeker_title, row.seeker_organisation),
        Answer(row.seeker_says),
    )
    return Brokering(
        BrokeringId(row.id),
        Proposal(giver, seeker, row.offer, row.need),
        BrokeringState(row.state),
        date.fromisoformat(row.begun_on),
        to_day(row.introduced_on),
    )


def _work(title: str, organisation: str) -> str:
    return ", ".join(part for part in (title, organisation) if part)


def add(connection: Connection, proposal: Proposal, state: BrokeringState, on: date) -> BrokeringId:
    """Save an introduction that is begun, or a proposal that was put aside."""
    values = {
        "giver_id": proposal.giver.contact,
        "seeker_id": proposal.seeker.contact,
        "offer": proposal.offer,
        "need": proposal.need,
        "state": state.value,
        "begun_on": on.isoformat(),
    }
    key = connection.execute(insert(brokering), values).inserted_primary_key
    assert key is not None
    return BrokeringId(key[0])


def get(connection: Connection, wanted: BrokeringId) -> Brokering:
    """One introduction; raises NotFound."""
    row = connection.execute(_statement().where(brokering.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This introduction is no longer in the library.")
    return _brokering(row)


def listed(connection: Connection, states: Iterable[BrokeringState]) -> list[Brokering]:
    """Introductions in some states, the latest first."""
    statement = _statement().where(brokering.c.state.in_([each.value for each in states]))
    return [
        _brokering(row) for row in connection.execute(statement.order_by(brokering.c.id.desc()))
    ]


def pairs(connection: Connection) -> set[tuple[int, int]]:
    """Givers and seekers who are or were proposed to each other."""
    rows = connection.execute(select(brokering.c.giver_id, brokering.c.seeker_id))
    return {(giver, seeker) for giver, seeker in rows}


def set_answer(connection: Connection, wanted: BrokeringId, part: Part, says: Answer) -> None:
    """Note what one of the two says."""
    column = "giver_says" if part is Part.GIVER else "seeker_says"
    connection.execute(
        update(brokering).where(brokering.c.id == wanted).values({column: says.value})
    )


def set_state(
    connection: Connection, wanted: BrokeringId, state: BrokeringState, on: date | None = None
) -> None:
    """Mark as introduced on a day, or put aside."""
    values = {"state": state.value, "introduced_on": day_text(on)}
    connection.execute(update(brokering).where(brokering.c.id == wanted).values(values))


def add_step(
    connection: Connection, wanted: BrokeringId, follow_up: FollowUpId, part: Part
) -> None:
    """Say which follow-up belongs to an introduction."""
    values = {"brokering_id": wanted, "follow_up_id": follow_up, "part": part.value}
    connection.execute(insert(brokering_step), values)


def step_of(connection: Connection, follow_up: FollowUpId) -> tuple[Brokering, Part] | None:
    """The introduction a follow-up belongs to and whom it goes to, or none."""
    row = connection.execute(
        select(brokering_step).where(brokering_step.c.follow_up_id == follow_up)
    ).one_or_none()
    if row is None:
        return None
    return get(connection, BrokeringId(row.brokering_id)), Part(row.part)


def offers_and_needs(connection: Connection) -> list[tuple[Party, str, str]]:
    """Everybody of whom an offer or a need is noted and who may be written to."""
    columns = (
        *(contact.c.id, contact.c.name, contact.c.title, contact.c.organisation),
        *(contact.c.offers, contact.c.needs),
    )
    statement = select(*columns).where(
        (contact.c.offers != "") | (contact.c.needs != ""), contact.c.do_not_contact.is_(False)
    )
    return [
        (
            Party(ContactId(row.id), row.name, _work(row.title, row.organisation)),
            row.offers,
            row.needs,
        )
        for row in connection.execute(statement)
    ]


def joint_step(connection: Connection, wanted: BrokeringId) -> FollowUpId | None:
    """The follow-up that goes to both, or none."""
    statement = select(brokering_step.c.follow_up_id).where(
        brokering_step.c.brokering_id == wanted, brokering_step.c.part == Part.BOTH.value
    )
    found = connection.scalar(statement.limit(1))
    return None if found is None else FollowUpId(found)
