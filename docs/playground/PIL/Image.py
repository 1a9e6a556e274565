"""Names that annotations speak of."""


class Image:
    """A picture that nobody makes here."""
