"""The catalogue as everybody with an account reads it."""
