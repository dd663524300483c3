"""Parts of the Events page."""
