"""Introductions, their variants, past versions and answers, to and from rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from eventmate.domain.errors import NotFound
from eventmate.domain.introductions import (
    AskedBack,
    AskedBackId,
    Beat,
    BeatKind,
    Introduction,
    IntroductionDraft,
    IntroductionId,
    Length,
    PastVersion,
    PastVersionId,
    Variant,
    VariantId,
)
from eventmate.storage import beats as beat_texts
from eventmate.storage.clock import required_time, to_text, to_time
from eventmate.storage.practice_tables import (
    asked_back,
    beat,
    introduction,
    past_version,
    rehearsal,
    variant,
)

LENGTHS = tuple(Length)


def _draft_values(draft: IntroductionDraft) -> dict[str, object]:
    return {"name": draft.name, "audience": draft.audience, "structure": draft.structure}


def listed(connection: Connection) -> list[Introduction]:
    """Every introduction in my order."""
    lengths: dict[int, list[Length]] = {}
    for row in connection.execute(select(variant.c.introduction_id, variant.c.length)):
        lengths.setdefault(row.introduction_id, []).append(Length(row.length))
    takes = {
        row.introduction_id: row.takes
        for row in connection.execute(
            select(rehearsal.c.introduction_id, func.count().label("takes")).group_by(
                rehearsal.c.introduction_id
            )
        )
    }
    rows = connection.execute(
        select(introduction).order_by(introduction.c.position, introduction.c.id)
    )
    return [_introduction(row, lengths.get(row.id, []), takes.get(row.id, 0)) for row in rows]


def _introduction(row: Any, lengths: Sequence[Length], takes: int) -> Introduction:
    draft = IntroductionDraft(row.name, row.audience, row.structure)
    return Introduction(
        IntroductionId(row.id), draft, tuple(sorted(lengths, key=LENGTHS.index)), takes
    )


def get(connection: Connection, wanted: IntroductionId) -> Introduction:
    """One introduction; raises NotFound."""
    for found in listed(connection):
        if found.id == wanted:
            return found
    raise NotFound("This introduction is no longer in the library.")


def add(connection: Connection, draft: IntroductionDraft, at: datetime) -> IntroductionId:
    """Save a new introduction after the others."""
    last = connection.execute(select(func.max(introduction.c.position))).scalar_one()
    values = _draft_values(draft) | {
        "position": 0 if last is None else last + 1,
        "created_at": to_text(at),
    }
    key = connection.execute(insert(introduction), values).inserted_primary_key
    assert key is not None
    return IntroductionId(key[0])


def change(connection: Connection, wanted: IntroductionId, draft: IntroductionDraft) -> None:
    """Replace what an introduction is called and who it is for."""
    values = _draft_values(draft)
    connection.execute(update(introduction).where(introduction.c.id == wanted).values(values))


def remove(connection: Connection, wanted: IntroductionId) -> None:
    """Delete an introduction with its texts and takes."""
    connection.execute(delete(introduction).where(introduction.c.id == wanted))


def variants(connection: Connection, wanted: IntroductionId) -> list[Variant]:
    """An introduction at every length it is written at, the shortest first."""
    rows = connection.execute(select(variant).where(variant.c.introduction_id == wanted))
    found = [_variant(connection, row) for row in rows]
    return sorted(found, key=lambda each: LENGTHS.index(each.length))


def variant_of(connection: Connection, wanted: VariantId) -> Variant:
    """One variant; raises NotFound."""
    row = connection.execute(select(variant).where(variant.c.id == wanted)).one_or_none()
    if row is None:
        raise NotFound("This length of the introduction is no longer in the library.")
    return _variant(connection, row)


def variant_at(connection: Connection, wanted: IntroductionId, length: Length) -> Variant | None:
    """An introduction at one length; None while it is not written."""
    found = (each for each in variants(connection, wanted) if each.length is length)
    return next(found, None)


def _variant(connection: Connection, row: Any) -> Variant:
    statement = select(beat).where(beat.c.variant_id == row.id).order_by(beat.c.position, beat.c.id)
    beats = tuple(
        Beat(BeatKind(each.kind), each.text, each.title) for each in connection.execute(statement)
    )
    return Variant(
        VariantId(row.id),
        IntroductionId(row.introduction_id),
        Length(row.length),
        beats,
        to_time(row.updated_at),
    )


def add_variant(
    connection: Connection,
    wanted: IntroductionId,
    length: Length,
    beats: Sequence[Beat],
    at: datetime,
) -> VariantId:
    """Save an introduction at one more length."""
    values = {
        "introduction_id": wanted,
        "length": length.value,
        "updated_at": to_text(at),
    }
    key = connection.execute(insert(variant), values).inserted_primary_key
    assert key is not None
    made = VariantId(key[0])
    _write_beats(connection, made, beats)
    return made


def rewrite(connection: Connection, wanted: VariantId, beats: Sequence[Beat], at: datetime) -> None:
    """Replace the beats of a variant."""
    connection.execute(update(variant).where(variant.c.id == wanted).values(updated_at=to_text(at)))
    connection.execute(delete(beat).where(beat.c.variant_id == wanted))
    _write_beats(connection, wanted, beats)


def _write_beats(connection: Connection, wanted: VariantId, beats: Sequence[Beat]) -> None:
    rows = [
        {
            "variant_id": wanted,
            "kind": each.kind.value,
            "text": each.text,
            "title": each.title,
            "position": position,
        }
        for position, each in enumerate(beats)
    ]
    if rows:
        connection.execute(insert(beat), rows)


def remove_variant(connection: Connection, wanted: VariantId) -> None:
    """Delete an introduction's text at one length."""
    connection.execute(delete(variant).where(variant.c.id == wanted))


