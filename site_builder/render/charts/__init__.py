"""What the pictures show: from the report to chart specifications, each with its table."""
