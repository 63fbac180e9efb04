"""What Systeemwijzer knows: practice guides as records, and everything that is made of them.

Nothing in this package imports MkDocs; `hooks/main.py` beside it does.
"""

__version__ = "0.1.0"
