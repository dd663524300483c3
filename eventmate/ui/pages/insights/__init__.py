"""Insights: pictures of what was noted, each with a sentence."""
