"""The parts of the screen of the action plan, one visible thing per file."""
