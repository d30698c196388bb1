"""An invented council: sample data that exercises every feature, and the starter of a new project.

`python -m tests.sample DIR` writes the whole project. Nothing depends on the machine, the day or
the order of anything: the same bytes come out everywhere.
"""
