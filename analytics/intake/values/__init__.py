"""Cells to values, a whole column at a time: numbers, dates, answers in words, levels, choices."""
