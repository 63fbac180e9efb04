"""All that is asked of a project before there is a site of it.

In comes a project as it was read, with what its pages are made with; out comes every problem, with its file and line.
`all_checks.py` holds the one list, and says where a new check goes.
"""
