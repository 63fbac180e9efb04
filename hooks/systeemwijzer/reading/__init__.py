"""How it is read and checked: from content/*.yml and docs/*.md to a Guide.

In come files as editors write them; out comes a Guide in which all is right, or every problem with its file and line.
"""
