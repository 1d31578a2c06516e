"""The dashboard as one server: `streamlit run serve.py`, or `uvicorn serve:app` for a hosted link."""

from streamlit.starlette import App

app = App("dashboard.py")
