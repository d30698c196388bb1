"""Editions: what a report said when it was published, what differs since, and what explains it."""
