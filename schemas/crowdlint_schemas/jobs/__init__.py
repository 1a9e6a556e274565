"""What is known of jobs beyond their templates: task types, their Lambdas, workforces, prices, times; documented.

Sources: botocore's model of SageMaker (the descriptions of CreateLabelingJob, HumanTaskConfig, UiConfig and
PublicWorkforceTaskPrice hold all numbers and addresses here) and the developer guide's pages that docstrings name.
"""
