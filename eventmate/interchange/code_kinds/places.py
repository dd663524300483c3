"""Wi-Fi access and places on the map."""

import re

from eventmate.domain.codes import Code, CodeKind
from eventmate.interchange.code_kinds.parts import first, has_prefix, kept, keyed_values

_GEO = re.compile(
    r"geo:(-?\d{0,3}(?:\.\d*)?),(-?\d{0,3}(?:\.\d*)?)(?:,(-?\d{0,9}(?:\.\d*)?))?(?:;[^?]*)?(?:\?(.*))?",
    re.IGNORECASE | re.DOTALL,
)
_MOST_NORTH = 90.0
_MOST_EAST = 180.0


def read_wifi(text: str) -> Code | None:
    """The way into a wireless network; spaces in names and passwords count."""
    start = text.lstrip()
    if not has_prefix(start, "WIFI:"):
        return None
    values = keyed_values(start[len("WIFI:") :])
    if not first(values, "S"):
        return None
    hidden = first(values, "H").strip().lower()
    named = (
        ("ssid", first(values, "S")),
        ("password", first(values, "P")),
        ("encryption", first(values, "T").strip() or "nopass"),
        ("hidden", "true" if hidden == "true" else ""),
        ("identity", first(values, "I")),
        ("anonymous_identity", first(values, "A")),
        ("eap_method", first(values, "E")),
        ("phase_2_method", first(values, "PH2") or ("" if hidden in {"true", "false"} else hidden)),
    )
    return Code(text, CodeKind.WIFI, fields=kept(named))


def _number(text: str | None) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def read_geo(text: str) -> Code | None:
    """A place on the globe."""
    found = _GEO.fullmatch(text.strip())
    if not found:
        return None
    latitude, longitude, altitude = (_number(found[index]) for index in (1, 2, 3))
    if latitude is None or longitude is None or (found[3] and (altitude is None or altitude < 0)):
        return None
    if abs(latitude) > _MOST_NORTH or abs(longitude) > _MOST_EAST:
        return None
    named = (
        ("latitude", found[1]),
        ("longitude", found[2]),
        ("altitude", found[3] or ""),
        ("query", found[4] or ""),
    )
    return Code(text, CodeKind.GEO, fields=kept(named))
