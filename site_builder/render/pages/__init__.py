"""Builders of pages: one module for each kind, each from the context to its view."""
