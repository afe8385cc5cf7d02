"use strict";
// A value (leaf) has an evidence (group): light the words of its evidence, and its own words in them more strongly.
const marks = [...document.querySelectorAll("mark")];
const leaves = [...document.querySelectorAll(".leaf")];
const told = document.getElementById("told");
const idle = told.textContent;
const numbers = (element, name) => (element.dataset[name] || "").split(" ").filter(Boolean);

function index(elements, name) {
  const found = new Map();
  for (const element of elements)
    for (const number of numbers(element, name))
      found.has(number) ? found.get(number).push(element) : found.set(number, [element]);
  return found;
}
const marksOf = { f: index(marks, "f"), g: index(marks, "g") };
const leavesOf = { f: index(leaves.filter((leaf) => leaf.id), "f"), g: index(leaves, "g") };

let lit = [];
let kept = null;

function all(numbers, map) {
  return [...new Set(numbers.flatMap((number) => map.get(number) || []))];
}

function dark() {
  for (const element of lit) element.classList.remove("place", "exact");
  lit = [];
}

function light(place, exact) {
  dark();
  for (const element of place) element.classList.add("place");
  for (const element of exact) element.classList.add("exact");
  lit = [...place, ...exact];
}

const short = (text) => { const line = text.trim().replace(/\s+/g, " "); return line.length > 200 ? line.slice(0, 200) + "…" : line; };

function show(element) {
  if (element.tagName === "MARK") {
    const own = all(numbers(element, "f"), leavesOf.f);
    const near = all(numbers(element, "g"), leavesOf.g);
    const fields = own.length ? own : near;
    light(own.length ? near : [], [element, ...fields]);
    const names = [...new Set(fields.map((leaf) => leaf.dataset.pointer))];
    told.textContent = names.length ? `These words gave ${names.slice(0, 12).join(", ")}${names.length > 12 ? " …" : ""}`
      : "No value of the record that is shown came from these words.";
    return { words: [element], fields };
  }
  const place = all(numbers(element, "g"), marksOf.g);
  const own = element.id ? all(numbers(element, "f"), marksOf.f) : [];
  const named = element.id ? [] : all(numbers(element, "f"), leavesOf.f);
  light(own.length ? place : [], [element, ...named, ...(own.length ? own : place)]);
  const words = own.length ? own : place;
  told.textContent = words.length
    ? `${element.dataset.pointer} came from “${short((place.length ? place : own).map((mark) => mark.textContent).join(""))}”`
    : `${element.dataset.pointer} has no words of its own on the page.`;
  return { words, fields: [element, ...named] };
}

function release() {
  if (kept && kept.getAttribute("aria-pressed")) kept.setAttribute("aria-pressed", "false");
  kept = null;
  dark();
  told.textContent = idle;
}

function back() {
  if (kept) show(kept);
  else { dark(); told.textContent = idle; }
}

function open(element) {
  for (let box = element.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
}

function keep(element) {
  const same = kept === element;
  release();
  if (same) return;
  kept = element;
  if (element.hasAttribute("aria-pressed")) element.setAttribute("aria-pressed", "true");
  const { words, fields } = show(element);
  const other = (element.tagName === "MARK" ? fields : words)[0];
  if (!other) return;
  open(other);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  other.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  return other;
}

const pointed = (event) => event.target.closest && event.target.closest("mark, .leaf");
document.addEventListener("pointerover", (event) => { const at = pointed(event); if (at) show(at); });
document.addEventListener("pointerout", (event) => { if (pointed(event)) back(); });
document.addEventListener("focusin", (event) => { const at = pointed(event); if (at) show(at); });
document.addEventListener("focusout", (event) => { if (pointed(event)) back(); });
document.addEventListener("click", (event) => { const at = pointed(event); if (at) keep(at); });

// One tab stop for all words; arrow keys lead from one to the next, on either side.
const seen = (element) => element.getClientRects().length > 0;
const first = marks.find(seen) || marks[0];
if (first) first.tabIndex = 0;
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return release();
  const at = pointed(event);
  if (!at) return;
  const list = (at.tagName === "MARK" ? marks : leaves).filter((each) => each === at || seen(each));
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    const next = list[list.indexOf(at) + step];
    event.preventDefault();
    if (!next) return;
    if (next.tagName === "MARK") { at.tabIndex = -1; next.tabIndex = 0; }
    next.focus();
  } else if (at.tagName === "MARK" && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    const other = keep(at);
    if (other) other.focus({ preventScroll: true });
  }
});

const form = document.getElementById("save");
if (form) {
  const saved = document.getElementById("saved");
  const send = async (path, told) => {
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Junket-Token": document.body.dataset.token },
      body: JSON.stringify(told),
    });
    return answer.json();
  };
  const say = (text, bad) => { saved.textContent = text; saved.classList.toggle("bad", Boolean(bad)); };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    try {
      const { error, folder, bytes } = await send("/save", { name: document.getElementById("name").value });
      say(error ? error : `saved in ${folder}, ${bytes} bytes. Now read its record.json against the page.`, error);
    } catch {
      say("junket inspect does not answer: it has ended", true);
    }
    button.disabled = false;
  });
  document.getElementById("done").addEventListener("click", async () => {
    try { await send("/done", {}); say("junket inspect has ended; you can close this page."); } catch { say("it has ended already"); }
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  });
}
