"""The least that a screen in Streamlit can be: a title and one button."""

import streamlit as st

st.title("Board")
st.button("Refresh")
