"""Codes of the later stages: figures to look at again, and pages that cannot be published."""

from __future__ import annotations

from site_builder.problems.code import ERROR, WARNING, Code

FIGURES = (
    Code(
        "missing-result",
        ERROR,
        "a figure is due and nothing is given",
        "Give the figure, or say why there is none with `no_figure`. A warning in a draft, which"
        " stays off the site.",
    ),
    Code(
        "missing-update",
        ERROR,
        "an action is reported on and has no entry",
        "Give its status. `no update` is one: it says that nobody reported, and is published only"
        " where it is typed. A warning in a draft, which stays off the site.",
    ),
    Code(
        "overdue-result",
        WARNING,
        "a figure that is reported in arrears should be here by now",
        "Give it, or say why there is none.",
    ),
    Code(
        "outside-plan",
        WARNING,
        "a measure is in no chapter, because the plan in force does not have its priority",
        "Say where it belongs under the new plan (`priority` by quarter), or give it an `until`.",
    ),
    Code(
        "red-without-plan",
        WARNING,
        "a red measure does not say what is done about it",
        "Give `cause`, `action`, `owner` and `due`: the exceptions page lists them.",
    ),
    Code(
        "equal-looking",
        WARNING,
        "a figure and its target look equal but are rated differently",
        "Raise `decimals`, so that readers can see the difference.",
    ),
    Code(
        "parts-do-not-give-actual",
        WARNING,
        "the numerator over the denominator does not give the figure",
        "One of the three is wrong; a reader who divides will notice. The quotient is compared"
        " with as many decimals as the figure is typed or shown with.",
    ),
    Code(
        "sign-slip",
        WARNING,
        "a figure has the opposite sign of all earlier ones",
        "It has the size of the earlier figures. The minus was typed, or left out, by mistake.",
    ),
    Code(
        "unit-slip",
        WARNING,
        "a figure seems to be typed in another unit",
        "It is far from its target and its earlier figures, and a hundred or a thousand times it"
        " is not: `0.57` for `57%`, or thousands where single ones are counted.",
    ),
    Code(
        "digit-slip",
        WARNING,
        "a figure seems to have a digit too many or too few",
        "It is about ten times the target and the figure before, or a tenth of them, and no earlier"
        " figure is near it. It takes a target and one earlier figure to tell, of 20 or more.",
    ),
    Code(
        "far-from-history",
        WARNING,
        "a figure is far from the measure's own past",
        "It is more than three times as far from the middle of the last figures (at least five,"
        " at most twelve) as any of them is. For a total of the year so far these are figures of"
        " the same quarter.",
    ),
    Code(
        "impossible-percentage",
        WARNING,
        "a percentage is above 100 or below 0",
        "Neither its target nor an earlier figure goes that far. A percentage that can, such as"
        " income against budget, says `may_exceed_100: yes` in its measure.",
    ),
    Code(
        "falling-total",
        WARNING,
        "a total of the year so far is lower than the quarter before",
        "Such a total can only grow within a year, unless something was corrected.",
    ),
    Code(
        "polarity-reads-wrong",
        WARNING,
        "a title says the opposite of `good_is`",
        "Such as a reduction of which lower is better, or complaints of which higher is better."
        " A wrong `good_is` turns red into green.",
    ),
    Code(
        "parts-do-not-add-up",
        ERROR,
        "parts that should add up to the figure do not",
        "Correct the figure or a part. Where parts overlap or are rounded, leave out"
        " `additive: yes` in the measure.",
    ),
    Code(
        "missing-part",
        ERROR,
        "a part of a figure is not given",
        "Give it, or `[c]` when it is withheld. A warning in a draft, and where a figure of the"
        " latest report has no parts at all.",
    ),
    Code(
        "withheld-can-be-worked-out",
        ERROR,
        "taking what is given from what is given leaves what is withheld",
        "When exactly one of a figure and its parts is withheld, a reader can work it out. Withhold"
        " the next smallest part as well. In a measure about people that is done by itself.",
    ),
    Code(
        "group-not-known",
        WARNING,
        "0% or 100% of people, and not of how many",
        "Of a small group it tells of everyone, and nobody can see whether the group is small. Give"
        " `numerator` and `denominator`: small groups are then withheld by themselves.",
    ),
    Code(
        "protection-weakened",
        WARNING,
        "a measure protects people less than the site does",
        "Its own `disclosure` has a lower threshold, a smaller whole group, finer rounding or shows"
        " zeros that the site withholds. Leave it out, unless the owner of the data has agreed.",
    ),
    Code(
        "total-does-not-add-up",
        WARNING,
        "a total is not the sum of the quarters that it says it adds up",
        "Correct one of them. Where the two count in different ways, leave out `total_of`.",
    ),
    Code(
        "withheld-number-in-text",
        WARNING,
        "a text names a number that is withheld",
        "In the texts of the figure itself, and where the report of its quarter names the measure."
        " Leave the number out, or write `[[id]]` for it, which shows what is published.",
    ),
    Code(
        "no-report",
        ERROR,
        "there is no report that may be published",
        "A site shows at least one quarter's report: add `content/quarters/<quarter>/report.md`,"
        " or set the `state` of a draft to `final`. Where every report is embargoed or held, the"
        " message says until when.",
    ),
    Code(
        "revision-date",
        ERROR,
        "the date of a revision is before its report was published, or still to come",
        "Readers are told on which day a published value changed. Before its report was published"
        " nothing could: put such a figure right without an entry. Of a quarter without a report"
        " the date is after the quarter's end.",
    ),
    Code(
        "missing-target",
        WARNING,
        "measures have a figure and no target, and had one the time before",
        "They would have no status. At the start of a quarter, give each measure its target for it,"
        " in `targets` of its file. `none` says that there is none on purpose.",
    ),
    Code(
        "unfinished-text",
        WARNING,
        "a text of the newest report only keeps a place: `tbc`, `n/a`, `xxx`, `to follow`",
        "Looked at are `comment`, `cause`, `action` and `owner` of a result, and `update` of an"
        " action. Type the text, or delete the line until it is known.",
    ),
    Code(
        "due-before-quarter",
        WARNING,
        "what is still to be done is due before the quarter began that the newest report is about",
        "Often the year is mistyped. Where the date has moved, give the new one. Actions that are"
        " complete or closed are left alone.",
    ),
)

