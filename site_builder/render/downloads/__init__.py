"""The data as files: what the site shows, row by row, for people who reuse it."""
