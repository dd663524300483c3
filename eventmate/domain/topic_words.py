"""Words that say what a text is about, alike in singular and plural, in English and German."""

import re
from functools import lru_cache

from eventmate.domain.folding import fold

_ENGLISH = (
    "a able about above across actually after again against ago all almost along already also "
    "although always am among an and another any anyone anything are around as ask at available "
    "away back be became because become been before behind being below best better between big "
    "both bring build but by came can cannot case come comes common could day days deal did "
    "different discover discuss do does doing don done down due during each easily easy either "
    "else end enough especially etc even ever every everyone everything example examples explain "
    "explore explores few find first five focus for found four from full further gave general "
    "get gets getting give given gives giving go goes going good got great had happen hard has "
    "have having he help helps her here hers high him his hope how however i idea ideas if "
    "important in including instead interested interesting into introduce is issue issues it its "
    "itself journey just keep key kind know known large last later latest lead least less let "
    "lets level like likely little live ll long look looking lot lots made main mainly make makes "
    "making many matter matters may maybe me mean means might mine modern more most much must my "
    "near need needs never new next nice no nor not nothing now of off often old on once one "
    "ones only onto open "
    "or order other others our ours out over overview own part people perhaps place please point "
    "possible present problem problems provide put quickly quite rather re ready real really "
    "recent recently right run said same say says second see seem seen several shall share she "
    "short should show shown shows simple simply since small so some someone something sometimes "
    "soon start still step such sure take taken takes taking tell ten than thank that the their "
    "them themselves then there these they thing things think this those though three through "
    "throughout thus time times to today together too took top topic topics toward towards tried "
    "true try trying turn two under understand until up upon us use used useful user uses using "
    "usual usually various ve very via want wants was way ways we well went were what whatever "
    "when where whether which while who whole whom whose why wide will with within without word "
    "work worked working works world would year years yes yet you your yours yourself zero"
)
_GERMAN = (
    "aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch "
    "auf aus ausserdem bei beim beispiel bereits besser bin bis bisher bist bringen da dabei "
    "dadurch dafur dagegen daher damit danach dann daran darauf daraus darf darin daruber darum "
    "das dass davon dazu dem den denen denn dennoch der deren des deshalb dessen die dies diese "
    "diesem diesen dieser dieses dir doch dort du durch durfen ebenfalls eigen eigene eigenen "
    "eigentlich ein eine einem einen einer eines einfach einige einigen einmal er erst erste "
    "ersten es etwa etwas euch euer fur gab ganz geben gegen gehen geht gemacht gemeinsam genau "
    "gerade gern gibt ging gross grosse grossen gut gute guten hab habe haben hat hatte hatten "
    "hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja "
    "jede jedem jeden jeder jedes jedoch jetzt kann kannst kein keine keinen keiner kommen kommt "
    "konnen konnte konnten lang lange lassen lasst leicht letzte letzten machen macht mal man "
    "manche mehr mein meine meinen meist mich mir mit mochte moglich muss mussen musste nach "
    "nachdem nehmen nein neu neue neuen neuer neues nicht nichts noch nun nur ob obwohl oder oft "
    "ohne rund schon sehen sehr seid sein seine seinem seinen seiner seit selbst sich sie sind so "
    "sogar solche soll sollen sollte sollten sondern sowie statt uber um und uns unser unsere "
    "unserem unseren unserer unter viel viele vielen vielleicht vom von vor wann war waren warum "
    "was wegen weil weitere weiteren welche welchen welcher wenig wenige wenn wer werden wie "
    "wieder will wir wird wo wobei wohl wollen wollte worden wurde wurden zeigen zeigt zu zum zur "
    "zusammen zwar zwei zwischen"
)
# What every abstract says of itself.
_OF_TALKS = (
    "abstract attend attendee attendees audience beitrag conference einblick einblicke "
    "einfuhrung event introduction konferenz learn learned lecture meetup panel participant "
    "participants presentation presenter question questions referent room session sessions slide "
    "slides speaker speakers talk talks teilnehmende teilnehmer thema themen tutorial vortrag "
    "vortrage vorstellen webinar workshop workshops zuhorer"
)
STOP_WORDS = frozenset(f"{_ENGLISH} {_GERMAN} {_OF_TALKS}".split())
_NO_ADVERBS = frozenset(
    ("family", "assembly", "supply", "anomaly", "monopoly", "butterfly", "italy", "reply", "fly")
)
_HISSING = ("ses", "xes", "zes", "ches", "shes")
_KEPT_S = ("ss", "us", "is", "as", "os")
_LONGEST_WORD = 40
_SHORTEST = 2
_LONG = 6
WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*(?:\+\+|#)?")


@lru_cache(maxsize=65536)
def topic_stem(word: str) -> str:
    """The folded word without its plural or ending; nothing for a word that says no topic."""
    folded = fold(word[:_LONGEST_WORD].replace("\u2019", "'"))
    plain = folded.removesuffix("'s").removesuffix("'")
    if plain in STOP_WORDS or "'" in plain or len(plain) < _SHORTEST or plain.isdecimal():
        return ""
    if plain.endswith("ly") and len(plain) > _SHORTEST + 2 and plain not in _NO_ADVERBS:
        return ""
    return _stem(plain)


def _stem(word: str) -> str:
    if len(word) <= _SHORTEST + 1:
        return word
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith(_HISSING):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(_KEPT_S):
        word = word[:-1]
    for ending in ("ing", "en"):
        if word.endswith(ending) and len(word) > _LONG:
            word = word[: -len(ending)]
            break
    return word[:-1] if word.endswith("e") and len(word) >= _LONG - 1 else word


def topics(text: str) -> dict[str, str]:
    """The topic words of a text by their stems, each as first written."""
    found: dict[str, str] = {}
    for word in WORD.findall(text):
        if stem := topic_stem(word):
            found.setdefault(stem, word)
    return found
