"""Pages with data: python-liquid, bounded, with a map from the page back to the template."""
