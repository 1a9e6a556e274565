"""What Ground Truth offers a worker only in some jobs."""

from collections.abc import Collection

AUTO_SEGMENT = frozenset({"crowd-semantic-segmentation", "crowd-instance-segmentation"})
"""The elements that have the auto-segment tool."""


def why_no_auto_segment(public: bool, granted: Collection[bool]) -> str:
    """Why the tool is not offered, or nothing where it is.

    ``public``: the workforce is Mechanical Turk's; ``granted``: of each widget's picture, whether it was signed for
    the worker (https://docs.aws.amazon.com/sagemaker/latest/dg/sms-auto-segmentation.html).
    """
    if public:
        return "the auto-segment tool exists for private and vendor workforces, not for a public one"
    if not all(granted):
        return "the auto-segment tool is offered only where `grant_read_access` signs the picture"
    return ""
