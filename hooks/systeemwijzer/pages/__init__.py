"""How pages are made: each embed is a view of the guide, and each view has its template in overrides/.

In comes a Guide; out come the pages that are made of records, and the HTML of what is embedded in the written ones.
"""
