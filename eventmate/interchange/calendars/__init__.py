"""iCalendar and vCalendar: read whatever programs made of them, written as RFC 5545 asks."""
