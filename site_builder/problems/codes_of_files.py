"""Codes for what is wrong with a file, or with its YAML, before anybody asks what it means."""

from __future__ import annotations

from site_builder.problems.code import ERROR, WARNING, Code

FILES = (
    Code(
        "missing-file",
        ERROR,
        "a file that the site needs is not there",
        "Add the file, or correct its name. A missing chapter of a report, or the missing"
        " results of a draft, is only a warning.",
    ),
    Code(
        "merge-conflict",
        ERROR,
        "a file holds both sides of a merge",
        "Two people changed the same lines, and git left both versions between `<<<<<<<`, `=======`"
        " and `>>>>>>>`. Keep what is right and delete those lines. The first version is read for"
        " all other checks.",
    ),
    Code(
        "stray-file",
        WARNING,
        "a file is in a place where nothing reads it",
        "Usually a slip in the name: `.yml` for `.yaml`, or a file in the wrong folder. What it"
        " says is not on the site. Names that begin with a full stop or end in `~` are ignored.",
    ),
    Code(
        "bad-file-name",
        ERROR,
        "a file or folder name cannot be part of an address",
        "The name becomes an id and a part of a web address: small letters a to z, digits, and"
        " single hyphens between them, at most 80 characters. A quarter's file is named like"
        " `2019-20-q2`.",
    ),
    Code(
        "more-problems",
        ERROR,
        "a file has more problems than are listed",
        "The first hundred of each file are listed. Often one slip is behind most of them: put that"
        " right, and check again. When all that are left out are warnings, so is this.",
    ),
    Code(
        "reserved-name",
        ERROR,
        "an id is taken by the site itself or by Windows",
        "Names such as `con` and `nul` cannot be files on Windows, and names such as `data` are"
        " the site's own pages. Choose another.",
    ),
    Code(
        "symlink",
        ERROR,
        "a file or folder is a symbolic link",
        "Links are not followed, because they could publish something from outside the project."
        " Put the file itself there.",
    ),
    Code(
        "unreadable-file",
        ERROR,
        "there is something in the file's place that cannot be read",
        "A folder with the name of a file, for example, or a file without permission to read.",
    ),
    Code(
        "bad-edition",
        ERROR,
        "a frozen edition is not as `ragstone freeze` wrote it",
        "It says what was published and is never edited, not even to correct it: a correction goes"
        " into the results, under `revised`. Restore the file from git.",
    ),
    Code(
        "file-too-large",
        ERROR,
        "a file is larger than 1 MB",
        "No file of figures or words for people is that long. Split it; results may be a folder"
        " of files.",
    ),
    Code(
        "not-utf-8",
        ERROR,
        "a file is not saved as UTF-8 text",
        "It was probably saved by an older Windows program. Save it again with the encoding"
        " UTF-8; otherwise pound signs and dashes come out as other characters.",
    ),
    Code(
        "control-character",
        ERROR,
        "a file holds a character that cannot be seen or printed",
        "It usually comes along when text is pasted from another program. Delete it.",
    ),
    Code("empty-file", ERROR, "a file has nothing in it", "Fill it in, or delete it."),
)

YAML = (
    Code(
        "tab",
        ERROR,
        "a line contains a tab",
        "YAML does not allow tabs before a key, and nothing needs them elsewhere. Type spaces.",
    ),
    Code(
        "colon-in-text",
        ERROR,
        "a text contains a colon and is not in quotes",
        "YAML takes a colon and a space for the end of a key. Put the text in quotes, or write it"
        " below the key after `|`.",
    ),
    Code(
        "unclosed-quote",
        ERROR,
        "a quotation mark is opened and not closed",
        "Close it, or write the text below the key after `|`, where quotes need no care. Inside"
        " single quotes an apostrophe is typed twice.",
    ),
    Code(
        "bad-indentation",
        ERROR,
        "a line does not line up with the lines above it",
        "Keys of one group start in the same column. Use two spaces for each level.",
    ),
    Code(
        "yaml-syntax",
        ERROR,
        "a line is not YAML",
        "Each line is `key: value`, or an item of a list that starts with a hyphen. Text that"
        " starts with a sign such as @, %, *, &, ! or [ needs quotes.",
    ),
    Code(
        "hash-in-text",
        WARNING,
        "text without quotes is cut off at a #",
        "YAML takes a space and a # for the start of a remark, and leaves out the rest of the"
        " line. Put text with a # in it in quotes. A remark starts with a # and a space.",
    ),
    Code(
        "duplicate-key",
        ERROR,
        "a key is given twice in one group",
        "Only one of them could count. Delete the wrong one.",
    ),
    Code(
        "alias",
        ERROR,
        "a line uses a YAML anchor (&) or alias (*)",
        "They can make a small file grow without limit. Write the value out, or put text that"
        " starts with & or * in quotes.",
    ),
    Code(
        "merge-key",
        ERROR,
        "a line uses the YAML merge key <<",
        "Write the keys out: a reader should find every value where it counts.",
    ),
    Code(
        "yaml-tag",
        ERROR,
        "a line uses a YAML tag (!)",
        "The format needs none. Put text that starts with ! in quotes.",
    ),
    Code(
        "several-documents",
        ERROR,
        "a file holds several YAML documents, divided by ---",
        "Use one file for each.",
    ),
    Code(
        "too-deep",
        ERROR,
        "values are nested more than 20 levels deep",
        "Nothing in the format is. Check the brackets and the spaces before the keys.",
    ),
    Code(
        "front-matter",
        ERROR,
        "the front matter of a Markdown file does not start or end",
        "It begins on the first line with `---`, and the next line that is only `---` ends it.",
    ),
)
