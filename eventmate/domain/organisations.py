"""Organisations under one key, however their legal form is written."""

import re
from functools import lru_cache

from eventmate.domain.folding import fold

_LEGAL_FORMS = (
    "gmbh ggmbh mbh ag kg kgaa se ohg ug gbr ev eg eu inc incorporated corp corporation co "
    "company ltd limited llc llp lp plc pllc pbc sa sas sasu sarl sca srl spa sl slu bv nv "
    "vof cv ab as asa aps oy oyj kk pty pte pvt sro doo dd zrt kft nyrt spzoo sia ou kb "
    "ltda haftungsbeschrankt"
)
_FORMS = frozenset(_LEGAL_FORMS.split())
_EAST_ASIAN_FORMS = re.compile(
    "株式会社|有限会社|合同会社|股份有限公司|有限公司|주식회사|[(\uff08]株[)\uff09]|㈱"
)
_LINKING = frozenset({"and", "und", "et", "y", "e"})
_JOINED = re.compile(r"(?<=\b[^\W\d_])[./]\s?(?=[^\W\d_](?:\b|_))")
_POLISH = re.compile(r"\bsp\.? ?z\.? ?o\.? ?o\b\.?")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 200


@lru_cache(maxsize=65536)
def organisation_key(organisation: str) -> str:
    """Folded words without the legal form: "ACME Robotics GmbH & Co. KG" is "acme robotics"."""
    bare = _EAST_ASIAN_FORMS.sub(" ", organisation[:_LONGEST])
    written = _POLISH.sub("spzoo", fold(bare))
    words = _WORD.findall(_JOINED.sub("", written))
    end = len(words)
    while end > 1 and words[end - 1] in _FORMS | _LINKING:
        end -= 1
    start = 1 if end > 1 and words[0] == "the" else 0
    return " ".join(words[start:end])


def is_legal_form(text: str) -> bool:
    """Whether a text is but a legal form, as after the comma of "Acme, Inc."."""
    words = _WORD.findall(_JOINED.sub("", fold(text[:_LONGEST])))
    return bool(words) and _FORMS.issuperset(words)
