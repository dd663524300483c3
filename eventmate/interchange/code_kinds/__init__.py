"""What QR texts of each kind say; every reader is linear, never raises, and acts on nothing."""
