"""The documentation site: the pages of this folder, and a reference made of the sources, as one folder of HTML."""
