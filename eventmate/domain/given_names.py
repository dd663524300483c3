"""Given names of two words, and family names that stand first: what a plain split gets wrong.

Common ones only; whoever is not among them is greeted by the first word, or by the whole name
where that is not sure.
"""

from eventmate.domain.folding import fold

# The first word, then the words that make one given name with it; folded, without accents.
_TWO_WORDS = """
mary: ann anne beth ellen jane jo kate lou louise rose
jo: ann anne
billy: bob ray
jean: baptiste christophe claude francois jacques louis luc marc marie michel paul philippe
 pierre yves
marie: anne christine claire france helene jose laure louise pierre rose therese
anne: claire laure marie sophie
pierre: yves
maria: angeles carmen chiara clara cristina dolores elena eugenia fernanda grazia isabel jesus
 jose luisa pilar teresa victoria
jose: angel antonio carlos ignacio javier juan luis manuel maria miguel ramon
juan: antonio carlos diego francisco ignacio jose luis manuel miguel pablo pedro ramon
luis: alberto angel enrique fernando miguel
ana: belen carolina cristina isabel lucia maria paula sofia
miguel: angel
carlos: alberto andres eduardo
francisco: javier jose
marco: antonio aurelio
rosa: maria
victor: manuel
jorge: luis
joao: carlos paulo pedro
hans: christian dieter georg joachim jorg jurgen martin peter werner
karl: heinz
klaus: dieter peter
ann: christin kathrin katrin marie sophie
anna: lena maria sophie
eva: maria
gian: carlo franco luca marco paolo piero
pier: giorgio luigi paolo
"""
# Families written before the given name by many who bear them: Chinese, Vietnamese, Hungarian.
_FIRST = """
zhang wang liu chen zhao huang zhou wu xu zhu guo gao liang zheng luo xie tang deng feng peng zeng
xiao tian dong yuan cai jiang cheng shen yao zhong
nguyen tran pham hoang huynh phan dang bui duong ngo
kovacs nagy szabo toth horvath kiss molnar nemeth farkas balogh takacs juhasz lakatos meszaros racz
"""


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    lines = text.replace("\n ", " ").strip().splitlines()
    split = (line.split(":") for line in lines)
    return frozenset((first, second) for first, others in split for second in others.split())


_PAIRS = _pairs(_TWO_WORDS)
_FAMILIES = frozenset(_FIRST.split())


def is_one_given_name(first: str, second: str) -> bool:
    """Whether two words are commonly one given name, as in "Mary Ann" or "José Luis"."""
    return (fold(first), fold(second)) in _PAIRS


def may_be_family(word: str) -> bool:
    """Whether a first word may be the family name, as in "Zhang Wei" or "Kovács Réka"."""
    return fold(word) in _FAMILIES
