"""What becomes of the built files: one build at a time, put in the place of the last site.

In comes a folder of files; out goes a whole site, or why there is none.
"""
