import { seriesFacts } from "../../facts/telemetry/series";
import type { WatchedLimit } from "../../facts/watched-limit";

/** Returns the series of a limit as the title of a panel; for a series that only a house rule knows, the title of the rule. */
export function panelTitle({ metric, title }: Pick<WatchedLimit, "metric" | "title">): string {
  return capitalized(seriesFacts(metric)?.what ?? title);
}

export function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
