"""Tests of `assess/disclosure/`."""
