"""What templates may see: the documented contract between `render` and every theme.

Everything is final: numbers formatted, sentences worded, addresses relative to the page. A
template decides where a thing stands, never what it says. `Markup` fields are safe HTML made by
`render.markdown` or `draw`, or
`render.data_block`'s JSON; every other text is escaped by the template engine.
"""
