"""What somebody sees who was sent a link: one self-contained page beside Streamlit, from a frozen snapshot."""
