"""Parts of the Meet page."""
