"""Parts of the Today page."""
