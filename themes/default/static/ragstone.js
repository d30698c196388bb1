// A table laid out as cards stays a table for those who hear it. Chromium and Firefox go by the
// elements; Safari up to 16 goes by the layout, unless each part says what it is.
(function () {
  "use strict";

  var roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  var narrow = matchMedia("(max-width: 60rem)"); // as in 80-narrow.css

  function roleOf(part) {
    return roles[part.tagName] || (part.scope === "row" ? "rowheader" : "columnheader");
  }

  function say() {
    document.querySelectorAll("table.cards, table.stack").forEach(function (table) {
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

// Narrows and orders the rows of an index. Everything can be read without it, by priority.
// Rows say their facts as data-<name>; the form, with every word of it, waits in a template.
(function () {
  "use strict";

  var template = document.querySelector("template.filters");
  if (!template) return;

  var form = template.content.cloneNode(true).querySelector("form");
  var said = form.querySelector("output");
  var clear = form.querySelector("button");
  var order = form.elements.order;
  var folded = form.querySelector("details"); // on a phone the choices would hide the list
  var wide = matchMedia("(min-width: 60.01rem)"); // see 80-narrow.css
  var links = document.querySelector(".of-groups");
  var groups = Array.from(document.querySelectorAll("section.filtered"), function (section) {
    var body = section.querySelector("tbody");
    return { section: section, body: body, rows: Array.from(body.rows) };
  });
  if (!groups.length) { // the style guide shows the form alone
    template.before(form);
    return;
  }
  var rows = groups.flatMap(function (group) { return group.rows; });

  // One table for an order that runs across all groups: the first group's, without its rows.
  var all = groups[0].section.cloneNode(true);
  var title = all.querySelector("h2");
  all.querySelector("tbody").replaceChildren();
  title.id = "in-order";
  all.setAttribute("aria-labelledby", title.id);
  all.hidden = true;

  function chosen() {
    return Array.from(form.elements).filter(function (one) {
      return one.name && (one.type === "checkbox" ? one.checked : one.value.trim());
    });
  }

  function fits(row, control) {
    var value = control.value.trim();
    if (control.name === "order") return true;
    if (control.name !== "find") return row.dataset[control.name].split(" ").includes(value);
    return value.toLowerCase().split(/\s+/).every(function (word) {
      return row.dataset.find.includes(word);
    });
  }

  // Rows without a value of their own stand last, whichever way the others run.
  function sorted(name, down) {
    var key = "by" + name[0].toUpperCase() + name.slice(1);
    return rows.slice().sort(function (a, b) {
      var one = a.dataset[key], other = b.dataset[key];
      if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
      return (one - other) * (down ? -1 : 1);
    });
  }

  var arranged = "";

  function arrange() {
    if (order.value === arranged) return; // moving a hundred rows costs an old phone its breath
    arranged = order.value;
    var name = order.value.replace("-", "");
    var down = order.value[0] === "-";
    groups.forEach(function (group) { group.body.append.apply(group.body, group.rows); });
    all.hidden = !name;
    if (links) links.hidden = Boolean(name);
    if (!name) return;
    title.textContent = all.querySelector("caption").textContent = order.selectedOptions[0].text;
    all.querySelector("tbody").append.apply(all.querySelector("tbody"), sorted(name, down));
    all.querySelectorAll("th[data-order]").forEach(function (head) {
      if (head.dataset.order !== name) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", down ? "descending" : "ascending");
    });
  }

  function apply() {
    var wanted = chosen();
    var shown = 0;
    arrange();
    rows.forEach(function (row) {
      row.hidden = !wanted.every(function (control) { return fits(row, control); });
      if (!row.hidden) shown += 1;
    });
    groups.forEach(function (group) {
      group.section.hidden = Boolean(order.value) || !group.body.querySelector("tr:not([hidden])");
      var link = links && links.querySelector("a[href='#" + group.section.getAttribute("aria-labelledby") + "']");
      if (link) link.parentNode.hidden = group.section.hidden;
    });
    all.hidden = !order.value || !shown;
    var pattern = shown === rows.length ? "every" : shown ? "some" : "none";
    said.textContent = form.dataset[pattern].replace("{shown}", shown).replace("{total}", rows.length)
      + (order.value ? " (" + order.selectedOptions[0].text + ")" : "");
    clear.hidden = !wanted.length;
  }

  function remember(how) {
    var query = new URLSearchParams();
    chosen().forEach(function (control) { query.set(control.name, control.value.trim()); });
    try {
      history[how](null, "", (String(query) ? "?" + query : location.pathname) + location.hash);
    } catch (_) { /* a page on disk may not change its address */ }
  }

  function recall() {
    var query = new URLSearchParams(location.search);
    Array.from(form.elements).forEach(function (control) {
      var value = query.get(control.name) || "";
      if (control.type === "checkbox") control.checked = value === control.value;
      else if (control.name) control.value = value;
      if (control.selectedIndex === -1) control.value = ""; // an address with a value of long ago
    });
    folded.open = folded.open || matchMedia("(min-width: 40rem)").matches || chosen().length > 0;
    apply();
  }

  function change(how) {
    apply();
    remember(how);
  }

  function add(head) {
    var name = head.dataset.order;
    var button = document.createElement("button");
    var words = document.createElement("span"); // the head where columns cannot be seen
    button.type = "button";
    button.className = "sort";
    words.append.apply(words, Array.from(head.childNodes));
    button.textContent = words.textContent;
    head.append(words, button);
    button.addEventListener("click", function () {
      order.value = order.value === name ? "-" + name : name;
      change("pushState");
      all.querySelector("th[data-order='" + name + "'] button").focus();
    });
  }

  // Columns are seen on wide screens only; elsewhere their heads stay, and with them the layout.
  function addAll() {
    if (wide.matches && !document.querySelector(".sort")) {
      document.querySelectorAll("section.filtered th[data-order]").forEach(add);
    }
  }

  function layOut(left, most) {
    left.slice(0, most).forEach(function (row) { row.classList.add("laid-out"); });
    if (left.length > most) later(function () { layOut(left.slice(most), most); });
  }

  function later(next) {
    if (window.requestIdleCallback) requestIdleCallback(next, { timeout: 200 });
    else setTimeout(next, 50);
  }

  // Whoever comes by a link to a row has to find it where it stays.
  if (location.hash) layOut(rows, rows.length);
  else later(function () { layOut(rows, 4); });

  template.before(form);
  groups[0].section.before(all);
  addAll();
  wide.addEventListener("change", addAll);
  form.elements.find.addEventListener("input", function () { change("replaceState"); });
  form.addEventListener("change", function (event) {
    if (event.target.name !== "find") change("pushState");
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  clear.addEventListener("click", function (event) {
    event.preventDefault();
    chosen().forEach(function (control) {
      if (control.type === "checkbox") control.checked = false;
      else control.value = "";
    });
    change("pushState");
    form.elements.find.focus();
  });
  window.addEventListener("popstate", recall);
  recall();
})();
