"""What came through people."""
