"""Ragstone: turns a council's YAML and Markdown into a public performance website."""

__version__ = "0.1.0"
