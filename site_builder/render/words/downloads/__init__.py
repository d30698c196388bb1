"""Words of the downloads: what each table is, and what each of its columns means."""
