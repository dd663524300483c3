"""Reading of a typed line into its parts; the marks are explained in `burst`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from eventmate.domain.burst import DIRECTIONS, BurstKind, BurstPart, BurstReading, promise_parts
from eventmate.domain.burst_head import with_commas
from eventmate.domain.burst_points import FoundPoint, find_points
from eventmate.domain.contacts import PointKind
from eventmate.domain.folding import fold
from eventmate.domain.names import split_name
from eventmate.domain.role_words import is_title

MOST_WORDS_OF_A_NAME = 5
HIDDEN = "\ue000"

# Full-width marks and digits, one for one, so that places stay the same.
_PLAIN_MARKS = str.maketrans(
    "\uff0c\u3001\uff64\uff1b\uff1e\uff1c\uff1f\uff0f\uff03\uff20\u3000\u060c\u061b\u061f\uff08\uff09"
    "\uff10\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19",
    ",,,;><?/#@ ,;?()0123456789",
)
# Scripts without spaces write the mark right after a word.
_TAG = re.compile(r"(?<![^\s,;<>?/\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3])# ?([^\s#,;<>?!/\"()]+)")
# Words that begin what was spoken of are a mark too, after a comma or a full stop.
_SPOKE = (
    r"[.,!]\s+(?:(?:we|wir|nous)\s+)?(?:(?:spoke|talked|chatted)\s+(?:of|about)|sprachen\s+"
    r"(?:\u00fcber|von)|(?:avons\s+)?parl\u00e9\s+de|hablamos\s+(?:de|sobre))(?=\s)"
)
_MARK = re.compile(rf"[-=]?>|<|\?|;|(?<!\S)(?:/|--+|\u2014)|{_SPOKE}", re.IGNORECASE)
_AT = re.compile(r"(?:^|(?<=\s))(?:(?P<word>at|from|bei|chez|@)\s+|@)(?=\S)", re.IGNORECASE)
_TOWARDS = frozenset(
    [
        "to",
        "at",
        "an",
        "a",
        "via",
        "from",
        "see",
        "link",
        "read",
        "zu",
        "bei",
        "von",
        "de",
        "con",
        "por",
        "para",
        "is",
        "@",
    ]
)
_PROMISED = re.compile(
    r"(?:(?P<me>i|we)\s+)?(?P<they>(?:he|she|they)\s+)?promised(?:\s+to)?\s+(?=\S)", re.IGNORECASE
)
_EDGES = ' \t\n\r:;-\u2013\u2014\u2022*"\u201c\u201d|~=_^`@,#\u2026'
_LEGAL_WORDS = "inc ltd gmbh llc ag sa sarl corp co plc kg bv nv ab oy as spa srl sl se kk"
_LEGAL_FORMS = frozenset(_LEGAL_WORDS.split())
_MARKS = {">": BurstKind.PROMISE, "<": BurstKind.THEY_PROMISED, "?": BurstKind.ASK}
_POINT_KINDS = {
    PointKind.EMAIL: BurstKind.EMAIL,
    PointKind.PHONE: BurstKind.PHONE,
    PointKind.LINK: BurstKind.LINK,
}


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of the line."""

    start: int
    end: int

    def value(self, text: str) -> str:
        """What is written there, in one line."""
        return " ".join(text[self.start : self.end].split())


def _trimmed(text: str, start: int, end: int) -> _Stretch | None:
    """The stretch without marks and spaces at its edges, if anything is written there."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    has_words = any(letter.isalnum() for letter in text[start:end])
    return _Stretch(start, end) if has_words else None


def _hidden(text: str, stretches: list[tuple[int, int]], cover: str) -> str:
    """The text with stretches covered, its length unchanged."""
    pieces, place = [], 0
    for start, end in stretches:
        pieces += [text[place:start], cover * (end - start)]
        place = end
    return "".join((*pieces, text[place:]))


def _shown(hidden: str, text: str, stretches: list[tuple[int, int]]) -> str:
    """A text of the same length with the stretches as they are in another."""
    pieces, place = [], 0
    for start, end in stretches:
        pieces += [hidden[place:start], text[start:end]]
        place = end
    return "".join((*pieces, hidden[place:]))


@dataclass(frozen=True, slots=True)
class _Clause:
    """What stands between two marks."""

    kind: BurstKind
    number: int
    start: int
    end: int


def _clauses(text: str) -> Iterator[_Clause]:
    kind, number, start = BurstKind.NAME, 0, 0
    for mark in _MARK.finditer(text):
        yield _Clause(kind, number, start, mark.start())
        kind = _MARKS.get(mark.group()[-1], BurstKind.SPOKE_OF)
        number, start = number + 1, mark.end()
    yield _Clause(kind, number, start, len(text))


def _cut_points(text: str, clause: _Clause, points: list[FoundPoint]) -> list[FoundPoint]:
    """The points that are the person's own: all before a mark, else those that end the clause."""
    if clause.kind is BurstKind.NAME:
        return points
    cut: list[FoundPoint] = []
    end = clause.end
    for point in reversed(points):
        before = text[max(clause.start, point.start - 40) : point.start].split()
        if text[point.end : end].strip(" .,") or (before and fold(before[-1]) in _TOWARDS):
            break
        cut.append(replace(point, is_doubtful=True))
        end = point.start
    return cut[::-1]


