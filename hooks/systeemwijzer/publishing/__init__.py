"""What becomes of the built files: one build at a time, all of what should be there, put in the place of the last site.

In come files, or a folder of them; out goes a whole site, or why there is none.
"""
