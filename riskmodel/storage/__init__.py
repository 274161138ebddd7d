"""The only folder that speaks SQL; rows never leave it."""
