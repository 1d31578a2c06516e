"""What outlives a session, and only when somebody asks for it: workspace files, share links, autosaves, votes."""
