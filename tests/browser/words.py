"""A script that finds words and numbers which a page breaks in the middle."""

from __future__ import annotations

# Given the longest that has to stay in one piece, in letters. What only hearers have is left out.
WORDS_OVER_TWO_LINES = r"""longest => {
    const broken = [];
    const isClipped = one => one && (getComputedStyle(one).clipPath !== 'none'
        || isClipped(one.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const text = walker.currentNode;
        const around = text.parentElement;
        if (!around.checkVisibility() || around.closest('svg, pre, code')) continue;
        if (isClipped(around)) continue;
        for (const word of text.data.matchAll(/[^\s\u200b/\u2013\u2014-]+/g)) {
            if (word[0].length > longest) continue;
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            const tops = Array.from(range.getClientRects()).filter(box => box.width)
                .map(box => box.top);
            if (Math.max(...tops) - Math.min(...tops) > 8) broken.push(word[0]);
        }
    }
    return broken;
}"""
