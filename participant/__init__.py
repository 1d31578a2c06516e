"""What somebody in the room holds in their hand: a page on a phone beside Streamlit, without a session of it."""
