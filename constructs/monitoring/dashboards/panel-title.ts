import { seriesFacts } from "../../facts/telemetry/series";
import type { WatchedLimit } from "../../facts/watched-limit";

/** What a limit watches, as the title of a panel: of a series that only a house rule knows, the title of the rule. */
export function panelTitle({ metric, title }: Pick<WatchedLimit, "metric" | "title">): string {
  return capitalized(seriesFacts(metric)?.what ?? title);
}

/** With a capital at its beginning. */
export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
