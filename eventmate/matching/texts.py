"""How alike two texts are."""


def nearness(one: str, other: str) -> float:
    """0 to 100, by the letters of both."""
    from rapidfuzz.fuzz import ratio

    return float(ratio(one, other))
