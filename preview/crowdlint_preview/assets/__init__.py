"""Libraries and media from elsewhere: what templates ask for, brought once, kept beside them, the same every time."""
