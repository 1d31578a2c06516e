"""What runs inside the reading process: bytes of a file to sparse sheets of text.

Nothing in here imports pandas, NumPy or another room of the project: the process has to start within a few hundredths
of a second, and what it may import is what a hostile file could reach.
"""
