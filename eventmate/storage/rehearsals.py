"""Takes of introductions, to and from rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.events import EventId
from eventmate.domain.introductions import IntroductionId, Length
from eventmate.domain.rehearsals import (
    Prompter,
    Rehearsal,
    RehearsalId,
    TakeDraft,
    TakeSource,
)
from eventmate.storage import batches
from eventmate.storage import beats as beat_texts
from eventmate.storage.clock import required_time, to_text
from eventmate.storage.practice_tables import rehearsal
from eventmate.storage.tables import batch, change

NUMBER = (
    func.row_number()
    .over(partition_by=rehearsal.c.introduction_id, order_by=rehearsal.c.id)
    .label("number")
)


def _values(draft: TakeDraft) -> dict[str, object]:
    return {
        "introduction_id": draft.introduction,
        "event_id": draft.event,
        "length": draft.length.value,
        "started_at": to_text(draft.started_at),
        "source": draft.source.value,
        "prompter": draft.prompter.value,
        "milliseconds": round(draft.seconds * 1000),
        "target_seconds": draft.length.seconds,
        "confidence_before": draft.confidence_before or 0,
        "confidence_after": draft.confidence_after or 0,
        "recording": draft.recording,
        "beats": beat_texts.to_json(draft.beats),
        "analysis": draft.analysis,
    }


def _rehearsal(row: Any) -> Rehearsal:
    draft = TakeDraft(
        introduction=IntroductionId(row.introduction_id),
        length=Length(row.length),
        beats=beat_texts.from_json(row.beats),
        started_at=required_time(row.started_at),
        seconds=row.milliseconds / 1000,
        source=TakeSource(row.source),
        prompter=Prompter(row.prompter),
        event=None if row.event_id is None else EventId(row.event_id),
        confidence_before=row.confidence_before or None,
        confidence_after=row.confidence_after or None,
        recording=row.recording,
        analysis=row.analysis,
    )
    return Rehearsal(RehearsalId(row.id), draft, row.number, row.is_best, row.note)


def listed(connection: Connection, wanted: IntroductionId | None = None) -> list[Rehearsal]:
    """Takes of an introduction, or of all, the earliest first."""
    statement = select(rehearsal, NUMBER).order_by(rehearsal.c.started_at, rehearsal.c.id)
    if wanted is not None:
        statement = statement.where(rehearsal.c.introduction_id == wanted)
    return [_rehearsal(row) for row in connection.execute(statement)]


def get(connection: Connection, wanted: RehearsalId) -> Rehearsal:
    """One take; raises NotFound."""
    numbered = select(rehearsal, NUMBER).subquery()
    row = connection.execute(select(numbered).where(numbered.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This take is no longer in the library.")
    return _rehearsal(row)


def add(connection: Connection, draft: TakeDraft) -> RehearsalId:
    """Save a take."""
    key = connection.execute(insert(rehearsal), _values(draft)).inserted_primary_key
    assert key is not None
    return RehearsalId(key[0])


def set_confidence_after(connection: Connection, wanted: RehearsalId, felt: int) -> None:
    """Save how sure I felt after a take, 1-5."""
    connection.execute(
        update(rehearsal).where(rehearsal.c.id == wanted).values(confidence_after=felt)
    )


def set_analysis(connection: Connection, wanted: RehearsalId, analysis: str) -> None:
    """Save what was heard in a take, as JSON."""
    connection.execute(update(rehearsal).where(rehearsal.c.id == wanted).values(analysis=analysis))


def set_note(connection: Connection, wanted: RehearsalId, note: str) -> None:
    """Save what I noticed myself."""
    connection.execute(update(rehearsal).where(rehearsal.c.id == wanted).values(note=note))


def pin(connection: Connection, found: Rehearsal, is_best: bool) -> None:
    """Make a take the best one of its introduction and length, or none."""
    alike = (
        rehearsal.c.introduction_id == found.draft.introduction,
        rehearsal.c.length == found.draft.length.value,
        rehearsal.c.is_best,
    )
    connection.execute(update(rehearsal).where(*alike).values(is_best=False))
    if is_best:
        connection.execute(update(rehearsal).where(rehearsal.c.id == found.id).values(is_best=True))


def forget_recordings(connection: Connection, wanted: Sequence[RehearsalId]) -> None:
    """Takes keep their figures without the sound."""
    connection.execute(update(rehearsal).where(rehearsal.c.id.in_(wanted)).values(recording=""))


def remove(connection: Connection, wanted: RehearsalId) -> None:
    """Delete a take."""
    connection.execute(delete(rehearsal).where(rehearsal.c.id == wanted))


def recordings(connection: Connection) -> list[tuple[RehearsalId, str, datetime]]:
    """Takes that have a recording, its file's name and when; the latest first."""
    statement = (
        select(rehearsal.c.id, rehearsal.c.recording, rehearsal.c.started_at)
        .where(rehearsal.c.recording != "")
        .order_by(rehearsal.c.started_at.desc(), rehearsal.c.id.desc())
    )
    return [
        (RehearsalId(row.id), row.recording, required_time(row.started_at))
        for row in connection.execute(statement)
    ]


def recordings_let_go(connection: Connection, since: datetime) -> set[str]:
    """Files of takes that were deleted, or parted from their sound, since a moment."""
    statement = (
        select(change.c.before)
        .join(batch, batch.c.id == change.c.batch_id)
        .where(
            change.c.table_name == rehearsal.name,
            change.c.before.is_not(None),
            batch.c.created_at >= to_text(since),
        )
    )
    rows = (batches.row_values(rehearsal, before) for before in connection.scalars(statement))
    return {str(row["recording"]) for row in rows if row["recording"]}
