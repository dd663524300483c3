"""Mentors and those I mentor."""
