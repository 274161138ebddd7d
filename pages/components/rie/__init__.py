"""The parts of the screen on which a plan of an RI&E is read in and confirmed."""
