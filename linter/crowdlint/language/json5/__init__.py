"""JSON5 in attribute values, read tolerantly and with places."""
