"""Fields of work that goals speak of, so that one with nobody in it is noticed."""

import re
from collections.abc import Iterator

from eventmate.domain.folding import fold

# Plain names of the fields that public lists of industries share, in lower case. Words that mean
# many other things after "from" or "in" (such as general, public or service) are left out.
FIELDS = frozenset(
    [
        "accounting",
        "advertising",
        "aerospace",
        "agriculture",
        "architecture",
        "arts",
        "automotive",
        "aviation",
        "banking",
        "biotech",
        "biotechnology",
        "charity",
        "chemistry",
        "climate",
        "construction",
        "consulting",
        "cybersecurity",
        "defence",
        "design",
        "economics",
        "education",
        "electronics",
        "energy",
        "engineering",
        "entertainment",
        "fashion",
        "film",
        "finance",
        "fintech",
        "fisheries",
        "food",
        "forestry",
        "gaming",
        "government",
        "health",
        "healthcare",
        "hospitality",
        "housing",
        "insurance",
        "journalism",
        "law",
        "logistics",
        "manufacturing",
        "marketing",
        "mathematics",
        "media",
        "medicine",
        "mining",
        "mobility",
        "museums",
        "music",
        "nursing",
        "pharma",
        "philosophy",
        "physics",
        "policing",
        "politics",
        "psychology",
        "publishing",
        "rail",
        "retail",
        "robotics",
        "schools",
        "science",
        "security",
        "shipping",
        "software",
        "space",
        "sports",
        "teaching",
        "telecom",
        "telecoms",
        "textiles",
        "theatre",
        "tourism",
        "transport",
        "universities",
        "utilities",
    ]
)
_NAMED = re.compile(r"\b(?:from|in|into|outside) (?:the |a )?(\w+)")


def fields_named(goal: str) -> Iterator[str]:
    """Fields a goal names as such, folded: "meet three from health", "learn about work in law"."""
    text = " ".join(fold(goal).split())
    for found in _NAMED.finditer(text):
        if found[1] in FIELDS:
            yield found[1]
