"""A page worked as a worker would, and judged."""
