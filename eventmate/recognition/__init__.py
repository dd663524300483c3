"""Pictures to text and text to QR codes."""
