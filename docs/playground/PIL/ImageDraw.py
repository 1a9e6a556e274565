"""Names that annotations speak of."""


class ImageDraw:
    """A pen that nobody holds here."""
