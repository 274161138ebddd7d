"""Streamlit parts that screens share; one visible thing per file."""
