"""Tests, in the order of the package; cases that an officer could correct are in data files."""
