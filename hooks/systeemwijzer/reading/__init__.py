"""How it is read: from content/*.yml, docs/*.md and mkdocs.yml to a Project.

In come files as editors write them; out comes what they say, with the line of each thing, or why a file can't be read.
What is wrong with what they say, checks/ tells.
"""
