import { createHash } from "node:crypto";

/**
 * What makes the heads sort and the filter filter. It reads the page alone, asks for nothing and writes no markup; without it everything is shown.
 * A press on a button sorts up, the next down; what has no number stands last either way.
 */
export const pageScript = `"use strict";
{
  const table = document.getElementById("sites-table");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const dots = new Map([...document.querySelectorAll(".map [data-row]")].map((dot) => [dot.dataset.row, dot]));
  const choices = [...document.querySelectorAll("[data-shows]")];
  const heads = [...table.tHead.rows[0].cells];
  const shown = document.getElementById("shown");
  const all = shown.textContent;
  const inWords = new Intl.Collator("en", { numeric: true }).compare;

  const choose = (choice) => {
    for (const one of choices) one.setAttribute("aria-pressed", String(one === choice));
    const { shows, title } = choice.dataset;
    let count = 0;
    for (const row of rows) {
      row.hidden = shows !== "" && !row.dataset.shownBy.split(" ").includes(shows);
      dots.get(row.dataset.row)?.classList.toggle("out", row.hidden);
      if (!row.hidden) count += 1;
    }
    shown.textContent = shows === "" ? all : count + " of " + all + ": " + title;
  };

  const keyOf = (cell) => {
    const { sort } = cell.dataset;
    if (sort === undefined) return cell.textContent.trim();
    return sort === "" ? undefined : Number(sort);
  };
  const sort = (column) => {
    const isDown = heads[column].getAttribute("aria-sort") === "ascending";
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
    const keyed = rows.map((row) => ({ row, key: keyOf(row.cells[column]) }));
    keyed.sort(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined) return (one === undefined) - (other === undefined);
      const order = typeof one === "number" ? one - other : inWords(one, other);
      return isDown ? -order : order;
    });
    body.append(...keyed.map(({ row }) => row));
  };

  for (const choice of choices) choice.addEventListener("click", () => choose(choice.getAttribute("aria-pressed") === "true" ? choices[0] : choice));
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => sort(column)));
  for (const button of document.querySelectorAll("button")) button.disabled = false;
}
`;

/** Its hash, by which the page runs this script and no other: what people wrote never runs. */
export const pageScriptHash = `sha256-${createHash("sha256").update(pageScript).digest("base64")}`;
