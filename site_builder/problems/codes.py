"""The catalogue of problems: every code that any stage may report, and what it means.

The manual's page of problems is generated from it. A code is stable: others filter on it.
"""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.problems.problem import Place, Problem, Severity

ERROR = Severity.ERROR
WARNING = Severity.WARNING


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem. `severity` is the usual one; a stage may lower it for drafts."""

    code: str
    severity: Severity
    title: str  # completes "this is reported when …", without a full stop
    explanation: str  # why it matters, and the way out


FILES = (
    Code("missing-file", ERROR, "a file that the site needs is not there",
         "Add the file, or correct its name. A missing chapter of a report is only a warning."),
    Code("stray-file", WARNING, "a file is in a place where nothing reads it",
         "Usually a slip in the name: `.yml` for `.yaml`, or a file in the wrong folder. What it"
         " says is not on the site. Names that begin with a full stop or end in `~` are ignored."),
    Code("bad-file-name", ERROR, "a file or folder name cannot be part of an address",
         "The name becomes an id and a part of a web address: small letters a to z, digits, and"
         " single hyphens between them, at most 80 characters. A quarter's file is named like"
         " `2019-20-q2`."),
    Code("reserved-name", ERROR, "an id is taken by the site itself or by Windows",
         "Names such as `con` and `nul` cannot be files on Windows, and names such as `data` are"
         " the site's own pages. Choose another."),
    Code("symlink", ERROR, "a file or folder is a symbolic link",
         "Links are not followed, because they could publish something from outside the project."
         " Put the file itself there."),
    Code("unreadable-file", ERROR, "there is something in the file's place that cannot be read",
         "A folder with the name of a file, for example, or a file without permission to read."),
    Code("file-too-large", ERROR, "a file is larger than 1 MB",
         "No file of figures or words for people is that long. Split it; results may be a folder"
         " of files."),
    Code("not-utf-8", ERROR, "a file is not saved as UTF-8 text",
         "It was probably saved by an older Windows program. Save it again with the encoding"
         " UTF-8; otherwise pound signs and dashes come out as other characters."),
    Code("control-character", ERROR, "a file holds a character that cannot be seen or printed",
         "It usually comes along when text is pasted from another program. Delete it."),
    Code("empty-file", ERROR, "a file has nothing in it",
         "Fill it in, or delete it."),
)

YAML = (
    Code("tab", ERROR, "a line contains a tab",
         "YAML does not allow tabs before a key, and nothing needs them elsewhere. Type spaces."),
    Code("colon-in-text", ERROR, "a text contains a colon and is not in quotes",
         "YAML takes a colon and a space for the end of a key. Put the text in quotes, or write it"
         " below the key after `|`."),
    Code("unclosed-quote", ERROR, "a quotation mark is opened and not closed",
         "Close it, or write the text below the key after `|`, where quotes need no care. Inside"
         " single quotes an apostrophe is typed twice."),
    Code("bad-indentation", ERROR, "a line does not line up with the lines above it",
         "Keys of one group start in the same column. Use two spaces for each level."),
    Code("yaml-syntax", ERROR, "a line is not YAML",
         "Each line is `key: value`, or an item of a list that starts with a hyphen. Text that"
         " starts with a sign such as @, %, *, &, ! or [ needs quotes."),
    Code("duplicate-key", ERROR, "a key is given twice in one group",
         "Only one of them could count. Delete the wrong one."),
    Code("alias", ERROR, "a line uses a YAML anchor (&) or alias (*)",
         "They can make a small file grow without limit. Write the value out, or put text that"
         " starts with & or * in quotes."),
    Code("merge-key", ERROR, "a line uses the YAML merge key <<",
         "Write the keys out: a reader should find every value where it counts."),
    Code("yaml-tag", ERROR, "a line uses a YAML tag (!)",
         "The format needs none. Put text that starts with ! in quotes."),
    Code("several-documents", ERROR, "a file holds several YAML documents, divided by ---",
         "Use one file for each."),
    Code("too-deep", ERROR, "values are nested more than 20 levels deep",
         "Nothing in the format is. Check the brackets and the spaces before the keys."),
    Code("front-matter", ERROR, "the front matter of a Markdown file does not start or end",
         "It begins on the first line with `---`, and the next line that is only `---` ends it."),
)

VALUES = (
    Code("unknown-key", ERROR, "a key is not part of the format",
         "It is probably misspelt, or belongs to another group. An unknown key is refused because"
         " what it was meant to say would be lost."),
    Code("missing-field", ERROR, "a key that is needed is not there, or has no value",
         "The fields reference says which are needed."),
    Code("wrong-kind", ERROR, "a value is a list or a group where a text is needed, or the reverse",
         "Text that starts with [ or { is read as a list or group: put it in quotes, or write it"
         " below the key after `|`."),
    Code("bad-id", ERROR, "an id is not made of small letters, digits and single hyphens",
         "Ids become web addresses, so they are kept plain: `keep-harrow-clean`."),
    Code("bad-number", ERROR, "a figure is not a number in one of the forms accepted",
         "Type `14000`, `14,000`, `57%`, `£1,250.50` or `-3.5`. When there is no figure, leave out"
         " `actual` and say why with `no_figure`."),
    Code("bad-whole-number", ERROR, "a setting is not a whole number in its range",
         "Such as the number of decimals, 0 to 6."),
    Code("bad-share", ERROR, "a share is given without a percent sign",
         "Type `80%`, so that 0.8 and 80 cannot be confused."),
    Code("bad-quarter", ERROR, "a quarter or year is not written as the format asks",
         "Type `2019-20 Q2`, or `2019-20` for a year. The second year is the one after the first."),
    Code("bad-date", ERROR, "a date is not written year, month, day",
         "Type `2020-01-16`, so that nobody has to guess which is the month."),
    Code("bad-yes-no", ERROR, "a setting is neither yes nor no",
         "Type `yes` or `no`."),
    Code("bad-rhythm", ERROR, "`reports` does not say when a measure reports",
         "Type `every quarter`, `[Q4]`, `[Q2, Q4]`, `survey` or `biennial [Q4 2019-20]`."),
    Code("bad-target", ERROR, "a target is not in one of the forms accepted",
         "Type a number, `{range: [0.9, 1.1]}`, `last year`, `to be set`, `none` or `not held`."),
    Code("bad-address", ERROR, "an e-mail or web address is not one",
         "Web addresses start with `https://`; the site's own ends in a slash."),
    Code("unknown-word", ERROR, "a setting is not one of the words it can be",
         "The fields reference lists them."),
    Code("unknown-unit", ERROR, "a unit is not one of those known",
         "Type one of them, or describe your own: `{name: years, suffix: \" years\"}`."),
    Code("bad-scheme", ERROR, "a rating scheme has a gap, an overlap or an unknown band",
         "Bands go from best to worst. Each but the last has one lower bound, smaller than the one"
         " above; the last has none, so that every figure falls in one band."),
)

LINKS = (
    Code("unknown-id", ERROR, "an id is used that nothing has",
         "Of a measure, action, priority, objective, portfolio, directorate or rating scheme."
         " Correct the spelling, or add what is missing."),
    Code("duplicate-id", ERROR, "one id is used for two things",
         "Two files with one name in different folders, for example, or a measure's result given"
         " in two files. Rename or delete one."),
    Code("wrong-quarter", ERROR, "the quarter in a file is not the one in its name",
         "Correct whichever is wrong."),
    Code("dates-out-of-order", ERROR, "an end is before its beginning",
         "Such as `until` before `since`, or a report published before its `as_at` date."),
    Code("overlapping-plans", ERROR, "two plans are in force in one quarter",
         "End the older plan with `until`."),
    Code("no-plan", ERROR, "a report or results are for a quarter that no plan covers",
         "Check `from` and `until` of the plan."),
    Code("wrong-unit-sign", ERROR, "a figure has a sign that is not its measure's unit",
         "Such as `57%` for a count, or a percentage scheme with a bound without `%`. Either the"
         " figure or the unit is wrong; only you can say which."),
    Code("wrong-target", ERROR, "a target does not suit the measure's `good_is`",
         "A measure that is good in a range needs `{range: [low, high]}`; any other needs one"
         " number."),
    Code("figure-and-reason", ERROR, "a result has a figure and a reason for having none",
         "Delete `actual`, or delete `no_figure`."),
    Code("empty-result", ERROR, "a result says nothing",
         "Give `actual`, or say why there is none with `no_figure`, or delete the entry."),
    Code("status-without-figure", ERROR, "a status is set by hand where there is nothing to rate",
         "A status of its own needs `actual`, or `no_figure: not-held` for a published rating whose"
         " figure is not held. A withheld figure has no status."),
    Code("unknown-status", ERROR, "a status is not a code of the scheme in force",
         "The scheme is the measure's own, or the one that `site.yaml` gives for the quarter."
         " Overall statuses are green, amber or red."),
    Code("result-after-end", ERROR, "a figure is given for a measure that has ended",
         "Delete the entry, or correct `until` of the measure."),
    Code("unknown-reference", ERROR, "a reference such as [[measure.actual]] points to nothing",
         "The page would show a gap instead of a figure. Correct the measure's id or the field."),
    Code("unknown-page", ERROR, "a link to page:… names a page that does not exist",
         "Correct the name, or add the page to `content/pages/`."),
    Code("top-heading", ERROR, "a text has a heading of the first level",
         "A page has one such heading, its title. Start yours with `##`."),
    Code("long-title", WARNING, "a title is over 60 characters and there is no short one",
         "Tables and cards need a `short_title`."),
)

FIGURES = (
    Code("missing-result", ERROR, "a figure is due and nothing is given",
         "Give the figure, or say why there is none with `no_figure`. A warning in a draft."),
    Code("overdue-result", WARNING, "a figure that is reported in arrears should be here by now",
         "Give it, or say why there is none."),
    Code("red-without-plan", WARNING, "a red measure does not say what is done about it",
         "Give `cause`, `action`, `owner` and `due`: the exceptions page lists them."),
    Code("small-number", ERROR, "a small number of people would be published",
         "Someone could be recognised. Store `[c]` in place of the figure."),
    Code("equal-looking", WARNING, "a figure and its target look equal but are rated differently",
         "Raise `decimals`, so that readers can see the difference."),
    Code("parts-do-not-give-actual", WARNING,
         "the numerator over the denominator does not give the figure",
         "One of the three is wrong; a reader who divides will notice. The quotient is compared"
         " with as many decimals as the figure is typed or shown with."),
    Code("no-report", ERROR, "there is no final report to publish",
         "A site shows at least one quarter's report: add `content/quarters/<quarter>/report.md`,"
         " or set the `state` of a draft to `final`."),
)

OUTPUT = (
    Code("dead-link", ERROR, "a page links to a page or file that the site does not have",
         "Correct the address in the Markdown named."),
    Code("dead-anchor", ERROR, "a page links to a heading that its target does not have",
         "Correct what follows the #."),
    Code("duplicate-anchor", ERROR, "two elements of one page have the same id",
         "Links to the second would reach the first. Give one heading other words."),
    Code("image-without-text", ERROR, "an image has no alternative text",
         "Say between the square brackets what it shows: `![A street](street.jpg)`."),
    Code("page-too-heavy", WARNING, "a page, style sheet or script is larger than its budget",
         "It would be slow on a phone. Divide the text. Compressed, a page has 60 KB (a measure's"
         " page 15 KB), a style sheet 12 KB and a script 6 KB."),
    Code("bad-link", ERROR, "a link out of the site is neither https nor an e-mail address",
         "Start the address with `https://` or `mailto:`."),
    Code("third-party", ERROR, "a page or style sheet loads something from another site",
         "Readers' browsers would tell that site who reads what. Put a copy into the theme."),
    Code("inline-code", ERROR, "a page has a script or style of its own",
         "The site's security policy refuses it. Move it into a file of the theme."),
    Code("page-without-title", ERROR, "a page has no title, or not exactly one main heading",
         "Give the page a title; the texts on it start their headings with `##`."),
    Code("page-without-language", ERROR, "a page does not say which language it is in",
         "The theme's page needs `lang` on `<html>`; screen readers choose their voice by it."),
    Code("unsafe-path", ERROR, "a file of the site has a path that not every system can hold",
         "It leaves the site, clashes with another file, or is a name that Windows refuses."),
    Code("bad-theme", ERROR, "the theme is missing, or a template in it cannot be used",
         "Check `theme` in `site.yaml` and the folder in `themes/`."),
)

CATALOGUE: dict[str, Code] = {
    code.code: code for group in (FILES, YAML, VALUES, LINKS, FIGURES, OUTPUT) for code in group
}

BY_LOAD = tuple(code.code for group in (FILES, YAML, VALUES, LINKS) for code in group)
"""The codes that `load` reports; `assess` reports FIGURES, `verify` and `render` OUTPUT."""


def problem(
    code: str, place: Place, message: str, hint: str = "", severity: Severity | None = None
) -> Problem:
    """Make a problem of the catalogue's severity. KeyError: the code is not in the catalogue."""
    usual = CATALOGUE[code].severity
    return Problem(code, severity or usual, message, place, hint)
