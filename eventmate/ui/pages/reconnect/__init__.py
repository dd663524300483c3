"""Reconnect, a part of Follow-ups: people from earlier, new jobs, my own LinkedIn profile."""
