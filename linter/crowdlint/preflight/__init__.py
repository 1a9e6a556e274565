"""A whole manifest before its job starts: every line read, rendered and asked, on as many processors as there are.

    reading -> chunks of lines -> executor: work (plan) -> faults by line -> record -> report

``plan`` is what a worker is told once, ``work`` what it does with a chunk, ``engine`` keeps the order, ``record`` holds
on disk what was found, so that memory does not grow and a run that was killed goes on.
"""
