"""Disclosure control: which numbers of people may not be shown, and what is published instead."""
