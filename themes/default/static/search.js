// Searches the site. Pagefind and its index are fetched when somebody searches, and not before.
(function () {
  "use strict";

  var AT_ONCE = 10;
  var NARROWED = { measures: { kind: "measure" }, others: { not: { kind: "measure" } } };
  var results = document.querySelector("section.results");
  var words = results.dataset;
  var form = document.querySelector("form.find.whole");
  var query = form.elements.q;
  var within = form.elements.in;
  var said = document.querySelector("p.said");
  var advice = document.querySelector(".no-results");
  var byLetter = advice.querySelector("a[data-at-letter]");
  var byLetterWords = byLetter.textContent;
  var list = results.querySelector("ol");
  var more = results.querySelector("button");
  var engine = null;
  var title = document.title; // while nothing is looked for
  var asked = 0; // counts searches, so that a slow one does not overwrite the next

  // A browser fetches nothing for a page on disk, so there the list from A to Z is all there is.
  if (location.protocol === "file:") {
    said.textContent = words.disk;
    return;
  }

  function load() {
    if (!engine) {
      engine = import(new URL(words.engine + "pagefind.js", location.href)).then(async function (pagefind) {
        await pagefind.options({ noWorker: true, excerptLength: 30 });
        await pagefind.init();
        return pagefind;
      });
      engine.catch(function () { engine = null; }); // so that another try is a new one
    }
    return engine;
  }

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  // The excerpt is HTML: of all that it may hold, only text and marks are taken over.
  function excerpt(html) {
    var shown = element("p");
    new DOMParser().parseFromString(html, "text/html").body.childNodes.forEach(function (node) {
      shown.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
    });
    return shown;
  }

  function entry(found) {
    var item = element("li");
    var link = element("a", found.meta.title);
    link.href = words.root + found.raw_url.replace(/^\//, "");
    var about = [found.meta.kind, found.meta.standing, found.meta.quarter].filter(Boolean);
    item.append(link, element("span", about.join(" · "), "minor"), excerpt(found.excerpt));
    return item;
  }

  function apart(text) {
    return text.split(/\s+/).filter(function (word) { return /[\p{L}\p{N}]/u.test(word); });
  }

  // Of a word that no page has, Pagefind drops letters until something fits: "xyz" may find "x".
  // Results whose best one is that far off are none.
  function isNear(found, text) {
    var shown = Array.from(excerpt(found.excerpt).querySelectorAll("mark"), function (mark) {
      return mark.textContent;
    }).concat(found.meta.title, found.meta.words || "").join(" ").toLowerCase();
    return apart(text.toLowerCase()).some(function (word) {
      var start = word.replace(/^[^\p{L}\p{N}]+/u, "").slice(0, Math.max(3, Math.floor(word.length / 2)));
      return shown.includes(start);
    });
  }

  async function show(found, search) {
    var first = list.children.length;
    var part = found.slice(first, first + AT_ONCE);
    var entries = (await Promise.all(part.map(function (one) { return one.data(); }))).map(entry);
    if (search !== asked) return;
    list.append.apply(list, entries);
    more.hidden = list.children.length >= found.length;
    more.onclick = async function () {
      var next = list.children.length;
      await show(found, search);
      list.children[next].querySelector("a").focus();
    };
  }

  function say(pattern, number) {
    said.textContent = pattern
      .replace("{number}", String(number))
      .replace("{query}", function () { return query.value.trim(); });
  }

  function clear(text) {
    list.replaceChildren();
    results.hidden = advice.hidden = true;
    said.textContent = text;
    document.title = title;
  }

  async function pagesWith(text) {
    var found = (await (await load()).search(text, { filters: NARROWED[within.value] })).results;
    return found.length && isNear(await found[0].data(), text) ? found : [];
  }

  // Of the pages with each of several words, those with most of them first. A word that is nearly everywhere,
  // such as "the", says nothing beside one that is not.
  function withSome(each) {
    var by = new Map();
    var found = each.filter(function (one) { return one.length; });
    var most = Math.max(20, 5 * Math.min.apply(null, found.map(function (one) { return one.length; })));
    for (const pages of found.filter(function (one) { return one.length <= most; })) {
      pages.forEach(function (one) {
        var known = by.get(one.id) || { page: one, words: 0, score: 0 };
        by.set(one.id, { page: known.page, words: known.words + 1, score: known.score + one.score });
      });
    }
    return Array.from(by.values()).sort(function (a, b) {
      return b.words - a.words || b.score - a.score;
    }).map(function (one) { return one.page; });
  }

  function advise(wanted) {
    var first = wanted.replace(/^[^\p{L}\p{N}]+/u, "").charAt(0).toUpperCase();
    var there = first && document.getElementById("letter-" + first.toLowerCase());
    byLetter.href = there ? "#" + there.id : "#a-to-z";
    byLetter.textContent = there ? byLetter.dataset.atLetter.replace("{letter}", first) : byLetterWords;
    advice.hidden = false;
  }

  async function search() {
    var mine = asked += 1;
    var wanted = query.value.trim();
    if (!wanted) return clear("");
    clear(words.busy);
    try {
      var all = apart(wanted);
      var each = all.length > 1 ? await Promise.all(all.map(pagesWith)) : [];
      // Of a word that is nowhere no page has all; Pagefind would take another for it.
      var found = each.every(function (one) { return one.length; }) ? await pagesWith(wanted) : [];
      var some = !found.length && all.length > 1;
      if (some) found = withSome(each);
      if (mine !== asked) return;
      results.hidden = !found.length;
      if (!found.length) advise(wanted);
      await show(found, mine);
      if (mine !== asked) return;
      var one = some ? words.someOne : words.one;
      say(found.length === 1 ? one : !found.length ? words.none : some ? words.some : words.many, found.length);
      document.title = words.title.replace("{said}", function () { return said.textContent; });
    } catch (_) {
      if (mine === asked) clear(words.failed);
    }
  }

  function read() {
    var parameters = new URLSearchParams(location.search);
    query.value = parameters.get("q") || "";
    within.value = parameters.get("in") || "";
    if (within.selectedIndex < 0) within.value = "";
    search();
  }

  function ask() {
    var parameters = new URLSearchParams();
    if (query.value.trim()) parameters.set("q", query.value.trim());
    if (within.value) parameters.set("in", within.value);
    history.pushState(null, "", "?" + parameters);
    search();
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    ask();
    if (!query.value.trim()) clear(words.empty);
  });
  within.addEventListener("change", function () { if (query.value.trim()) ask(); });
  query.addEventListener("focus", function () { load().catch(function () {}); }, { once: true });
  window.addEventListener("popstate", read);
  form.hidden = within.parentNode.hidden = false;
  read();
})();
