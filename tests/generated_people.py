"""Generated people for round-trip tests: many scripts, emoji, right-to-left names, line breaks."""

from hypothesis import strategies as st

from eventmate.domain.contacts import Address, ContactDetails, ContactPoint, PointKind

_WORDS = (
    *("Ada", "O'Neil", "Smith, PhD", "a;b", "back\\slash", "C:\\new", 'quo"te', "Zoë", "Łukasz"),
    *("Ødegård", "Straße", "Nguyễn", "İstanbul", "Ελένη", "Дмитрий", "שרה", "محمد", "فاطمة"),
    *("नेहा", "สมชาย", "李小龍", "ひらがな", "カタカナ", "김민준", "თამარი", "Արամ", "👩🏽‍💻", "🇪🇹"),
    *("e\u0301", "END:VCARD", "=3D", "^n", "x" * 80, "ü" * 90, "漢" * 60),
)
_word = st.sampled_from(_WORDS)
_letters = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="\ufeff"),
    min_size=1,
    max_size=20,
)
_line = st.lists(st.one_of(_word, _letters), max_size=4).map(" ".join)
_full = _line.filter(bool)
_lines = st.lists(_line, max_size=4).map("\n".join)
_label = st.one_of(
    st.sampled_from(("", "work", "home", "mobile", "work fax", "LinkedIn", "linkedin", "Büro")),
    _line,
)
_digits = st.integers(0, 9999).map(lambda number: f"+1 (555) 010-{number:04}")
_email = st.integers(0, 9999).map(lambda number: f"person{number}@mail.example")
_link = st.sampled_from(
    ("https://example.com/a,b;c?d=e&f=g#h", "www.example.org", "http://example.com/ü%20x")
)


def _points(kind: PointKind, value: st.SearchStrategy[str]) -> st.SearchStrategy[ContactPoint]:
    return st.builds(ContactPoint, kind=st.just(kind), value=value, label=_label)


_point = st.one_of(
    _points(PointKind.EMAIL, _email),
    _points(PointKind.PHONE, st.one_of(_digits, _full)),
    _points(PointKind.LINK, _link),
)
_address = st.builds(
    Address,
    street=_lines.map(str.strip),
    city=_full,
    region=_line,
    postal_code=_line,
    country=_line,
    label=_label,
)
_birthday = st.one_of(
    st.just(""),
    st.dates().filter(lambda day: day.year != 1604).map(lambda day: day.isoformat()),
    st.dates().map(lambda day: f"--{day:%m-%d}"),
    st.just("around 1980, in May"),
)
_photo = st.one_of(st.none(), st.binary(min_size=1, max_size=300).map(lambda data: b"\xff" + data))

people = st.builds(
    ContactDetails,
    name=_full,
    given=_line,
    family=_line,
    additional=_line,
    prefix=_line,
    suffix=_line,
    nickname=_line,
    pronouns=_line,
    organisation=_line,
    department=_line,
    title=_line,
    headline=_line,
    industry=_line,
    seniority=_line,
    points=st.lists(_point, max_size=8).map(tuple),
    addresses=st.lists(_address, max_size=3).map(tuple),
    birthday=_birthday,
    note=_lines,
    offers=_lines,
    needs=_lines,
    tags=st.lists(_full, max_size=4, unique=True).map(tuple),
    photo=_photo,
    uid=_line,
)