def past_versions(connection: Connection, wanted: VariantId) -> list[PastVersion]:
    """How a variant read before, the latest first."""
    statement = (
        select(past_version)
        .where(past_version.c.variant_id == wanted)
        .order_by(past_version.c.kept_at.desc(), past_version.c.id.desc())
    )
    return [
        PastVersion(
            PastVersionId(row.id), required_time(row.kept_at), beat_texts.from_json(row.beats)
        )
        for row in connection.execute(statement)
    ]


def keep_version(
    connection: Connection, wanted: VariantId, beats: Sequence[Beat], at: datetime
) -> None:
    """Keep how a variant reads now."""
    values = {
        "variant_id": wanted,
        "kept_at": to_text(at),
        "beats": beat_texts.to_json(beats),
    }
    connection.execute(insert(past_version), values)


def asked(connection: Connection, wanted: IntroductionId) -> list[AskedBack]:
    """Questions that come back, in my order."""
    statement = (
        select(asked_back)
        .where(asked_back.c.introduction_id == wanted)
        .order_by(asked_back.c.position, asked_back.c.id)
    )
    return [
        AskedBack(AskedBackId(row.id), row.question, row.answer)
        for row in connection.execute(statement)
    ]


def add_asked(
    connection: Connection, wanted: IntroductionId, question: str, answer: str
) -> AskedBackId:
    """Save one more question with its answer."""
    position = connection.execute(
        select(func.count()).where(asked_back.c.introduction_id == wanted)
    ).scalar_one()
    values = {
        "introduction_id": wanted,
        "question": question,
        "answer": answer,
        "position": position,
    }
    key = connection.execute(insert(asked_back), values).inserted_primary_key
    assert key is not None
    return AskedBackId(key[0])


def change_asked(connection: Connection, wanted: AskedBackId, question: str, answer: str) -> None:
    """Replace a question and its answer."""
    values = {"question": question, "answer": answer}
    connection.execute(update(asked_back).where(asked_back.c.id == wanted).values(values))


def remove_asked(connection: Connection, wanted: AskedBackId) -> None:
    """Delete a question with its answer."""
    connection.execute(delete(asked_back).where(asked_back.c.id == wanted))
