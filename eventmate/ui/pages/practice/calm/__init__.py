"""The calm corner: five minutes before it begins."""
