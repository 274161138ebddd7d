"""The room's screen: large, calm, and nothing on it that should not be photographed."""
