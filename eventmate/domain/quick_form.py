"""What the quick form says of somebody met, also as text that survives until it is saved."""

import json
from dataclasses import asdict, dataclass, fields
from datetime import date

from eventmate.domain.contacts import ContactDetails, ContactPoint, PointKind
from eventmate.domain.due_phrases import find_day
from eventmate.domain.encounters import PromiseDirection, PromiseDraft


@dataclass(frozen=True, slots=True)
class QuickForm:
    """The form as filled in; `tags` are parted by commas or spaces, with or without their mark."""

    name: str = ""
    organisation: str = ""
    title: str = ""
    email: str = ""
    phone: str = ""
    link: str = ""
    tags: str = ""
    spoke_of: str = ""
    promised: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing at all is filled in."""
        return not any(asdict(self).values())

    def details(self) -> ContactDetails:
        """What the form says about the person."""
        points = (
            (PointKind.EMAIL, self.email),
            (PointKind.PHONE, self.phone),
            (PointKind.LINK, self.link),
        )
        words = self.tags.replace(",", " ").split()
        tags = dict.fromkeys(word.strip("#") for word in words)
        return ContactDetails(
            name=self.name.strip(),
            organisation=self.organisation.strip(),
            title=self.title.strip(),
            points=tuple(
                ContactPoint(kind, value.strip()) for kind, value in points if value.strip()
            ),
            tags=tuple(tag for tag in tags if tag),
        )

    def promises(self, today: date) -> tuple[PromiseDraft, ...]:
        """What I promised, with its day where one is named."""
        typed = self.promised.strip()
        if not typed:
            return ()
        found = find_day(typed, today)
        if found is None:
            return (PromiseDraft(PromiseDirection.I_PROMISED, typed),)
        rest = f"{typed[: found.start].rstrip()} {typed[found.end :].lstrip()}".strip(" ,;")
        return (PromiseDraft(PromiseDirection.I_PROMISED, rest or typed, found.day),)

    def as_text(self) -> str:
        """The form as text, empty when nothing is filled in."""
        return "" if self.is_empty else json.dumps(asdict(self), ensure_ascii=False)


def form_of_text(text: str) -> QuickForm:
    """The form a text was made from; an empty form when it is no such text."""
    try:
        values = json.loads(text)
    except ValueError:
        return QuickForm()
    if not isinstance(values, dict):
        return QuickForm()
    names = {field.name for field in fields(QuickForm)}
    known = {key: value for key, value in values.items() if key in names and isinstance(value, str)}
    return QuickForm(**known)
