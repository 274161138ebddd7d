"""The least that a first page in Streamlit can be: one text input."""

import streamlit as st

st.text_input("Code")
