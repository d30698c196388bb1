"""From a `Project` to a `Report`: ratings, absence, direction of travel, summing up. Pure."""
