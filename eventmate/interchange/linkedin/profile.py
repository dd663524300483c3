"""My own profile in LinkedIn's export."""

from collections.abc import Sequence

from eventmate.domain.connections import MyProfile
from eventmate.interchange.csv_contacts.table import Row

_SIGNS = frozenset({"first name", "last name", "maiden name", "headline", "summary"})


def is_profile_table(headers: Sequence[str]) -> bool:
    """Whether these are the columns of Profile.csv."""
    return {each.strip().lower() for each in headers} >= _SIGNS


def read_profile(headers: Sequence[str], rows: Sequence[Row]) -> MyProfile:
    """What I say of myself: the first row's."""
    cells = rows[0].cells if rows else []
    said = {
        header.strip().lower(): cell.strip() for header, cell in zip(headers, cells, strict=False)
    }
    name = f"{said.get('first name', '')} {said.get('last name', '')}".strip()
    return MyProfile(
        name=name,
        headline=said.get("headline", ""),
        summary=said.get("summary", ""),
        industry=said.get("industry", ""),
        place=said.get("geo location", ""),
    )
