"""Character sets of cards: one file may hold cards in several, and say so or not."""

import re

from eventmate.interchange.text_decoding import decode_text

_SURROGATES = re.compile("[\ud800-\udfff]")
_DECLARED = re.compile(r"CHARSET=\"?([A-Za-z0-9_.-]{1,40})", re.IGNORECASE)
# Japanese mail sets switch alphabets with it and are otherwise ASCII.
_ESCAPE = "\x1b"
_FOLDS = (b"\r\n ", b"\r\n\t", b"\n ", b"\n\t")


class CardDecoder:
    """Finds the text of a file, then of each card whose bytes are not what the file's are."""

    def __init__(self, data: bytes | str) -> None:
        self._likely = ""
        if isinstance(data, str):
            whole = _SURROGATES.search(data) is None
            self.text = data if whole else data.encode("utf-8", "replace").decode("utf-8")
            return
        decoded = decode_text(data)
        self.text = decoded.text
        if not decoded.certain:
            self._likely = decoded.encoding
            self.text = data.decode("utf-8", "surrogateescape")

    def card(self, text: str) -> str:
        """One card's text with its own character set."""
        if self._likely and _SURROGATES.search(text):
            return _decoded_card(text.encode("utf-8", "surrogateescape"), text, self._likely)
        if _ESCAPE in text and text.isascii():
            return _decoded_card(text.encode("ascii"), text, "ascii")
        return text


def _decoded_card(data: bytes, text: str, likely: str) -> str:
    unfolded = data
    for fold in _FOLDS:
        # Some programs fold in the middle of a letter.
        unfolded = unfolded.replace(fold, b"")
    declared = dict.fromkeys(name.lower() for name in _DECLARED.findall(text))
    attempts = [] if text.isascii() else [(unfolded, "utf-8")]
    attempts += [(data, name) for name in declared if name not in ("utf-8", "utf8")]
    attempts += [(data, likely)]
    for source, encoding in attempts:
        try:
            return source.decode(encoding)
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return decode_text(data).text
