"""The reading check: what the site says is plain, and the rules that say what plain is."""
