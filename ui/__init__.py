"""What all pages share and what touches Streamlit: session state, caches, filters, page parts."""
