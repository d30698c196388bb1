"""Tests of `assess/editions/`."""
