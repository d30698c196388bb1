"""Audits: what an officer should look at before publishing, that only assessed figures show."""
