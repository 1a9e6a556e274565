"""A job before it starts: the request that creates it, and how it fits the template, labels and manifest."""
