"""The mission card: a small window that stays in sight while an event is on."""
