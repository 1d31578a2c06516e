"""How a store of an earlier release becomes one of this release: forward only, one file a step."""
