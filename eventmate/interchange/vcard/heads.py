"""What stands before a property's colon: group, name, parameters."""

from dataclasses import dataclass, field
from typing import Final

from eventmate.interchange.vcard.labels import label_of_types

# Far beyond any real property; hostile lines hold half a million.
_MOST_PARAMETERS = 64
_LONGEST_KEPT = 256
_MOST_KEPT = 4096
_ALIASES: Final = {"CN": "FN", "PHONE": "TEL"}
_QUOTED_PRINTABLE: Final = ("QUOTED-PRINTABLE", "Q", "QP")
_BASE64: Final = ("BASE64", "B")
_TYPE, _ENCODING = "TYPE", "ENCODING"
_BARE_ENCODINGS: Final = ("QUOTED-PRINTABLE", "BASE64")
_VALUE_KINDS: Final = ("URL", "CONTENT-ID", "CID", "INLINE")


@dataclass(frozen=True, slots=True)
class Head:
    """One property's name (upper case), group, label made of its types, and parameters."""

    written: str
    name: str
    group: str = ""
    label: str = ""
    parameters: dict[str, str] = field(default_factory=dict)
    is_quoted_printable: bool = False
    is_base64: bool = False

    @property
    def is_plain(self) -> bool:
        """Whether the value stands there as it is, but for escapes."""
        return not (self.is_quoted_printable or self.is_base64)

    def parameter(self, name: str) -> str:
        """A parameter's text, empty where there is none."""
        return self.parameters.get(name, "")


class Heads:
    """Parses heads and keeps them, as the cards of one file repeat a few dozen of them."""

    def __init__(self) -> None:
        self.known: dict[str, Head] = {}

    def split(self, line: str) -> tuple[Head, str]:
        """A line's head and its raw value; a colon inside quotes does not end the head."""
        written, _, value = line.partition(":")
        if '"' in written and written.count('"') % 2:
            end = _colon_outside_quotes(line)
            if end >= 0:
                written, value = line[:end], line[end + 1 :]
        head = self.known.get(written)
        if head is None:
            head = _parse(written)
            if len(written) <= _LONGEST_KEPT and len(self.known) < _MOST_KEPT:
                self.known[written] = head
        return head, value


def _colon_outside_quotes(line: str) -> int:
    """Where the head ends, or -1 if its quotes never close."""
    pieces = line.split('"')
    if len(pieces) % 2 == 0:
        pieces.pop()
    position = 0
    for index, piece in enumerate(pieces):
        colon = piece.find(":") if index % 2 == 0 else -1
        if colon >= 0:
            return position + colon
        position += len(piece) + 1
    return -1


def _split_outside_quotes(text: str, separator: str) -> list[str]:
    """Parts between separators that stand outside quotes, at most `_MOST_PARAMETERS`."""
    parts = text.split(separator, _MOST_PARAMETERS)[:_MOST_PARAMETERS]
    if '"' not in text:
        return parts
    whole: list[str] = []
    is_open = False
    for part in parts:
        if is_open:
            whole[-1] += separator + part
        else:
            whole.append(part)
        if part.count('"') % 2:
            is_open = not is_open
    return whole


def _unquoted(text: str) -> str:
    """A parameter's text without quotes and with the circumflex escapes of RFC 6868 undone."""
    text = text.strip().replace('"', "")
    if "^" not in text:
        return text
    halves = text.split("^^")
    return "^".join(half.replace("^n", "\n").replace("^'", '"') for half in halves)


def _parse(written: str) -> Head:
    first, *rest = _split_outside_quotes(written, ";")
    group, _, name = first.strip(" \t\ufeff").rpartition(".")
    name = name.strip().upper()
    types: list[str] = []
    parameters: dict[str, str] = {}
    for parameter in rest:
        _take_parameter(parameter, types, parameters)
    encoding = parameters.get(_ENCODING, "").upper()
    return Head(
        written=written,
        name=_ALIASES.get(name, name),
        group=group.strip().lower(),
        label=label_of_types(types),
        parameters=parameters,
        is_quoted_printable=encoding in _QUOTED_PRINTABLE,
        is_base64=encoding in _BASE64,
    )


def _take_parameter(parameter: str, types: list[str], parameters: dict[str, str]) -> None:
    key, equals, value = parameter.partition("=")
    key = key.strip().upper()
    if not equals:
        if key in _BARE_ENCODINGS:
            parameters[_ENCODING] = key
        elif key in _VALUE_KINDS:
            parameters["VALUE"] = key
        else:
            types.extend(_listed(parameter))
    elif key == _TYPE:
        types.extend(_listed(value))
    else:
        parameters.setdefault(key, _unquoted(value))


def _listed(value: str) -> list[str]:
    """The words of a type list; some programs put the whole list into one pair of quotes."""
    words = (word.strip().lower() for word in _unquoted(value).split(",", _MOST_PARAMETERS))
    return [word for word in words if word]
