"""Faces lie on their sheets without touching each other or the paper's edge."""

from dataclasses import replace
from itertools import pairwise

import pytest
from card_stage import NOOR

from eventmate.domain.code_matrix import QUIET_ZONE, CodeMatrix
from eventmate.recognition.qr_making import make_code
from eventmate.ui.printing.faces import Content, arrange
from eventmate.ui.printing.formats import (
    CARD_A4,
    CARD_LETTER,
    CARD_ONE,
    FORMATS,
    LABELS_A4,
    LABELS_LETTER,
    TENT_A4,
    FaceKind,
    PrintFormat,
)
from eventmate.ui.printing.pieces import Area, CodePiece, PhotoPiece, TextColumn
from eventmate.ui.printing.sheets import Run, pages

CODE = make_code("https://linienwerk.example/noor")
CONTENT = Content(NOOR, CODE)


def sheets_of(kind: PrintFormat, copies: int, skipped: int = 0) -> list[int]:
    return [len(page.placed) for page in pages(CONTENT, Run(kind, copies, skipped))]


def overlap(one: Area, other: Area) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.key)
@pytest.mark.parametrize("photo", [None, b"jpeg"], ids=["plain", "photo"])
def test_nothing_overlaps_or_leaves_its_face(kind: PrintFormat, photo: bytes | None) -> None:
    content = Content(replace(NOOR, photo=photo), CODE, with_photo=True)
    face = arrange(kind.kind, kind.face, content)
    areas = [
        piece.area
        for piece in face.pieces
        if isinstance(piece, TextColumn | CodePiece | PhotoPiece)
    ]
    assert len(areas) == len(face.pieces)
    for at, area in enumerate(areas):
        assert area.x >= 0
        assert area.y >= 0
        assert area.x + area.width <= face.width
        assert area.y + area.height <= face.height
        assert area.width > 10
        assert not any(overlap(area, other) for other in areas[at + 1 :])
    has_photo = any(isinstance(piece, PhotoPiece) for piece in face.pieces)
    assert has_photo == (photo is not None and kind.kind is not FaceKind.LABEL)


@pytest.mark.parametrize("kind", FORMATS, ids=lambda kind: kind.key)
def test_a_full_sheet_stays_on_the_paper(kind: PrintFormat) -> None:
    (page,) = pages(CONTENT, Run(kind, 1 if kind.kind is FaceKind.TENT else kind.places))
    assert len(page.placed) == kind.places
    for placed in page.placed:
        assert placed.x >= 0
        assert placed.y >= 0
        assert placed.x + placed.face.width <= page.width + 0.001
        assert placed.y + placed.face.height <= page.height + 0.001
    for mark in page.marks:
        assert 0 <= min(mark.x1, mark.x2) <= max(mark.x1, mark.x2) <= page.width
        assert 0 <= min(mark.y1, mark.y2) <= max(mark.y1, mark.y2) <= page.height


def test_sheets_hold_what_their_makers_say() -> None:
    assert (CARD_A4.places, CARD_LETTER.places) == (10, 10)
    assert (LABELS_A4.places, LABELS_LETTER.places) == (24, 30)
    assert LABELS_LETTER.left == pytest.approx(0.1875 * 25.4)
    assert LABELS_LETTER.top == pytest.approx(0.5 * 25.4)
    assert CARD_ONE.sheet == (85, 55)


def test_copies_fill_sheet_after_sheet() -> None:
    assert sheets_of(CARD_A4, 23) == [10, 10, 3]
    assert sheets_of(CARD_A4, 0) == [1]


def test_used_labels_are_left_out_on_the_first_sheet_only() -> None:
    assert sheets_of(LABELS_A4, 30, skipped=5) == [19, 11]
    first, second = pages(CONTENT, Run(LABELS_A4, 30, 5))
    assert (first.placed[0].x, first.placed[0].y) == (140, 37.5)
    assert (second.placed[0].x, second.placed[0].y) == (0, 0.5)
    assert sheets_of(LABELS_A4, 1, skipped=99) == [1]


def test_a_tent_is_read_from_both_sides() -> None:
    (page,) = pages(CONTENT, Run(TENT_A4, 1))
    assert [placed.turned for placed in page.placed] == [True, False]
    assert page.placed[0].face == page.placed[1].face
    assert page.placed[1].y == page.height / 2
    assert all(mark.dashed and mark.y1 == page.height / 2 for mark in page.marks)


def test_crop_marks_stand_at_every_cut() -> None:
    (page,) = pages(CONTENT, Run(CARD_A4, 10))
    across = sorted({mark.x1 for mark in page.marks if mark.x1 == mark.x2})
    assert across == [20, 105, 190]
    assert {round(b - a) for a, b in pairwise(across)} == {85}


def test_the_quiet_zone_belongs_to_the_code() -> None:
    code = arrange(CARD_ONE.kind, CARD_ONE.face, CONTENT).code
    modules = CODE.size + 2 * QUIET_ZONE
    assert code.ink_width == pytest.approx(code.area.width * CODE.size / modules)


def test_points_left_out_of_the_code_are_not_printed() -> None:
    assert CONTENT.reach == ("noor@linienwerk.example", "linienwerk.example/noor")


def test_a_matrix_is_no_part_of_what_is_logged() -> None:
    assert "modules" not in repr(CodeMatrix("x", CODE.modules, 1, "M", 1))
