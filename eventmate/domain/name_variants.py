"""Names that are heard alike or are short for each other: "Stefan Meier", "Stephan Meyer".

Good for asking whether two are one person, never for taking them as one.
"""

import re
from functools import lru_cache

# Each line is one given name: its short forms, and how other languages write it. Folded.
_GIVEN = """
abigail abby gail
ahmed ahmad ahmet achmed
albert al bert bertie
alexander alexandra alex alec sandy sasha sascha aleksandr aleksander alexandr alejandro oleksandr
andrew andy drew andreas andrei andrey andrzej andre anders ondrej
anthony tony anton antonio antoine antonin
barbara barb barbie basia
benjamin ben benny
brigitte brigitta gitte birgit
catherine katherine katharine kathryn kate katie kathy cathy kat katharina katarina katja
charles charlie chuck karl carl carlos
christine christina chris chrissy kristina kristin christiane
christopher chris kris christoph christian krzysztof kristof
daniel dan danny
david dave davey
deborah deb debbie
dmitri dmitry dimitri dima dmytro
dorothy dot dottie dorothea
edward ed eddie ted teddy eduard eduardo
elizabeth elisabeth liz lizzy beth betty eliza lisa elsbeth erzsebet
frances fran francesca franziska
francis frank francisco francesco paco franz
frederick fred freddy friedrich fritz
gabriel gabe
gabriele gabriela gabi gaby
george jorge georg jurgen gyorgy jerzy
gregory greg grzegorz
harold harry hal
helen helena elena ellen lena
henry harry hank heinrich enrique henri henryk
isabel isabella isabelle bella isa
jacob jake jakob jack
james jim jimmy jamie jaime
jennifer jen jenny
jessica jess jessie
john johnny jack jon johann johannes hans juan jean giovanni ivan jan
jonathan jon jonny
joseph joe joey josef jose giuseppe jozef pepe
joshua josh
judith judy
kenneth ken kenny
laurence lawrence larry lorenzo lorenz
leonard leo len lenny
louis lewis luis ludwig luigi lou
ludmila lyudmila luda
margaret maggie meg peggy marge greta margarete margarita gosia malgorzata
martin marty
mary maria marie molly
matthew matt matthias matteo mateo mateusz
michael mike mick mikey mikhail michel michele miguel mihai misha
mohammed mohamed mohammad muhammad muhammed mohamad mehmet mo
natalia natalie natasha natalya
nathaniel nathan nate nat
nicholas nick nicky nikolaus klaus nikolai nicolas nicolo
olga olya
pamela pam
patricia pat patty trish tricia
patrick pat paddy padraig
peter pete pieter pedro pietro piotr petr pyotr
philip phil phillip philipp felipe filip
rachel rach raquel
raymond ray
rebecca becky becca
richard rich rick ricky dick ricardo
robert rob robbie bob bobby roberto
ronald ron ronnie
samantha sam
samuel sam sammy
sebastian seb basti
sergei sergey serhiy sergio
stephen steven stephan stefan steve esteban stefano etienne istvan
suleiman suleyman sulaiman
susan sue susie suzanne susanne
tatiana tanya tatjana
theodore ted theo teddy
theresa teresa terry tess resi
thomas tom tommy tomas tomasz
timothy tim timmy
valentina valya
veronica veronika ronnie
victoria vicky viktoria
vincent vince vinny
vladimir volodymyr vova wladimir
walter walt wally
wilhelm willi willy
william will bill billy willy liam guillermo guillaume
yusuf youssef yousef josef
zachary zach zack
"""
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"(?:ck|ch|kh|c|q)"), "k"),
    (re.compile(r"(?:tz|z)"), "s"),
    (re.compile(r"dt\b"), "t"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"[jy]"), "i"),
    (re.compile(r"(?:ai|ei)"), "ei"),
    (re.compile(r"w"), "v"),
    (re.compile(r"(?<=[aeiou])h(?=[^aeiou]|\b)"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile(r"[aeiou]")
_FEWEST_CONSONANTS = 3


def _groups() -> dict[str, frozenset[int]]:
    groups: dict[str, set[int]] = {}
    for number, line in enumerate(_GIVEN.strip().splitlines()):
        for word in line.split():
            groups.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in groups.items()}


_GROUPS = _groups()


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A folded word as it is heard: spellings that sound alike are one."""
    for pattern, heard in _SOUNDS:
        word = pattern.sub(heard, word)
    return word


@lru_cache(maxsize=65536)
def hearing_keys(word: str) -> frozenset[str]:
    """What a folded word is looked up by: two that may be one name share a key."""
    heard = sound(word)
    names = (f"name {number}" for number in _GROUPS.get(word, ()))
    consonants = _VOWELS.sub("", heard)
    long = (consonants,) if len(consonants) >= _FEWEST_CONSONANTS else ()
    return frozenset((heard, *names, *long))


def is_one_name(one: str, other: str) -> bool:
    """Whether two folded words sound the same, or are forms of one given name."""
    groups = _GROUPS.get(one, frozenset())
    return sound(one) == sound(other) or not groups.isdisjoint(_GROUPS.get(other, ()))
