"use strict";
// The language, the search, and figures beside their boxes. No network: the index comes as a script.
const page = document.documentElement;
const root = document.body.dataset.root;
const make = (name, text, style) => Object.assign(document.createElement(name), { textContent: text ?? "", className: style ?? "" });

function keepLanguage(language) {
  page.dataset.language = language;
  page.lang = language === "en" ? "en" : "zh-CN";
  try { localStorage.setItem("language", language); } catch { /* a browser may keep nothing for files */ }
  document.dispatchEvent(new Event("language"));
}
if (page.dataset.language === "en") page.lang = "en";
document.getElementById("language").addEventListener("click", () => keepLanguage(page.dataset.language === "en" ? "zh" : "en"));

// Search: every word of the question stands in the entry; entries whose title begins with it come first.
const question = document.getElementById("search");
const found = document.getElementById("found");
const MOST = 40;
let index = null;
function loadIndex() {
  if (index) return index;
  index = new Promise((resolve) => {
    const script = make("script");
    script.src = `${root}static/search-index.js`;
    script.onload = () => resolve(window.searchIndex.map((entry) => [entry, `${entry[1]} ${entry[2]}`.toLowerCase()]));
    document.head.append(script);
  });
  return index;
}
function rank([entry], words) {
  const title = entry[1].toLowerCase();
  if (title === words[0]) return 0;
  return title.startsWith(words[0]) ? 1 : title.includes(words[0]) ? 2 : 3;
}
async function search() {
  const words = question.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const entries = await loadIndex();
  const fitting = words.length ? entries.filter(([, text]) => words.every((word) => text.includes(word))) : [];
  const best = fitting.map((entry, order) => [rank(entry, words), order, entry[0]])
    .sort((one, other) => one[0] - other[0] || one[1] - other[1]).slice(0, MOST).map((one) => one[2]);
  found.replaceChildren(...best.map(([kind, title, detail, href], number) => {
    const item = make("li");
    const link = make("a", title);
    item.id = `found-${number}`;
    item.setAttribute("role", "option");
    link.href = root + href;
    link.tabIndex = -1;
    link.append(" ", make("small", `${kind}${detail ? ` · ${detail}` : ""}`));
    item.append(link);
    return item;
  }));
  if (words.length && !best.length) found.append(make("li", "没有找到 Nothing found"));
  found.hidden = !words.length;
  question.setAttribute("aria-expanded", String(!found.hidden));
  choose(best.length ? 0 : -1);
}
let chosen = -1;
function choose(number) {
  chosen = number;
  [...found.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === number)));
  const item = found.children[number];
  if (item && item.id) question.setAttribute("aria-activedescendant", item.id); else question.removeAttribute("aria-activedescendant");
  item?.scrollIntoView({ block: "nearest" });
}
question.addEventListener("input", search);
question.addEventListener("focus", loadIndex, { once: true });
question.addEventListener("keydown", (event) => {
  const steps = { ArrowDown: 1, ArrowUp: -1 };
  const count = found.querySelectorAll("a").length;
  if (event.key in steps && count) { choose((chosen + steps[event.key] + count) % count); event.preventDefault(); }
  if (event.key === "Enter") found.querySelectorAll("a")[chosen]?.click();
  if (event.key === "Escape") closeSearch();
});
function closeSearch() {
  found.hidden = true;
  question.setAttribute("aria-expanded", "false");
}
question.closest(".search").addEventListener("focusout", (event) => { if (event.relatedTarget && !event.relatedTarget.closest(".search")) closeSearch(); });
document.addEventListener("click", (event) => { if (!event.target.closest(".search")) closeSearch(); });
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !/^(input|textarea)$/i.test(event.target.tagName)) { question.focus(); event.preventDefault(); }
});

// Figures and boxes: a cell knows its box in points of the page; a picture knows the part of the page that it shows.
const SVG = "http://www.w3.org/2000/svg";
const rectangles = new Map();
const bounds = (figure) => figure.dataset.window.split(" ").map(Number);
function drawBoxes(figure) {
  if (figure.querySelector("svg")) return;
  const [x0, top, x1, bottom] = bounds(figure);
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", `${x0} ${top} ${x1 - x0} ${bottom - top}`);
  drawing.setAttribute("preserveAspectRatio", "none");
  drawing.setAttribute("aria-hidden", "true");
  for (const cell of figure.closest(".page").querySelectorAll("td[data-b]")) {
    const [left, upper, right, lower] = cell.dataset.b.split(" ").map(Number);
    if (right <= x0 || left >= x1 || lower <= top || upper >= bottom) continue;
    const rectangle = document.createElementNS(SVG, "rect");
    const sides = { x: left, y: upper, width: right - left, height: lower - upper, class: cell.className, "data-cell": cell.id };
    for (const [name, value] of Object.entries(sides)) rectangle.setAttribute(name, value);
    rectangles.set(cell.id, rectangle);
    drawing.append(rectangle);
  }
  drawing.addEventListener("click", (event) => { if (event.target.dataset.cell) select(document.getElementById(event.target.dataset.cell), "picture"); });
  figure.append(drawing);
}
const watcher = new IntersectionObserver((seen) => {
  for (const one of seen) if (one.isIntersecting) { drawBoxes(one.target); watcher.unobserve(one.target); }
}, { rootMargin: "600px" });
document.querySelectorAll(".picture").forEach((figure) => watcher.observe(figure));

