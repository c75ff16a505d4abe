/**
 * The one script of the report: downloads of a figure, all tables opened, the page in its other language.
 *
 * The rule this file keeps: the page says everything without it. It opens no address, keeps nothing,
 * and the policy of the page allows exactly these bytes: `scriptHash` is their SHA-256, held by a test.
 */

const language = `
const root = document.documentElement;
let other = null;
async function otherBody() {
  const packed = document.getElementById("other-language").content.textContent.trim();
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const page = new DOMParser().parseFromString(await new Response(stream).text(), "text/html");
  return { body: document.adoptNode(page.body), lang: page.documentElement.lang, title: page.title };
}
async function switchLanguage() {
  const next = other ?? (await otherBody());
  const heads = [...document.querySelectorAll("h2[id],figure[id]")];
  const read = heads.filter((head) => head.getBoundingClientRect().top < 160).at(-1)?.id;
  const chosen = [...document.querySelectorAll("input:checked")].map((input) => input.id);
  other = { body: document.body, lang: root.lang, title: document.title };
  root.replaceChild(next.body, document.body);
  root.lang = next.lang;
  document.title = next.title;
  for (const id of chosen) document.getElementById(id)?.click();
  document.querySelector("[data-language]").focus({ preventScroll: true });
  if (read === undefined) scrollTo(0, 0);
  else document.getElementById(read).scrollIntoView();
}`;

const table = String.raw`
const signed = (text) => text.replaceAll("\u2212", "-").replaceAll("\u00a0", " ").trim();
const sizes = { mln: 1e6, m: 1e6, dzd: 1e3, k: 1e3 };
function numberOf(text) {
  const found = signed(text).match(/^(\u20ac )?([+-]?)([\d.,]+)(%| ?[a-z]+)?$/);
  if (found === null) return null;
  const [, euro, sign, digits, after = ""] = found;
  const dutch = root.lang === "nl";
  const bare = dutch ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  const size = euro ? sizes[after.trim()] : undefined;
  const value = Number(sign + bare) * (size ?? 1);
  const unit = euro ? "\u20ac" : after.trim();
  const places = size === undefined ? (bare.split(".")[1] ?? "").length : 0;
  return Number.isFinite(value) ? { value: value.toFixed(places), unit } : null;
}
function figuresOf(text) {
  const parts = signed(text).match(/^([^()]+) \((.+) (?:tot|to) (.+)\)$/);
  if (parts === null) return [numberOf(text)];
  const [mean, low, high] = parts.slice(1);
  const unit = high.match(/%$| ?[a-z]+$/)?.[0] ?? "";
  return [mean, /[%a-z]$/.test(low) ? low : low + unit, high].map(numberOf);
}
function columnOf(head, cells) {
  const plain = { heads: [head], rows: cells.map((cell) => [signed(cell)]) };
  const told = cells.map((cell) => (/^[\u2013-]?$/.test(signed(cell)) ? [] : figuresOf(cell)));
  const units = new Set(told.flat().map((figure) => figure?.unit.replace(/(en|s)$/, "")));
  if (units.size !== 1 || told.flat().includes(null)) return plain;
  const unit = told.flat()[0].unit;
  const name = unit === "" ? head : head + " (" + unit + ")";
  const wide = told.some((figures) => figures.length > 1);
  const ends = root.lang === "nl" ? ["laag", "hoog"] : ["low", "high"];
  const heads = wide ? [name, ...ends.map((end) => name + " " + end)] : [name];
  const written = (figure) =>
    figure === undefined ? "" : root.lang === "nl" ? figure.value.replace(".", ",") : figure.value;
  return { heads, rows: told.map((figures) => heads.map((_, at) => written(figures[at]))) };
}
function cellOf(text) {
  const isNumber = /^[+-]?[\d.,]+$/.test(text);
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[";\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}
function linesOf(part) {
  const words = (cell) => (cell.querySelector("span:last-child") ?? cell).textContent;
  const heads = [...part.querySelectorAll("thead th")];
  const body = [...part.querySelectorAll("tbody tr")].map((row) => [...row.cells].map(words));
  const columns = heads.map((head, at) => {
    const cells = body.map((row) => row[at] ?? "");
    return head.className === "number"
      ? columnOf(head.textContent, cells)
      : { heads: [head.textContent], rows: cells.map((cell) => [signed(cell)]) };
  });
  const rows = body.map((_, line) => columns.flatMap((column) => column.rows[line]));
  return [columns.flatMap((column) => column.heads), ...rows];
}
const isChosen = (part) => {
  const choice = part.closest(".choice");
  return choice === null || getComputedStyle(choice).display !== "none";
};
function csvOf(figure) {
  const chosen = [...figure.querySelectorAll("table")].filter(isChosen);
  const parts = chosen.map((part) => [
    [part.caption?.textContent ?? part.getAttribute("aria-label")],
    ...linesOf(part),
    [],
  ]);
  const source = figure.querySelector(".source")?.textContent ?? document.body.dataset.source;
  const lines = [...parts.flat(), [source]];
  return "\ufeff" + lines.map((cells) => cells.map(cellOf).join(";")).join("\r\n") + "\r\n";
}`;

