"""What the rest of the project agrees on: the six tables, and the results that are made of them."""
