"""Problems are values: collected, sorted and printed, never raised at the reader."""
