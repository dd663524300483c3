"""A person on a list is recognised on the next one."""

import pytest

from eventmate.domain.listed_people import ListedPerson, listed_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            ListedPerson("Sara Kim", email="SARA@acme.example"),
            ListedPerson("S. Kim", email="sara@acme.example"),
        ),
        (
            ListedPerson("Sara Kim", links=("https://www.linkedin.com/in/sarakim/",)),
            ListedPerson("Sara", links=("https://acme.example", "linkedin.com/in/sarakim")),
        ),
        (ListedPerson("Sara Kim", key="AB12"), ListedPerson("Sara Kim-Lee", key="AB12")),
        (
            ListedPerson("Zoë  Müller", organisation="Acme GmbH"),
            ListedPerson("zoe muller", organisation="ACME"),
        ),
    ],
)
def test_one_person_has_one_key(one: ListedPerson, other: ListedPerson) -> None:
    assert listed_key(one) == listed_key(other)


def test_a_firm_s_page_is_nobody_s_key() -> None:
    keys = {listed_key(ListedPerson(name, links=("https://acme.example",))) for name in "AB"}
    assert len(keys) == 2
