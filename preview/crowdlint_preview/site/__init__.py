"""A template with task data as pages that open from disk."""
