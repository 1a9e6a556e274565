"""Hosts that are programs or pages in other languages than Python, read with tree-sitter or by their signs."""
