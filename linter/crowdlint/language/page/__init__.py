"""A page as a tree: elements, values, the form, addresses, and what is wrong with its structure."""