OUTPUT = (
    Code(
        "dead-link",
        ERROR,
        "a page links to a page or file that the site does not have",
        "Correct the address in the Markdown named.",
    ),
    Code(
        "dead-anchor",
        ERROR,
        "a page links to a heading that its target does not have",
        "Correct what follows the #.",
    ),
    Code(
        "duplicate-anchor",
        ERROR,
        "two elements of one page have the same id",
        "Links to the second would reach the first. Give one heading other words.",
    ),
    Code(
        "image-without-text",
        ERROR,
        "an image has no alternative text",
        "Say between the square brackets what it shows: `![A street](street.jpg)`.",
    ),
    Code(
        "no-search-index",
        ERROR,
        "the index of the site's search cannot be made",
        "Pagefind makes it, a program that comes with Ragstone. Install Ragstone again. Where"
        " that does not help, install Pagefind yourself and say where it is: PAGEFIND_BINARY_PATH.",
    ),
    Code(
        "page-too-heavy",
        WARNING,
        "a page, style sheet or script is larger than its budget",
        "It would be slow on a phone. Divide the text. Compressed, a page has 60 KB (a measure's"
        " page 15 KB), a style sheet 12 KB and a script 6 KB, the search engine apart.",
    ),
    Code(
        "bad-link",
        ERROR,
        "a link out of the site is neither https nor an e-mail address",
        "Start the address with `https://` or `mailto:`.",
    ),
    Code(
        "third-party",
        ERROR,
        "a page or style sheet loads something from another site",
        "Readers' browsers would tell that site who reads what. Put a copy into the theme.",
    ),
    Code(
        "inline-code",
        ERROR,
        "a page has a script or style of its own",
        "The site's security policy refuses it. Move it into a file of the theme.",
    ),
    Code(
        "page-without-title",
        ERROR,
        "a page has no title, or not exactly one main heading",
        "Give the page a title; the texts on it start their headings with `##`.",
    ),
    Code(
        "page-without-language",
        ERROR,
        "a page does not say which language it is in",
        "The theme's page needs `lang` on `<html>`; screen readers choose their voice by it.",
    ),
    Code(
        "unsafe-path",
        ERROR,
        "a file of the site has a path that not every system can hold",
        "It leaves the site, clashes with another file, or is a name that Windows refuses.",
    ),
    Code(
        "bad-theme",
        ERROR,
        "the theme is missing, or a template in it cannot be used",
        "Check `theme` in `site.yaml` and the folder in `themes/`.",
    ),
    Code(
        "theme-contrast",
        ERROR,
        "a colour of the theme does not stand out from what it stands on",
        "People with weak sight, or in the sun, could not read it. Text needs a contrast of 4.5:1,"
        " shapes and lines that mean something 3:1, on light and on dark pages. The hint names the"
        " nearest colour that will do.",
    ),
    Code(
        "theme-one-sided",
        WARNING,
        "a theme gives `brand`, `link` or `accent` for light or for dark alone",
        "Pages follow the reader's machine: those whose machine prefers the other would see the"
        " colour of the theme that is extended. The hint names a colour to type for them.",
    ),
    Code(
        "secret-told",
        ERROR,
        "a file of the site tells a number that is not published",
        "It is withheld to protect people, or of a quarter that is not public yet. Do not publish:"
        " report it, as a fault of the software or of the theme.",
    ),
)
