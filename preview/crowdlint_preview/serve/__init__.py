"""The live server: the author's template beside the task that a worker gets of it, as one types.

It speaks to pages of its own alone, on the loopback interface. What it may read and write are the templates that the
command line names, each under the name by which the page knows it: no path ever comes out of a request.
"""
