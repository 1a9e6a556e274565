"""How much the services take. Sources: the developer guide's pages on input data and botocore's service models."""

TEMPLATE = 128_000
"""Characters of UiTemplate.Content (RenderUiTemplate, CreateHumanTaskUi)."""
TASK_INPUT = 128_000
"""Characters of Task.Input (RenderUiTemplate)."""
QUESTION = 65_535
"""Bytes of an HTMLQuestion or ExternalQuestion (CreateHIT)."""
LABEL = 256
"""Characters of a label."""
LABEL_FILE_VERSIONS = ("2018-11-28", "2020-03-01")
"""What ``document-version`` of a label category file may say: all jobs; those of video frames and point clouds."""
MANIFEST_LINE = 100_000
"""Characters of a line of an input manifest."""
MANIFEST_VALUE = 20_000
"""Characters of one attribute of such a line."""
LABEL_ATTRIBUTE = 127
"""Characters of the name of a label attribute (CreateLabelingJob)."""
