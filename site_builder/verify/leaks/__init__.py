"""Leaks: the search of every planned file for numbers that are not published."""
