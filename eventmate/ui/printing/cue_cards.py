"""Cue cards: one beat a card in words that are read at arm's length, four cards a sheet."""

from collections.abc import Sequence

from eventmate.ui.printing.pieces import Area, Face, Mark, Page, Placed, TextColumn, Words

A4 = (210.0, 297.0)  # mm
LETTER = (215.9, 279.4)
COLUMNS, ROWS = 2, 2
MARGIN = 10.0  # mm inside a card
TITLE, TEXT = 11.0, 18.0  # points
MOST_LINES = 14
Cue = tuple[str, str]  # a title and the words below it


def cue_cards(cues: Sequence[Cue], paper: tuple[float, float] = A4) -> tuple[Page, ...]:
    """Sheets of cards in order, with lines where to cut; empty cues are left out."""
    width, height = paper
    across, down = width / COLUMNS, height / ROWS
    written = [cue for cue in cues if cue[1].strip()]
    sheet = COLUMNS * ROWS
    return tuple(
        Page(
            width,
            height,
            tuple(_placed(written[first : first + sheet], across, down)),
            (Mark(across, 0, across, height, True), Mark(0, down, width, down, True)),
        )
        for first in range(0, len(written), sheet)
    )


def _placed(cues: Sequence[Cue], across: float, down: float) -> list[Placed]:
    placed = []
    for place, (title, text) in enumerate(cues):
        row, column = divmod(place, COLUMNS)
        area = Area(MARGIN, MARGIN, across - 2 * MARGIN, down - 2 * MARGIN)
        words = (
            Words(title, TITLE, muted=True),
            Words(text, TEXT, lines=MOST_LINES, above=4.0),
        )
        face = Face(across, down, (TextColumn(area, words),))
        placed.append(Placed(column * across, row * down, face))
    return placed
