"""Templates tested with pytest: fixtures, and a task whose page a test works."""
