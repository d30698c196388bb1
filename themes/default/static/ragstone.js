// A table laid out as cards stays a table for those who hear it. Chromium and Firefox go by the
// elements; Safari up to 16 goes by the layout, unless each part says what it is.
(function () {
  "use strict";

  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  var narrow = matchMedia("(max-width: 60rem)"); // as in 80-narrow.css
  var laidOutAnew = Array.from(document.querySelectorAll("table.cards, table.stack"));

  function roleOf(part) {
    return roles[part.tagName] || (part.scope === "row" ? "rowheader" : "columnheader");
  }

  function say() {
    laidOutAnew.forEach(function (table) {
      [table].concat(Array.from(table.querySelectorAll("thead, tbody, tr, th, td")))
        .forEach(function (part) {
          if (narrow.matches) part.setAttribute("role", roleOf(part));
          else part.removeAttribute("role");
        });
    });
  }

  say();
  narrow.addEventListener("change", say);
})();

// Filters and sorts the measures. Everything can be read without it: it only hides and orders rows.
(function () {
  "use strict";

  var sections = Array.from(document.querySelectorAll("section.filtered"));
  if (!sections.length) return;

  function element(name, attributes, children) {
    var made = document.createElement(name);
    Object.keys(attributes).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    (children || []).forEach(function (child) { made.append(child); });
    return made;
  }

  var rows = sections.flatMap(function (section) {
    return Array.from(section.querySelectorAll("tbody tr"));
  });
  var words = element("input", { type: "search", autocomplete: "off" });
  var status = element("select", {}, [element("option", { value: "" }, ["Any rating"])]);
  status.append(document.getElementById("statuses-to-filter").content.cloneNode(true));
  status.append(element("option", { value: "none" }, ["No rating"]));
  var said = element("output", { role: "status" });
  var filter = element("div", { class: "filter", role: "search", "aria-label": "Measures" }, [
    element("label", {}, ["Find a measure", words]),
    element("label", {}, ["Latest rating", status]),
    said
  ]);
  sections[0].before(filter);

  function matches(row, wanted) {
    var code = row.dataset.status || "none";
    return (!status.value || status.value === code) && wanted.every(function (word) {
      return row.dataset.words.includes(word);
    });
  }

  function apply() {
    var wanted = words.value.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    rows.forEach(function (row) {
      row.hidden = !matches(row, wanted);
      if (!row.hidden) shown += 1;
    });
    sections.forEach(function (section) {
      section.hidden = !section.querySelector("tbody tr:not([hidden])");
    });
    said.textContent = shown === rows.length
      ? rows.length + " measures"
      : shown + " of " + rows.length + " measures";
  }

  function remember() {
    var query = new URLSearchParams();
    if (words.value) query.set("find", words.value);
    if (status.value) query.set("rating", status.value);
    try {
      history.replaceState(null, "", (query.size ? "?" + query : location.pathname) + location.hash);
    } catch (_) { /* a page on disk may not change its address */ }
  }

  var asked = new URLSearchParams(location.search);
  words.value = asked.get("find") || "";
  status.value = asked.get("rating") || "";
  [words, status].forEach(function (control) {
    control.addEventListener("input", function () { apply(); remember(); });
  });
  apply();

  // Sorting: by the text of a column; ratings sort in the order of the key.
  var order = Array.from(status.options).map(function (option) { return option.value; });

  function valueOf(row, column) {
    if (column === 2) return String(order.indexOf(row.dataset.status || "none")).padStart(3, "0");
    return row.cells[column].textContent.trim().toLowerCase();
  }

  function sort(table, head, column) {
    var down = head.getAttribute("aria-sort") === "ascending";
    table.querySelectorAll("th[aria-sort]").forEach(function (other) {
      other.removeAttribute("aria-sort");
    });
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    var body = table.tBodies[0];
    Array.from(body.rows).sort(function (a, b) {
      return valueOf(a, column).localeCompare(valueOf(b, column), undefined, { numeric: true })
        * (down ? -1 : 1);
    }).forEach(function (row) { body.append(row); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      if (column === 1) return; // figures of different units have no common order
      var button = element("button", { type: "button", class: "sort" }, Array.from(head.childNodes));
      button.addEventListener("click", function () { sort(table, head, column); });
      head.append(button);
    });
  });
})();
