"""How practice went over time."""
