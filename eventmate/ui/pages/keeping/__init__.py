"""Keeping in touch: whom this week, rhythms and time off."""
