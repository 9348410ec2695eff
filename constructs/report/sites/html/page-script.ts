import { createHash } from "node:crypto";

/**
 * The script that sorts and filters the table. It reads only the page and writes no markup. A row
 * is shown if the active choice of each group and all search words match. Without the script, all
 * rows are shown.
 */
export const pageScript = `"use strict";
{
  const table = document.getElementById("sites-table");
  const body = table.tBodies[0];
  const rows = [...body.rows].map((row) => ({ row, words: new Set(row.dataset.shownBy.split(" ")) }));
  const dots = new Map([...document.querySelectorAll(".map [data-row]")].map((dot) => [dot.dataset.row, dot]));
  const choices = [...document.querySelectorAll("[data-shows]")];
  const search = document.getElementById("search");
  const heads = [...table.tHead.rows[0].cells];
  const shown = document.getElementById("shown");
  const all = shown.textContent;
  const inWords = new Intl.Collator("en", { numeric: true }).compare;
  const chosen = new Map();

  const textOf = (one) => (one.text ??= one.row.textContent.toLowerCase());
  const show = () => {
    const sought = (search?.value ?? "").trim();
    const words = sought.toLowerCase().split(/\\s+/).filter((word) => word !== "");
    const pressed = [...chosen.values()];
    for (const one of choices) one.setAttribute("aria-pressed", String(one.dataset.shows === "" ? pressed.length === 0 : pressed.includes(one)));
    let count = 0;
    for (const one of rows) {
      const { row } = one;
      row.hidden = !pressed.every(({ dataset }) => one.words.has(dataset.shows)) || !words.every((word) => textOf(one).includes(word));
      dots.get(row.dataset.row)?.classList.toggle("out", row.hidden);
      if (!row.hidden) count += 1;
    }
    const titles = [...pressed.map(({ dataset }) => dataset.title), ...(sought === "" ? [] : ["“" + sought + "”"])];
    shown.textContent = titles.length === 0 ? all : count + " of " + all + ": " + titles.join(", ");
  };
  const choose = (choice) => {
    const { shows, group } = choice.dataset;
    if (shows === "") {
      chosen.clear();
      if (search) search.value = "";
    } else if (chosen.get(group) === choice) chosen.delete(group);
    else chosen.set(group, choice);
    show();
  };

  const keyOf = ({ dataset, textContent }) => ("sort" in dataset ? dataset.sort && Number(dataset.sort) : textContent.trim());
  const sort = (column) => {
    const isDown = heads[column].getAttribute("aria-sort") === "ascending";
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
    const keyed = rows.map(({ row }) => ({ row, key: keyOf(row.cells[column]) }));
    keyed.sort(({ key: one }, { key: other }) => {
      if (one === "" || other === "") return (one === "") - (other === "");
      const order = typeof one === "number" ? one - other : inWords(one, other);
      return isDown ? -order : order;
    });
    body.append(...keyed.map(({ row }) => row));
  };

  for (const choice of choices) choice.addEventListener("click", () => choose(choice));
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => sort(column)));
  search?.addEventListener("input", show);
  for (const one of document.querySelectorAll("button, input")) one.disabled = false;
}
`;

/** Hash of the script. The page runs no other script, so that texts of people never run. */
export const pageScriptHash = `sha256-${createHash("sha256").update(pageScript).digest("base64")}`;
