"""A first template: from the example of an element, a manifest, or a labelling page of another tool."""
