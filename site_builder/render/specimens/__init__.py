"""Invented views for the style guide: of each component every state that it can be in.

They stand for a council's own data. What they say is in `words/specimens.py`, or is what the site
says of real data. All numbers have two digits: none can be taken for a figure that is withheld.
"""
