"""One file a page: read state, call, draw."""
