import { fittedTable } from "../../constructs/report/words/fitted-table";
import { limitsText, productColumns, routingCaveat, routingText } from "../../constructs/report/words/routing-text";
import { wrappedText } from "../../constructs/report/words/wrapped-text";
import type { SiteRouting } from "./asked-route";

/** Products as a table, what becomes of them above it, and below it what holds them and what the plan does not know. */
export function routeTable(routing: SiteRouting, width: number): string {
  const head = wrappedText(`${routing.site}: ${routingText(routing)}`, width);
  const table = fittedTable(
    {
      head: productColumns.map((column) => column.head),
      rows: routing.products.map((product) => productColumns.map(({ text }) => text(product))),
      compact: true,
    },
    width,
  );
  const notes = [limitsText(routing), routingCaveat].filter((note) => note !== undefined);
  return [head, table, ...notes.map((note) => wrappedText(note, width))].map((text) => `${text}\n`).join("");
}
