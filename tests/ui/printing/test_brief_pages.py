"""A printed brief: all of it is there, legible, in its true size, and the code reads back."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from brief_stage import WHY, brief
from card_stage import NOOR, codes_in
from PySide6.QtCore import QBuffer, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtPdf import QPdfDocument

from eventmate.domain.brief import Brief
from eventmate.domain.cards import Payload
from eventmate.recognition.qr_making import make_code
from eventmate.services.card_codes import CardCodes
from eventmate.ui.printing.brief.formats import (
    BRIEF_FORMATS,
    FLAT_A5,
    FLAT_LETTER,
    FOLDED_A4,
    FOLDED_LETTER,
    BriefFormat,
)
from eventmate.ui.printing.brief.pages import BriefPages, brief_pages
from eventmate.ui.printing.brief.parts import Choice, Content
from eventmate.ui.printing.brief.typesetting import LEAST_POINTS
from eventmate.ui.printing.card_pdf import pages_pdf
from eventmate.ui.printing.painter import paint_page
from eventmate.ui.printing.pieces import Face, Rule, TextLine

pytestmark = pytest.mark.usefixtures("qapp")
DOTS = 200 / 25.4
POINTS_PER_MM = 72 / 25.4
CODE = CardCodes().text(NOOR, Payload.SMALL)
ALL = Choice()


def laid_out(kind: BriefFormat, shown: Brief | None = None, choice: Choice = ALL) -> BriefPages:
    return brief_pages(Content(shown or brief(), choice, make_code(CODE)), kind)


def faces(found: BriefPages) -> Iterator[Face]:
    for page in found.pages:
        yield from (placed.face for placed in page.placed)


def lines(face: Face) -> list[TextLine]:
    return [piece for piece in face.pieces if isinstance(piece, TextLine)]


def words(found: BriefPages) -> str:
    return " ".join(line.text for face in faces(found) for line in lines(face))


def squeezed(text: str) -> str:
    """Letters and digits only: lines may be broken anywhere."""
    return "".join(letter for letter in text if letter.isalnum())


def pictured(found: BriefPages, number: int = 0) -> QImage:
    page = found.pages[number]
    paper = QImage(round(page.width * DOTS), round(page.height * DOTS), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    paint_page(painter, page, DOTS)
    painter.end()
    return paper


class Document:
    """A PDF as a reader opens it."""

    def __init__(self, data: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(data)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.pdf = QPdfDocument()
        self.pdf.load(self._buffer)

    def text(self) -> str:
        pages = range(self.pdf.pageCount())
        return " ".join(self.pdf.getAllText(number).text() for number in pages)

    def size_mm(self) -> tuple[float, float]:
        size = self.pdf.pagePointSize(0)
        return size.width() / POINTS_PER_MM, size.height() / POINTS_PER_MM

    def picture(self, number: int) -> QImage:
        width, height = self.size_mm()
        size = QSize(round(width * DOTS), round(height * DOTS))
        paper = QImage(size, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.drawImage(0, 0, self.pdf.render(number, size))
        painter.end()
        return paper


@pytest.mark.parametrize("kind", BRIEF_FORMATS, ids=lambda kind: kind.key)
@pytest.mark.parametrize("count", [3, 14])
def test_a_pdf_holds_everybody_and_every_question_and_the_code_reads(
    kind: BriefFormat, count: int
) -> None:
    shown, found = brief(count), laid_out(kind, brief(count))
    data = pages_pdf(found.pages, "Brief")
    document = Document(data)
    assert document.size_mm() == pytest.approx(kind.sheet, abs=0.2)
    assert document.pdf.pageCount() == len(found.pages)
    assert b"/FontFile2" in data
    text, seen = squeezed(document.text()), set[str]()
    text += text[::-1]  # panels that stand upside down are read from their end
    for person in shown.people:
        if person.target.id != 3:  # what is read from the right is stored as it is seen
            for part in (person.target.name, *person.target.draft.questions):
                assert squeezed(part) in text
    for number in range(len(found.pages)):
        seen |= codes_in(document.picture(number))
    assert seen == {CODE}


@pytest.mark.parametrize("kind", BRIEF_FORMATS, ids=lambda kind: kind.key)
def test_all_that_was_prepared_is_laid_out(kind: BriefFormat) -> None:
    shown = brief(30)
    said = squeezed(words(laid_out(kind, shown)))
    parts = [shown.event.name, "14–16 Oct 2026", "Centro do Tejo", shown.opener]
    parts += [person.target.name for person in shown.people]
    parts += [q for person in shown.people for q in person.target.draft.questions]
    parts += [person.target.draft.why for person in shown.people]
    parts += [talk.title for talk in shown.talks]
    parts += ["2 of 5 conversations", "Has led a team", "Sala Tejo, until 11:00"]
    assert [part for part in parts if squeezed(part) not in said] == []


@pytest.mark.parametrize("kind", BRIEF_FORMATS, ids=lambda kind: kind.key)
def test_nothing_is_set_too_small_or_over_the_edge(kind: BriefFormat) -> None:
    shown = brief(14)
    long = replace(shown.event.draft, name="Wolkenkratzerbaumeisterkongress" * 6)
    found = laid_out(kind, replace(shown, event=replace(shown.event, draft=long)))
    for face in faces(found):
        for line in lines(face):
            assert line.size >= LEAST_POINTS
            assert kind.margin - 0.1 <= line.x <= face.width - kind.margin
            assert kind.margin <= line.baseline <= face.height - kind.margin + 0.1


def test_a_word_longer_than_the_paper_goes_on_below() -> None:
    shown = brief(1)
    endless = "https://example.com/" + "abcdefghij" * 60
    target = shown.people[0].target
    asked = replace(target, draft=replace(target.draft, questions=(endless,)))
    found = laid_out(FOLDED_A4, replace(shown, people=(replace(shown.people[0], target=asked),)))
    assert squeezed(endless) in squeezed(words(found))


def test_lines_of_a_column_never_lie_on_each_other() -> None:
    for face in faces(laid_out(FOLDED_A4, brief(14))):
        initials = 2  # they stand in their ring, beside the name
        left = sorted({line.baseline for line in lines(face) if len(line.text) > initials})
        apart = [below - above for above, below in pairwise(left) if below - above > 0.6]
        assert min(apart, default=9) > LEAST_POINTS / POINTS_PER_MM


@pytest.mark.parametrize("kind", [FOLDED_A4, FOLDED_LETTER], ids=lambda kind: kind.key)
def test_a_folded_sheet_reads_from_front_to_back(kind: BriefFormat) -> None:
    found = laid_out(kind, brief(9))
    front, left, right, back = found.pages[0].placed
    assert [placed.turned for placed in found.pages[0].placed] == [False, True, True, False]
    assert lines(front.face)[0].text == "Atlantic Data Days"
    assert any(line.text == "People to meet" for line in (*lines(front.face), *lines(left.face)))
    assert back.face.code.matrix.text == CODE
    # Folded behind, what was upper left shows at the right, and upside down it stands upright.
    assert (left.x, left.y) == (front.x, 0)
    assert (right.x, right.y) == (back.x, 0) == (0, 0)
    assert front.y == back.y == pytest.approx(kind.sheet[1] / 2)


def test_the_upper_panels_stand_upside_down_on_the_sheet() -> None:
    found = laid_out(FOLDED_A4, brief(9))
    page = pictured(found)
    half = QRect(0, 0, page.width() // 2, page.height() // 2)
    upper = page.copy(half).transformed(QTransform().rotate(180))
    inner = replace(found.pages[0].placed[2], x=0, y=0, turned=False)
    alone = pictured(
        replace(found, pages=(replace(found.pages[0], placed=(inner,), marks=()),))
    ).copy(half)
    middle = half.adjusted(95, 95, -95, -95)  # without the marks where it is folded
    ink = _ink(alone.copy(middle))
    assert ink > 0
    assert _ink(upper.copy(middle)) == pytest.approx(ink, rel=0.02)


def _ink(image: QImage) -> int:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(byte < 128 for byte in bytes(grey.constBits()))


def test_what_does_not_fit_the_first_sheet_is_told_and_goes_on() -> None:
    found = laid_out(FOLDED_A4, brief(20))
    assert len(found.pages) == 2
    assert 0 < found.fitting < found.people == 20
    told = f"{found.fitting} of 20 people are on this sheet, the others on the next."
    assert squeezed(told) in squeezed(words(found))
    assert "Atlantic Data Days, sheet 2" in words(found)
    everybody = laid_out(FOLDED_A4, brief(3))
    assert (everybody.fitting, everybody.people, len(everybody.pages)) == (3, 3, 1)
    assert "sheet" not in words(everybody)


def test_type_shrinks_before_a_second_sheet_is_needed() -> None:
    sizes = {
        found.points
        for count in range(3, 16)
        if len((found := laid_out(FOLDED_A4, brief(count))).pages) == 1
    }
    assert FOLDED_A4.points in sizes
    assert len(sizes) > 1
    assert min(sizes) >= LEAST_POINTS


def test_right_to_left_words_are_read_from_the_right() -> None:
    found = laid_out(FLAT_LETTER)
    said = {line.text: line for face in faces(found) for line in lines(face)}
    question = said["كيف أقنعتم المدينة بنشر البيانات؟"]
    assert question.rightward
    assert not said["Søren Østergaard"].rightward
    name = next(line for text, line in said.items() if text == "\u2068ليلى منصور\u2069")
    assert name.x < question.x


def test_only_what_is_wanted_is_printed() -> None:
    shown = brief()
    for missing, word in (
        ("goals", "Goals"),
        ("talks", "My talks"),
        ("people", "People to meet"),
        ("notes", "Notes"),
    ):
        choice = replace(ALL, **{missing: False})
        assert word not in words(laid_out(FLAT_A5, shown, choice))
        assert word in words(laid_out(FLAT_A5, shown))
    bare = laid_out(FLAT_A5, shown, Choice(notes=False, code=False))
    assert not codes_in(pictured(bare, len(bare.pages) - 1))
    assert not [p for face in faces(bare) for p in face.pieces if isinstance(p, Rule)]


def test_a_photo_is_printed_and_everybody_else_has_initials() -> None:
    data = pages_pdf(laid_out(FLAT_A5).pages, "Brief")
    assert b"/Subtype /Image" in data
    without = replace(brief(), people=tuple(replace(p, known=None) for p in brief().people))
    found = laid_out(FLAT_A5, without)
    assert b"/Subtype /Image" not in pages_pdf(found.pages, "Brief")
    assert "SØ" in [line.text for face in faces(found) for line in lines(face)]


def test_a_reason_without_end_goes_on_over_columns() -> None:
    shown = brief(1)
    why = " ".join(f"{WHY} ({number})" for number in range(120))
    target = replace(shown.people[0].target, draft=replace(shown.people[0].target.draft, why=why))
    found = laid_out(FOLDED_A4, replace(shown, people=(replace(shown.people[0], target=target),)))
    assert len(found.pages) > 1
    said = squeezed(words(found))
    assert found.fitting == 0
    for between in ("The people to meet are on the next sheet.", *_heads(len(found.pages))):
        assert squeezed(between) in said
        said = said.replace(squeezed(between), "").replace("Notes", "")
    assert squeezed(why) in said


def _heads(sheets: int) -> list[str]:
    return [f"Atlantic Data Days, sheet {number}" for number in range(2, sheets + 1)]