document.querySelectorAll(".larger").forEach((button) => button.addEventListener("click", () => {
  const isLarger = button.closest(".page").classList.toggle("enlarged");
  button.setAttribute("aria-pressed", String(isLarger));
}));
// A crop that is wider than the window begins at its first box.
const crops = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) {
    if (!isIntersecting) continue;
    const box = target.querySelector(".box");
    if (box) target.scrollLeft = box.offsetLeft + box.offsetWidth / 2 - target.clientWidth / 2;
    crops.unobserve(target);
  }
});
document.querySelectorAll(".crop").forEach((crop) => crops.observe(crop));

const detail = document.getElementById("detail");
const meanings = detail ? JSON.parse(document.getElementById("meanings").textContent) : [];
const TRUST = { ok: ["已证实", "verified"], bad: ["存疑", "contradicted"], un: ["未核", "unverified"] };
function within(holder, box) {
  const outer = holder.getBoundingClientRect();
  const inner = box.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) holder.scrollTop += inner.top - outer.top - outer.height / 2;
  if (inner.left < outer.left || inner.right > outer.right) holder.scrollLeft += inner.left - outer.left - outer.width / 2;
}
function select(cell, from) {
  document.querySelectorAll(".on").forEach((other) => other.classList.remove("on"));
  cell.closest(".page").querySelectorAll(".picture").forEach(drawBoxes);
  cell.classList.add("on");
  const rectangle = rectangles.get(cell.id);
  rectangle?.classList.add("on");
  if (rectangle) within(rectangle.closest(".pictures"), rectangle);
  if (from === "picture") cell.scrollIntoView({ block: "center", inline: "nearest" });
  cell.closest(".grid").querySelectorAll("[tabindex='0']").forEach((other) => { other.tabIndex = -1; });
  cell.tabIndex = 0;
  cell.focus({ preventScroll: true });
  explain(cell);
}
function explain(cell) {
  const trust = Object.keys(TRUST).find((name) => cell.classList.contains(name));
  const meaning = (meanings[cell.dataset.m] ?? []).filter((part) => part !== null && part !== "");
  const close = make("button", "×");
  close.type = "button";
  close.setAttribute("aria-label", "关闭 Close");
  close.addEventListener("click", () => { detail.hidden = true; cell.focus({ preventScroll: true }); });
  const yuan = cell.dataset.y ? make("span", `= ${cell.dataset.y} 元`, "part") : "";
  const state = make("span", "", "part");
  if (trust) state.append(...["zh", "en"].map((lang, place) => Object.assign(make("span", TRUST[trust][place]), { lang })));
  detail.replaceChildren(make("b", cell.textContent || "∅"), yuan, state, make("span", meaning.join(" · "), "part"), close);
  detail.hidden = false;
}
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };
function neighbour(cell, [rows, columns]) {
  const [table, row, column] = cell.id.slice(1).split("-").map(Number);
  for (let step = 1; step < 60; step += 1) {
    const next = document.getElementById(`c${table}-${row + rows * step}-${column + columns * step}`);
    if (next?.dataset.b) return next;
  }
  return null;
}
document.querySelectorAll(".grid").forEach((grid) => {
  const first = grid.querySelector("td.v[data-b]") ?? grid.querySelector("td[data-b]");
  if (first) first.tabIndex = 0;
  grid.addEventListener("click", (event) => { const cell = event.target.closest("td[data-m], td[data-b]"); if (cell) select(cell, "table"); });
  grid.addEventListener("keydown", (event) => {
    if (event.key === "Enter") { select(event.target, "table"); return; }
    if (event.key === "Escape") { detail.hidden = true; return; }
    const next = event.key in STEPS && neighbour(event.target, STEPS[event.key]);
    if (next) { event.preventDefault(); select(next, "table"); next.scrollIntoView({ block: "nearest", inline: "nearest" }); }
  });
});
function follow() {
  const cell = location.hash.startsWith("#c") && document.getElementById(location.hash.slice(1));
  if (cell && cell.tagName === "TD") { cell.scrollIntoView({ block: "center" }); select(cell, "link"); }
}
window.addEventListener("hashchange", follow);
follow();