const picture = String.raw`
const space = "http://www.w3.org/2000/svg";
function node(name, attributes, content = "") {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = content;
  return made;
}
function wrapped(content, font, width) {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = font + ' "Source Sans 3",Arial,sans-serif';
  const lines = [""];
  for (const word of content.split(/[ \n]+/)) {
    const longer = (lines.at(-1) + " " + word).trim();
    if (lines.at(-1) !== "" && pen.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
function styleOf(withFonts) {
  const rules = [...document.styleSheets[0].cssRules];
  const light = rules.find((rule) => rule.selectorText === ":root").style;
  const names = [...light].filter((name) => name.startsWith("--"));
  const shades = names.map((name) => name + ":" + light.getPropertyValue(name) + ";").join("");
  const drawing = rules.filter((rule) => /^\.(scene|halo|f-|s-)/.test(rule.selectorText ?? ""));
  const fonts = withFonts ? rules.filter((rule) => rule instanceof CSSFontFaceRule) : [];
  return "svg{" + shades + "}" + [...fonts, ...drawing].map((rule) => rule.cssText).join("");
}
function pictureOf(figure, withFonts) {
  const gap = 24;
  const kind = figure.querySelector(".panels").classList;
  const each = kind.contains("wide") ? 1 : kind.contains("small") ? 3 : 2;
  const seen = [...figure.querySelectorAll(".panel")].filter((panel) => panel.getClientRects().length);
  const panels = seen.map((panel) => {
    const drawn = panel.querySelector("svg").cloneNode(true);
    const { width, height } = panel.querySelector("svg").viewBox.baseVal;
    return { drawn, width, height, head: panel.querySelector("h4")?.textContent ?? "" };
  });
  const rows = [];
  for (const panel of panels) {
    if (rows.at(-1) === undefined || rows.at(-1).length === each) rows.push([]);
    rows.at(-1).push(panel);
  }
  const widths = rows.map((row) => row.reduce((sum, panel) => sum + panel.width + gap, gap));
  const width = Math.ceil(Math.max(420, ...widths));
  const made = node("svg", { xmlns: space, width, class: "scene", role: "img", lang: root.lang });
  const text = (x, y, size, bold, paint, content) =>
    made.append(node("text", { x, y, "font-size": size, "font-weight": bold, class: paint }, content));
  let y = 12;
  const tell = (content, size, bold, paint) => {
    for (const line of wrapped(content, bold + " " + size + "px", width - 2 * gap)) {
      y += size * 1.35;
      text(gap, y, size, bold, paint, line);
    }
  };
  const ground = node("rect", { width, class: "f-paper" });
  const title = figure.querySelector("h3").textContent;
  const [chip, sentence] = [...figure.querySelectorAll("figcaption p")].find(isChosen).childNodes;
  const told = "(" + chip.textContent + ")" + [sentence, sentence.nextSibling].map((part) => part?.textContent ?? "").join("");
  const source = figure.querySelector(".source").textContent;
  made.append(node("title", {}, title), node("desc", {}, told), node("metadata", {}, source));
  made.append(node("style", {}, styleOf(withFonts)), ground);
  tell(title, 17, 600, "f-accent");
  tell(told, 13, 400, "f-ink");
  for (const row of rows) {
    y += 20;
    const heads = row.map(({ head, width }) => (head ? wrapped(head, "600 14px", width) : []));
    const lines = Math.max(...heads.map((head) => head.length));
    let x = gap;
    row.forEach((panel, at) => {
      heads[at].forEach((line, index) => text(x, y + 14 + index * 18, 14, 600, "f-ink", line));
      const { drawn } = panel;
      drawn.removeAttribute("style");
      drawn.setAttribute("x", x);
      drawn.setAttribute("y", y + lines * 18 + 6);
      drawn.setAttribute("width", panel.width);
      drawn.setAttribute("height", panel.height);
      made.append(drawn);
      x += panel.width + gap;
    });
    y += lines * 18 + 6 + Math.max(...row.map(({ height }) => height));
  }
  y += 10;
  tell(source, 11, 400, "f-soft");
  const height = Math.ceil(y + 12);
  made.setAttribute("height", height);
  made.setAttribute("viewBox", "0 0 " + width + " " + height);
  ground.setAttribute("height", height);
  return { text: new XMLSerializer().serializeToString(made), width, height };
}
function pixelsOf(figure) {
  const { text, width, height } = pictureOf(figure, true);
  const image = new Image();
  return new Promise((done, fail) => {
    image.onload = () => {
      const canvas = document.createElement("canvas");
      canvas.width = 2 * width;
      canvas.height = 2 * height;
      canvas.getContext("2d").drawImage(image, 0, 0, 2 * width, 2 * height);
      canvas.toBlob(done, "image/png");
    };
    image.onerror = fail;
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  });
}`;

const start = `
async function save(kind, figure) {
  const made =
    kind === "csv"
      ? new Blob([csvOf(figure)], { type: "text/csv" })
      : kind === "svg"
        ? new Blob([pictureOf(figure, false).text], { type: "image/svg+xml" })
        : await pixelsOf(figure);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(made);
  const step = figure.querySelector(".chooser input:checked:not(.pick-1)");
  const name = figure.id.replace(/^(figure|table)-/, "") + (step === null ? "" : "-" + step.value);
  link.download = "klantreis-" + name + "." + kind;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}
function foldAll() {
  const all = [...document.querySelectorAll("main details")];
  const open = all.some((one) => !one.open);
  for (const one of all) one.open = open;
}
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button === null) return;
  if (button.dataset.save) save(button.dataset.save, button.closest("figure,.answer"));
  if ("language" in button.dataset) switchLanguage();
  if ("fold" in button.dataset) foldAll();
});
root.classList.add("live");`;

/** The script as it stands in the page. */
export const pageScript = `"use strict";${[language, table, picture, start].join("")}\n`;

/** SHA-256 of `pageScript` in base64, as a content-security policy writes it. */
export const scriptHash = "sha256-rgAupvzPdZgvBlqUTV5/4yZoNJPQJ/EDI/EwF9b+7MA=";
