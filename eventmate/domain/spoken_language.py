"""Whether a script is English, for words can only be heard in English.

In doubt it is: a note in catchwords has few short words of any language, and wrongly taking it for
another would cost its writer the transcript.
"""

import re

# Short words that most sentences of a language have, and that English does not have.
_OTHERS = frozenset(
    (
        *("und", "ich", "der", "das", "mit", "f\u00fcr", "ist", "nicht", "wir", "eine", "zu"),
        *("je", "le", "la", "les", "des", "et", "est", "que", "pour", "avec", "une", "nous"),
        *("el", "los", "las", "y", "con", "para", "una", "mi", "es", "de", "por", "soy"),
        *("il", "che", "di", "gli", "sono", "per", "della", "ho", "non", "alla"),
        *("o", "os", "e", "com", "um", "uma", "meu", "n\u00e3o", "em", "da"),
        *("ik", "het", "een", "en", "van", "wij", "niet", "voor", "dat", "om"),
        *("w", "na", "si\u0119", "jest", "z", "\u017ce", "nie", "jak", "co", "jestem"),
        *("och", "jag", "det", "som", "att", "f\u00f6r", "er", "og", "jeg", "p\u00e5", "av", "vi"),
        *("ve", "bir", "i\u00e7in", "ben", "ja", "ett\u00e4", "olen", "se", "\u0219i", "sunt"),
    )
)
# Those of English that other languages do not have.
_ENGLISH = frozenset(
    (
        *("the", "and", "that", "with", "for", "it", "are", "have", "has", "i'm", "it's", "their"),
        *("you", "your", "they", "our", "this", "who", "what", "where", "when", "how", "from"),
        *("would", "which", "people", "about", "like", "them", "but", "be", "because"),
    )
)
FEWEST = 8  # words; of fewer nothing can be said
LATIN = 0.5  # of the letters
_FIRST_OTHER = "\u0250"  # letters from here on are not Latin

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def is_english(text: str) -> bool:
    """Whether a text may be English."""
    words = [word.lower().replace("\u2019", "'") for word in _WORD.findall(text)]
    letters = "".join(words)
    if sum(letter < _FIRST_OTHER for letter in letters) < LATIN * len(letters):
        return False
    english = sum(word in _ENGLISH for word in words)
    return len(words) < FEWEST or english >= sum(word in _OTHERS for word in words)
