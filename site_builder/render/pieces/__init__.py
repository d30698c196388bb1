"""Builders of the parts that several pages share: chips, figures, rows, counts, small pictures."""
