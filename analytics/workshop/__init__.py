"""A session with a room full of people: what is asked at which step, and what the answers say together."""
