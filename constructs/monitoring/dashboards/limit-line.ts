import type { PanelLine } from "./dashboard";
import { drawnNumber, type ShownUnit } from "./shown-unit";

const namedDigits = 4; // [-]

/** Returns a bound in words, such as `at most 45 °C`. */
export function boundText(bound: "at-most" | "at-least", value: number, shown: ShownUnit): string {
  const number = Number(drawnNumber(value, shown).toPrecision(namedDigits));
  return `${bound === "at-most" ? "at most" : "at least"} ${number}${shown.text === "" ? "" : ` ${shown.text}`}`;
}

/** Returns a limit as a constant line. */
export function limitLine(bound: "at-most" | "at-least", value: number, shown: ShownUnit): PanelLine {
  return { name: `limit: ${boundText(bound, value, shown)}`, role: "limit", query: `${drawnNumber(value, shown)}` };
}
