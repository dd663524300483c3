"""Attendee and speaker lists: exports of event tools, any table, and pasted lines."""
