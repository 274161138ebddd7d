"""What is handed out: the invitation, and everything for a room without screens."""
