"""The text of a template and where everything in it stands: spans, sources, maps, dialects."""
