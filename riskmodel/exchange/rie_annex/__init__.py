"""The annex for the RI&E: what teams agreed, in the layouts that tools for the RI&E write and read."""
