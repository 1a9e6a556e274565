"""Looks at a page in other ways than a worker who does everything right, once."""
