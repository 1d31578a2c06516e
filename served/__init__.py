"""What all answers beside Streamlit have in common: a receiver's page, a participant's phone."""
