"""Drills: a few cards a day."""
