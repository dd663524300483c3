"""One row of a list becomes a person, or the sentence why it is none."""

import re
from collections.abc import Sequence

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.folding import fold
from eventmate.domain.links import email_key
from eventmate.domain.listed_people import ListColumns, ListedPerson, ListField
from eventmate.interchange.csv_contacts.headers import target_of, targets_of
from eventmate.interchange.csv_contacts.layout import MOST_COLUMNS
from eventmate.interchange.csv_contacts.rows import RowReader
from eventmate.interchange.csv_contacts.targets import IGNORED, Field, Mapping, Target
from eventmate.interchange.people_lists.admission import is_admission_link, without_admission

_LONGEST_HEADER = 200
_FIELDS = {field.value: field for field in ListField}
_NAMES = frozenset({Field.NAME, Field.GIVEN, Field.FAMILY, Field.NICKNAME})
_NAMING = _NAMES | {Field.EMAIL}
_NAME_WORDS = frozenset({"name", "names", "namen", "nom", "nombre", "nome", "naam"})
_SPEAKING = frozenset({"speaker", "speakers", "presenter", "referent", "referentin", "vortragende"})
_NOT_SAID = frozenset({"info requested", "info pending"})  # whoever bought has not told yet
_NOT_COMING = re.compile(
    "not attending|not going|cancel|refund|declined|rejected|deleted|transferred|storniert|"
    "abgesagt|erstattet|abgelehnt|nimmt nicht teil|annul|rembours|no show"
)
_NO = frozenset({"no", "n", "nein", "non"})
_YES = frozenset({"yes", "y", "true", "1", "x", "ja", "oui", "si", "✓", "✔"})
_SPEAKERS = ("speaker", "presenter", "panelist", "panellist", "referent", "vortragende", "keynote")
_AS_TITLE = frozenset({"speaker", "speakers", "referent", "referentin", "presenter", "panelist"})
# Columns that mean something on a list only, by folded headers.
_LIST_WORDS = {
    "status": Target(Field.STATUS),
    "attending": Target(Field.STATUS),
    "response": Target(Field.STATUS),
    "antwort": Target(Field.STATUS),
    "talk": Target(Field.NOTE, "Talk"),
    "talk title": Target(Field.NOTE, "Talk"),
    "session title": Target(Field.NOTE, "Talk"),
    "vortrag": Target(Field.NOTE, "Vortrag"),
    "biography": Target(Field.NOTE),
}
_OF_SPEAKERS = frozenset(
    (
        *("speaker name", "speaker id", "presenter name", "name des referenten"),
        *("talk", "talk title", "session title", "vortrag"),
    )
)
_NOBODY = "This row names nobody."
_NOT_TOLD = "This row does not say yet who comes: its ticket was bought for somebody else."


def targets_as_told(columns: ListColumns) -> Mapping:
    """What a user said of the columns, for the reader of tables."""
    return Mapping(tuple(Target(Field(field.value)) for field in columns.fields))


def fields_of(targets: Sequence[Target]) -> tuple[ListField, ...]:
    """What a mapping screen shows of columns; what a list has no use for is ignored."""
    return tuple(_FIELDS.get(target.field.value, ListField.IGNORED) for target in targets)


def with_list_words(targets: Sequence[Target], headers: Sequence[str]) -> tuple[Target, ...]:
    """Columns nobody else has a use for, taken as what they are on a list."""
    taken = [
        _LIST_WORDS.get(_spelled(header), target) if target.field is Field.IGNORED else target
        for target, header in zip(targets, headers, strict=False)
    ]
    if not any(target.field in _NAMES for target in taken):
        place = next((at for at, header in enumerate(headers) if _may_name(header)), None)
        if place is not None and place < len(taken):
            taken[place] = Target(Field.NAME)
    return tuple(taken)


def names_are_named(headers: Sequence[str]) -> bool:
    """Whether a header says for sure which column holds the names."""
    return any(target.field in _NAMES for target in targets_of(headers[:MOST_COLUMNS]))


def _may_name(header: str) -> bool:
    """Whether people's names may stand below a header that does not say so for sure."""
    spelled = _spelled(header)
    is_known = target_of(header) is not None
    return spelled in _SPEAKING or (
        not is_known and "?" not in header and not _NAME_WORDS.isdisjoint(spelled.split())
    )


def _spelled(header: str) -> str:
    return " ".join(fold(header[:_LONGEST_HEADER]).replace("_", " ").split())


def _useful(target: Target) -> Target:
    if target.field in {Field.ADDITIONAL, Field.NICKNAME, Field.SUFFIX, Field.HEADLINE}:
        return target
    return target if target.field.value in _FIELDS else IGNORED


class ListRowReader:
    """Rows of one list as people, by what its columns are taken as."""

    def __init__(self, targets: Sequence[Target], headers: Sequence[str]) -> None:
        useful = [_useful(target) for target in targets]
        fields = [target.field for target in useful]
        # A list whose names stand under "Speaker" is one of speakers.
        self._all_speak = _is_about_speakers(headers) or any(
            field is Field.NAME and _spelled(header) in _SPEAKING
            for field, header in zip(fields, headers, strict=False)
        )
        self.names_people = bool(_NAMING & set(fields))
        self._reader = RowReader(useful)
        self._status = [at for at, field in enumerate(fields) if field is Field.STATUS]
        self._comes_as = [at for at, field in enumerate(fields) if field is Field.COMES_AS]

    def read(self, cells: list[str]) -> ListedPerson | str:
        """The person of a row, or why there is none."""
        details = self._reader.read(cells)
        if details is None:
            return _NOBODY
        email = next(filter(email_key, details.emails), "")
        name = details.name or details.nickname or email
        if not any(map(str.isalpha, name)):
            return _NOBODY
        if fold(name) in _NOT_SAID:
            return _NOT_TOLD
        if status := self._reason_to_stay_away(cells):
            return f"{name} is left out: the list says \u201c{status}\u201d."
        return self._person(name, email, details, cells)

    def _person(
        self, name: str, email: str, details: ContactDetails, cells: list[str]
    ) -> ListedPerson:
        is_title = fold(details.title) not in _AS_TITLE
        return ListedPerson(
            name=name,
            title=_said(details.title or details.headline) if is_title else "",
            organisation=_said(details.organisation),
            email=email,
            links=tuple(link for link in details.links if not is_admission_link(link)),
            note=without_admission(details.note),
            speaker=self._all_speak or not is_title or self._speaks(cells),
        )

    def _reason_to_stay_away(self, cells: list[str]) -> str:
        for status in _texts(cells, self._status):
            folded = fold(status).replace("_", " ")
            if folded in _NO or _NOT_COMING.search(folded):
                return status
        return ""

    def _speaks(self, cells: list[str]) -> bool:
        written = [fold(text) for text in _texts(cells, self._comes_as)]
        return any(text in _YES or any(word in text for word in _SPEAKERS) for text in written)


def _said(text: str) -> str:
    """A field, but for what stands where nobody answered yet."""
    return "" if fold(text) in _NOT_SAID else text


def _texts(cells: Sequence[str], places: Sequence[int]) -> list[str]:
    return [cells[at].strip() for at in places if at < len(cells) and cells[at].strip()]


def _is_about_speakers(headers: Sequence[str]) -> bool:
    """Whether a header says that everybody on the list gives a talk."""
    return not _OF_SPEAKERS.isdisjoint(map(_spelled, headers))
