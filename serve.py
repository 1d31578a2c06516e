"""The dashboard as one server: `streamlit run serve.py`, or `uvicorn serve:app` for a hosted link."""

from streamlit import net_util
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

from participant.routes import Phones, mask_codes_in_logs
from receiver.routes import housekeeping, mask_tokens_in_logs, routes, settings_store
from ui import autosave_cookie, workshop_cookie

mask_tokens_in_logs()
mask_codes_in_logs()
# Streamlit asks a server of others for this one's address, at the start and for each visitor by another host name.
net_util.get_external_ip = lambda: None
# `pages/` is ours, listed by our navigation. Streamlit takes a folder of that name for pages of its own until the first
# session has said otherwise: that session's link would be called unknown, and its page run without the frame.
PagesManager.uses_pages_directory = False
app = App(
    "dashboard.py",
    routes=[*routes, *Phones(settings_store).routes(), *autosave_cookie.routes, *workshop_cookie.routes],
    lifespan=housekeeping,
)
