"""The author's own Lambdas, run on this machine: only when asked to, for it is the author's code that runs."""
