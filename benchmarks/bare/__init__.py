"""The bare counterparts: the least that could do the same."""
