"""What workers of the public workforce may be paid for a task, in tenths of a US cent."""

_LOW = (12, 24)
_MIDDLE = (36, 48, 60, 72, 120, 240, 360, 480, 600, 720)
MASK_PRICES = (840, 960, 1080, 1200)
"""Semantic segmentation."""
BOX_PRICES = (*_MIDDLE, *MASK_PRICES)
"""Bounding boxes."""
COMMON_PRICES = (*_LOW, *BOX_PRICES)
"""Classification and custom jobs of Ground Truth; A2I but for Textract."""
TEXTRACT_PRICES = (*COMMON_PRICES, *range(1320, 2401, 120))
"""Human loops that Textract starts."""


def dollars(tenths: int) -> str:
    """``0.036`` for 36."""
    return f"{tenths / 1000:.3f}"
