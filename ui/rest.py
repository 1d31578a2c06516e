"""What comes after a page's list and picture, on a phone too."""

import streamlit as st


def rest_last() -> None:
    """On a phone the list comes before the picture; a container with the key `bs_rest` comes after both."""
    st.html(
        "<style>@media (max-width: 640px) {"
        '[data-testid="stLayoutWrapper"]:has(> .st-key-bs_rest), .st-key-bs_rest { order: 4; }'
        "}</style>"
    )
