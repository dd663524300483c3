"""Which of the codes in one picture is meant."""

from collections.abc import Sequence

from eventmate.domain.codes import Code

MOST_CHOICES = 9  # each has a number key


def meant(codes: Sequence[Code]) -> tuple[Code, ...]:
    """The code that is meant, or several when only a person can tell.

    A badge often shows a card beside a link or a ticket: one person among other codes is meant.
    """
    each = tuple({code.text: code for code in codes}.values())
    people = tuple(code for code in each if code.contact is not None)
    return people if len(people) == 1 else each[:MOST_CHOICES]
