"""Communities: places I take part in again and again, and what I gave them."""
