"""Frozen data shared by every stage: what files hold, what was decided, what will be written.

Nothing here reads a file, decides a status or words a sentence; nothing here imports a stage.
"""
