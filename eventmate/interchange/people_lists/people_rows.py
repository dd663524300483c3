"""One row of a list becomes a person, or the sentence why it is none."""

import re
from collections.abc import Sequence

from eventmate.domain.contacts import ContactDetails
from eventmate.domain.folding import fold
from eventmate.domain.links import email_key
from eventmate.domain.listed_people import ListColumns, ListedPerson, ListField
from eventmate.interchange.csv_contacts.rows import RowReader
from eventmate.interchange.csv_contacts.targets import IGNORED, Field, Mapping, Target
from eventmate.interchange.people_lists.admission import is_admission_link, without_admission

_LONGEST_HEADER = 200
_FIELDS = {field.value: field for field in ListField}
_NAMING = frozenset({Field.NAME, Field.GIVEN, Field.FAMILY, Field.NICKNAME, Field.EMAIL})
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


def targets_as_told(columns: ListColumns) -> Mapping:
    """What a user said of the columns, for the reader of tables."""
    return Mapping(tuple(Target(Field(field.value)) for field in columns.fields))


def fields_of(targets: Sequence[Target]) -> tuple[ListField, ...]:
    """What a mapping screen shows of columns; what a list has no use for is ignored."""
    return tuple(_FIELDS.get(target.field.value, ListField.IGNORED) for target in targets)


def with_list_words(targets: Sequence[Target], headers: Sequence[str]) -> tuple[Target, ...]:
    """Columns nobody else has a use for, taken as what they are on a list."""
    return tuple(
        _LIST_WORDS.get(_spelled(header), target) if target.field is Field.IGNORED else target
        for target, header in zip(targets, headers, strict=False)
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
        self._all_speak = _is_about_speakers(headers)
        # A list whose only names stand under "Speaker" is one of speakers.
        if Field.COMES_AS in fields and not _NAMING & set(fields) - {Field.EMAIL}:
            place = fields.index(Field.COMES_AS)
            useful[place] = Target(Field.NAME)
            fields[place] = Field.NAME
            self._all_speak = True
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
        if status := self._reason_to_stay_away(cells):
            return f"{name} is left out: the list says \u201c{status}\u201d."
        return self._person(name, email, details, cells)

    def _person(
        self, name: str, email: str, details: ContactDetails, cells: list[str]
    ) -> ListedPerson:
        is_title = fold(details.title) not in _AS_TITLE
        return ListedPerson(
            name=name,
            title=(details.title or details.headline) if is_title else "",
            organisation=details.organisation,
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


def _texts(cells: Sequence[str], places: Sequence[int]) -> list[str]:
    return [cells[at].strip() for at in places if at < len(cells) and cells[at].strip()]


def _is_about_speakers(headers: Sequence[str]) -> bool:
    """Whether a header says that everybody on the list gives a talk."""
    return not _OF_SPEAKERS.isdisjoint(map(_spelled, headers))
