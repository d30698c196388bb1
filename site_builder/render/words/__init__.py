"""The catalogue of everything the site says: sentences, labels and number formats.

No other package words a figure. Plain British English; an absence is said in words, never a dash.
"""
