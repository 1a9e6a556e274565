"""How long a task may take and stay available, in seconds."""

TASK = 28_800
"""Eight hours to work a task of images, text or a custom job."""
LONG_TASK = 2_592_000
"""Thirty days to work a task of video frames or point clouds."""
PUBLIC_LIFETIME = 43_200
"""Twelve hours for which a task stays on offer to the public workforce."""
LIFETIME = 2_592_000
"""Thirty days for which a task stays on offer to a private or vendor workforce."""
