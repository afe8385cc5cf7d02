"use strict";
// The page is whole without this script: it adds tips, arrow keys, filters, sorting, and the calendar's years and days.
(() => {
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  document.documentElement.classList.add("js");
  for (const each of all(".controls, .years, #day")) each.hidden = false;

  // What a mark stands for, beside it. Screen readers have its label instead.
  const tip = document.getElementById("tip");
  let shown = null;
  const hide = () => { tip.hidden = true; shown = null; };
  const show = (mark) => {
    shown = mark;
    tip.textContent = mark.dataset.tip;
    tip.hidden = false;
    const at = mark.getBoundingClientRect(), size = tip.getBoundingClientRect();
    const left = Math.min(Math.max(4, at.left + at.width / 2 - size.width / 2), innerWidth - size.width - 4);
    const above = at.top - size.height - 6;
    tip.style.left = `${left}px`;
    tip.style.top = `${above < 4 ? Math.min(at.bottom + 6, innerHeight - size.height - 4) : above}px`;
  };
  const marked = (event) => event.target instanceof Element && event.target.closest("[data-tip]");
  document.addEventListener("pointerover", (event) => { const mark = marked(event); if (mark) show(mark); else hide(); });
  document.addEventListener("focusin", (event) => { const mark = marked(event); if (mark) show(mark); else hide(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
  // A mark that gets the focus may have scrolled into view for it: its tip goes along.
  const follow = () => {
    const at = shown?.getBoundingClientRect();
    if (at && at.bottom > 0 && at.top < innerHeight) show(shown); else hide();
  };
  addEventListener("scroll", follow, { passive: true });

  // A chart is one stop of the Tab key; arrow keys go on within it. In a table they go by row and column.
  const seen = (mark) => mark.getClientRects().length > 0;
  const target = (mark, marks, key) => {
    const at = marks.indexOf(mark);
    if (key === "Home") return marks[0];
    if (key === "End") return marks[marks.length - 1];
    if (key === "ArrowLeft") return marks[at - 1];
    if (key === "ArrowRight") return marks[at + 1];
    if (mark.tagName !== "TD") return marks[at + (key === "ArrowUp" ? -1 : 1)];
    const column = marks.filter((each) => each.cellIndex === mark.cellIndex);
    return column[column.indexOf(mark) + (key === "ArrowUp" ? -1 : 1)];
  };
  for (const group of all("[data-roving]")) {
    group.addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
      const marks = all("[tabindex]", group).filter(seen), to = marks.includes(event.target) && target(event.target, marks, event.key);
      if (!to) return;
      event.preventDefault();
      to.focus();
    });
    group.addEventListener("focusin", (event) => {
      if (!event.target.hasAttribute("tabindex")) return;
      for (const each of all('[tabindex="0"]', group)) each.tabIndex = -1;
      event.target.tabIndex = 0;
    });
  }

  // Filters: rows whose name has the words.
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  for (const controls of all(".controls")) {
    const input = controls.querySelector("[data-filters]"), gaps = controls.querySelector("[data-gaps]"), told = controls.querySelector("output");
    const tables = input.dataset.filters === "*" ? all("#works [data-filterable], #people [data-filterable]") : [document.getElementById(input.dataset.filters)];
    const rows = tables.flatMap((table) => all("tbody tr:not(.group)", table));
    const names = new Map(rows.map((row) => [row, folded(row.dataset.name ?? row.cells[0].textContent)]));
    const apply = () => {
      const words = folded(input.value).split(/\s+/u).filter(Boolean);
      let left = 0;
      for (const row of rows) {
        row.hidden = !words.every((word) => names.get(row).includes(word)) || Boolean(gaps?.checked && !("gap" in row.dataset));
        left += !row.hidden;
      }
      for (const body of tables.flatMap((table) => all("tbody", table))) {
        body.hidden = all("tr:not(.group)", body).every((row) => row.hidden);
      }
      for (const table of tables.filter((table) => table.matches("[data-roving]"))) {
        const marks = all("td[tabindex]", table).filter(seen);
        if (marks.length && !marks.some((mark) => mark.tabIndex === 0)) marks[0].tabIndex = 0;
      }
      told.textContent = words.length || gaps?.checked ? `${left} of ${rows.length} rows` : "";
    };
    controls.addEventListener("input", apply);
  }

  // Sorting: numbers from the largest, names from the first letter; the same again turns it round.
  for (const table of all("[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const descending = head.hasAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : column > 0;
        for (const each of heads) each.removeAttribute("aria-sort");
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        const value = (row) => row.cells[column].dataset.v ?? row.cells[column].textContent;
        const compare = (a, b) => value(a).localeCompare(value(b), "en", { numeric: true }) * (descending ? -1 : 1);
        const body = table.tBodies[0];
        body.append(...[...body.rows].sort(compare));
      });
    });
  }

  // The calendar: one year at a time, and the titles of a day, which stand in the table below it.
  const years = all(".years button"), panel = document.getElementById("day");
  for (const button of years) {
    button.addEventListener("click", () => {
      for (const each of years) each.setAttribute("aria-pressed", String(each === button));
      for (const year of all(".year")) year.toggleAttribute("data-other", year.dataset.of !== button.dataset.year);
    });
  }
  for (const button of all("[data-day]")) {
    button.addEventListener("click", () => {
      const row = document.getElementById(`day-${button.dataset.day}`), title = document.createElement("h4");
      title.textContent = row.cells[0].textContent;
      panel.replaceChildren(title, ...[...row.cells[1].childNodes].map((node) => node.cloneNode(true)));
      for (const each of all("[data-day][aria-current]")) each.removeAttribute("aria-current");
      button.setAttribute("aria-current", "date");
    });
  }
})();
