"""From the council's files to a checked `Project`, with every problem found on the way."""
