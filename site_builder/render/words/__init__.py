"""The catalogue of everything the site says. To translate a site is to replace this package.

No other package words anything: `tests/render/test_words_home.py` finds English anywhere else in
`render/`, and `tests/render/test_reading.py` holds what is said to plain British English. Functions
here are pure: from figures and names to words. They make no addresses, and no HTML but for the
codes of `embed`, which people copy. A sentence whose numbers are links is a pattern with named
gaps, which `render.markup.sentence` fills.

What stands where:

- fixed words: `interface` (headings and labels, for templates as `words`), `frame` (around every
  page), `pages` (titles, captions, links), `descriptions` (what a page is about), `facts` (labels
  of what is told line by line);
- numbers, dates and names: `numbers`, `times`, `labels`, `parts`, `intervals`;
- a figure and its status: `states`, `marks`, `targets`, `bands`, `rules`, `why`, `trend`,
  `compared`, `outlook`, `forecast`, `protection`, `measure`, `life`, `elsewhere`;
- pages of their own: `home`, `search` and `filters`, `accessibility`; `embed` for other sites;
- many at once: `scope`, `roll_up`, `lists`, `ranking`, `exceptions`, `actions`, `offices`, `years`;
- what changed: `ledger`, `ledger_sections`, `ledger_why`, `published`, `corrections`, `records`,
  `altered`, `editions`;
- the statistical reading: `statistics`, `statistics_scope`, `statistics_key`, `statistics_chart`;
- the rules on the key page: `key`; pictures: `pictures`, `cards`;
- what programs read: `downloads/` (tables, columns), `reuse`, `feeds`, `calendar`;
- before publication: `lifecycle`; the command: `explain`;
- for editors: `styleguide`; what its examples say in `specimens`.

Plain British English; an absence is said in words, never a dash.
"""
