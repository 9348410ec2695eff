import { counted } from "../../plain/counted";
import { type Assumptions, shadedText } from "../assumptions";
import type { DeclaredFact } from "../declared-facts";

const ofDefault = ", the default";

/**
 * How many assumptions a verdict rests on, and the ones with weight, in one line: `7 assumptions: sun of 0 W/m² on 2 surfaces; recirculation of 0 K at the servers;
 * 3 numbers that documents of parts leave out; 1 part without a document that was read`.
 *
 * @param listed what the report lists of declared numbers
 */
export function assumptionsText({ shadedSurfaces, defaults, declared }: Assumptions, listed: readonly DeclaredFact[] = []): string {
  const leftOut = listed.filter(({ leftOutBy }) => leftOutBy !== undefined).length;
  const unusual = listed.filter(({ isUnusual }) => isUnusual);
  const count = (number: number, one: string, many: string) => (number === 0 ? [] : [counted(number, one, many)]);
  const shown = [
    ...(shadedSurfaces === 0 ? [] : [shadedText(shadedSurfaces)]),
    ...defaults.map((text) => lowerFirst(text.endsWith(ofDefault) ? text.slice(0, -ofDefault.length).replace(", ", ": ") : text)),
    ...count(leftOut, "number that the document of a part leaves out", "numbers that documents of parts leave out"),
    ...unusual.map((fact) => `unusual ${unusualText(fact)}`),
    ...count(declared - leftOut - unusual.length, "part without a document that was read", "parts without a document that was read"),
  ];
  const total = shadedSurfaces + defaults.length + declared;
  return total === 0 ? "no assumptions" : `${counted(total, "assumption")}: ${shown.join("; ")}`;
}

/** A value outside its plausible range, as `cooling.cdus.setpoint of 80 °C, usually 0 °C to 75 °C: sheet of the maker`. */
export function unusualText({ path, document }: Pick<DeclaredFact, "path" | "document">): string {
  return `${path.slice(0, path.lastIndexOf(".") + 1)}${document}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
