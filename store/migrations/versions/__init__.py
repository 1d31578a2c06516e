"""The steps, in order. A step that a release carried is never changed."""
