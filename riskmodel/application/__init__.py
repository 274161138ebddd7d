"""What people do, as verbs: load, ask the domain, write one fact."""
