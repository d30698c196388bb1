"""What templates may see: the documented contract between `render` and every theme.

Everything is final: numbers formatted, sentences worded, addresses relative to the page. A
template decides where a thing stands, never what it says. `Markup` fields are safe HTML made by
`render.markdown`, `render.markup`, `draw` or `render.data_block`; every other text is escaped by
the template engine.

A theme marks figures, so that `verify` can search them for withheld numbers. The text of a figure
begins inside an element whose class is `actual` (in a row or a card), `big` (on the measure's own
page), `detail` (what it was worked out from) or `why-of-it` (a sentence that begins with it); a
cell's `data-label` names its column, and the quarter where each has one. See `model.theme`;
`tests/render/test_hooks.py` holds the default theme.
"""
