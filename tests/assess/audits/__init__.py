"""Tests of `assess/audits/`."""
