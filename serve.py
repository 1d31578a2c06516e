"""The dashboard as one server: `streamlit run serve.py`, or `uvicorn serve:app` for a hosted link."""

from streamlit.starlette import App

from receiver.routes import housekeeping, mask_tokens_in_logs, routes

mask_tokens_in_logs()
app = App("dashboard.py", routes=routes, lifespan=housekeeping)
