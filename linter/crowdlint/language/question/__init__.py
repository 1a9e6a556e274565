"""The documents in which Mechanical Turk takes a task: the page they hold, and what CreateHIT refuses."""
