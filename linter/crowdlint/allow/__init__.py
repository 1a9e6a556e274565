"""Findings that somebody allowed: comments, how far they reach, the baseline."""
