"""What the facilitator sees in each phase of a session."""