class _Reader:
    """Collects the parts of one line."""

    def __init__(self, line: str, today: date, *, day_first: bool) -> None:
        self.line = line
        self.today = today
        self.day_first = day_first
        self.parts: list[BurstPart] = []

    def add(
        self,
        kind: BurstKind,
        value: str,
        place: _Stretch,
        *,
        doubtful: bool = False,
        clause: int = 0,
    ) -> None:
        text = self.line[place.start : place.end]
        self.parts.append(BurstPart(kind, text, value, place.start, place.end, doubtful, clause))

    def read(self) -> None:
        text = self.line.translate(_PLAIN_MARKS)
        points = find_points(text)
        text = self._without_tags(text, points)
        places = [(point.start, point.end) for point in points]
        marked = with_commas(_hidden(text, places, HIDDEN))
        text = _shown(marked, text, places)
        place = 0
        for clause in _clauses(marked):
            own = []
            while place < len(points) and points[place].start < clause.end:
                own.append(points[place])
                place += 1
            self._read_clause(text, clause, own)
        self._join_promises()

    def _join_promises(self) -> None:
        """A day that stands alone after a mark belongs to what was promised before the mark."""
        days = {part.clause: part for part in self.parts if part.kind is BurstKind.PROMISE_DATE}
        open_ones = [p for p in self.parts if p.kind is BurstKind.PROMISE and not p.clause]
        bare = [
            p
            for p in self.parts
            if p.kind is BurstKind.PROMISE and p.clause in days and p.text == days[p.clause].text
        ]
        if len(open_ones) == len(bare) == 1 and 0 not in days:
            joined = replace(open_ones[0], clause=bare[0].clause)
            self.parts = [
                joined if part is open_ones[0] else part for part in self.parts if part != bare[0]
            ]

    def _without_tags(self, text: str, points: tuple[FoundPoint, ...]) -> str:
        """Tags become parts wherever they stand, and blanks in the text."""
        covered = _hidden(text, [(point.start, point.end) for point in points], HIDDEN)
        stretches = []
        for tag in _TAG.finditer(covered):
            value = tag[1].rstrip(".:'").strip(HIDDEN)
            if any(letter.isalnum() for letter in value):
                self.add(BurstKind.TAG, value, _Stretch(tag.start(), tag.end()))
                stretches.append((tag.start(), tag.end()))
        return _hidden(text, stretches, " ")

    def _read_clause(self, text: str, clause: _Clause, points: list[FoundPoint]) -> None:
        cut = _cut_points(text, clause, points)
        for point in cut:
            place = _Stretch(point.start, point.end)
            kind = _POINT_KINDS[point.kind]
            self.add(kind, point.value, place, doubtful=point.is_doubtful, clause=clause.number)
        inside = text[clause.start : clause.end]
        blanks = [(p.start - clause.start, p.end - clause.start) for p in cut]
        inside = _hidden(inside, blanks, " ")
        if clause.kind is BurstKind.NAME:
            self._read_head(inside)
            return
        stretch = _trimmed(inside, 0, len(inside))
        if stretch is None:
            return
        place = _Stretch(stretch.start + clause.start, stretch.end + clause.start)
        self.add(clause.kind, stretch.value(inside), place, clause=clause.number)
        if clause.kind in DIRECTIONS:
            part = self.parts.pop()
            self.parts += promise_parts(part, self.today, day_first=self.day_first)

    def _read_head(self, text: str) -> None:
        """Name, organisation and title: what stands before the first mark."""
        pieces = [piece for piece in _head_pieces(text) if not self._is_promised(text, piece)]
        if not pieces:
            return
        first, organisation = self._at(text, pieces.pop(0))
        if first is not None:
            self._add_name(text, first)
        others = []
        for piece in pieces:
            before, after = self._at(text, piece)
            if after is not None and organisation is None:
                organisation = after
                others += [before] if before else []
            else:
                others.append(piece)
        self._add_others(text, others, organisation is not None)

    def _is_promised(self, text: str, piece: _Stretch) -> bool:
        """Whether a piece says in words what was promised; it is read then."""
        said = _PROMISED.match(text, piece.start, piece.end)
        if said is None:
            return False
        kind = BurstKind.THEY_PROMISED if said["they"] else BurstKind.PROMISE
        rest = _Stretch(said.end(), piece.end)
        self.add(kind, rest.value(text), rest)
        part = self.parts.pop()
        self.parts += promise_parts(part, self.today, day_first=self.day_first)
        return True

    def _at(self, text: str, piece: _Stretch) -> tuple[_Stretch | None, _Stretch | None]:
        """What stands before and after "at", the organisation kept as a part."""
        at = _AT.search(text[piece.start : piece.end])
        if at is None:
            return piece, None
        after = _trimmed(text, piece.start + at.end(), piece.end)
        if after is None:
            return piece, None
        is_doubtful = (at["word"] or "").lower() in {"", "from"}
        self.add(BurstKind.ORGANISATION, after.value(text), after, doubtful=is_doubtful)
        return _trimmed(text, piece.start, piece.start + at.start()), after

    def _add_name(self, text: str, place: _Stretch) -> None:
        value = place.value(text)
        if not any(letter.isalpha() for letter in value):
            self.add(BurstKind.SPOKE_OF, value, place, doubtful=True)
            return
        is_odd = any(letter.isdecimal() for letter in value) or is_title(value)
        is_odd = is_odd or (value.islower() and len(value.split()) == 1)  # perhaps no name at all
        is_long = len(value.split()) > MOST_WORDS_OF_A_NAME
        self.add(BurstKind.NAME, value, place, doubtful=is_odd or is_long)

    def _add_others(self, text: str, others: list[_Stretch], has_organisation: bool) -> None:
        """Organisation and title in either order; what fits nowhere is a note."""
        has_title = False
        titles = [is_title(other.value(text)) for other in others]
        all_titles = len(others) > 1 and all(titles) and not has_organisation
        for place, looks_like_title in zip(others, titles, strict=True):
            is_role = looks_like_title and not (all_titles and place is others[0])
            value = place.value(text)
            if is_role and not has_title:
                has_title = True
                self.add(BurstKind.TITLE, value, place)
            elif not has_organisation:
                has_organisation = True
                is_doubtful = len(others) == 1 or all_titles
                self.add(BurstKind.ORGANISATION, value, place, doubtful=is_doubtful)
            elif not has_title and not any(titles):
                has_title = True
                self.add(BurstKind.TITLE, value, place, doubtful=True)
            else:
                self.add(BurstKind.SPOKE_OF, value, place, doubtful=True)


def _head_pieces(text: str) -> list[_Stretch]:
    """What stands between commas; "Inc." and "PhD" stay with the piece before them."""
    pieces: list[_Stretch] = []
    start = 0
    for part in re.split(r"[,\n]", text):
        piece = _trimmed(text, start, start + len(part))
        start += len(part) + 1
        if piece is None:
            continue
        value = piece.value(text)
        if len(pieces) > 1 and fold(value).replace(".", "") in _LEGAL_FORMS:
            pieces[-1] = _Stretch(pieces[-1].start, piece.end)
        elif len(pieces) == 1 and split_name(f"X, {value}").suffix == value:
            pieces[0] = _Stretch(pieces[0].start, piece.end)
        else:
            pieces.append(piece)
    return pieces


def read_burst(line: str, today: date, *, day_first: bool = True) -> BurstReading:
    """How a typed line is understood, also while it is still being typed."""
    reader = _Reader(line, today, day_first=day_first)
    reader.read()
    parts = sorted(reader.parts, key=lambda part: (part.start, part.end))
    return BurstReading(line, today, day_first, tuple(parts))
