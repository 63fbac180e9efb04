"""What is drawn: the rings, the levels' glyphs and the bars of a chart, as geometry without markup.

In come records; out come shapes, baselines and lengths that templates put into SVG.
"""
