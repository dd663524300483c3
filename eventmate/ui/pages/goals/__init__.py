"""Goals wherever they are shown: of an event and of the year."""
