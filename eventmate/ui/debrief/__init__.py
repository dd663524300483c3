"""The evening debrief: one person a page, and only what is not known yet."""
