"""Hosts that are data: JSON and YAML, such as templates of CloudFormation and requests of the command line."""
