"""What web servers are to say with each file: one list, and the files of hosts made of it."""
