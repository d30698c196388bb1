"""Tests of `assess`: rules by tables of cases and by properties."""
