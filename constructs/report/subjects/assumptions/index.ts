import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import type { Section } from "../../writing/section";
import { type Table, type Text, tableOf, typedNames } from "../../writing/table";
import type { DeclaredFact } from "./declared-facts";
import { type Assumptions, shadedText } from "./record";

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
  const shown = compact([
    shadedSurfaces !== 0 && shadedText(shadedSurfaces),
    ...defaults.map((text) => lowerFirst(text.endsWith(ofDefault) ? text.slice(0, -ofDefault.length).replace(", ", ": ") : text)),
    ...count(leftOut, "number that the document of a part leaves out", "numbers that documents of parts leave out"),
    ...unusual.map((fact) => `unusual ${unusualText(fact)}`),
    ...count(declared - leftOut - unusual.length, "part without a document that was read", "parts without a document that was read"),
  ]);
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

/** Numbers that no maker's document gives, and who answers for them. Undefined where there is none. */
export function presentAssumptions({ thermal, power }: Assumptions, declared: readonly DeclaredFact[]): Section | undefined {
  if (declared.length === 0) return undefined;
  return {
    id: "assumptions",
    title: "Assumptions",
    blocks: [
      "What the verdict rests on besides makers' documents that were read.",
      thermal && restText("heat", thermal),
      power && restText("power", power),
      declaredTable(declared),
    ],
  };
}

/** What of it the tightest margin hangs on. */
function restText(margin: string, on: readonly string[]): string {
  return `The tightest margin of ${margin} rests on ${on.length === 0 ? "none of it" : on.join("; ")}.`;
}

function declaredTable(declared: readonly DeclaredFact[]): Table<readonly Text[]> {
  const groups = new Map<string, { readonly fact: DeclaredFact; readonly paths: string[] }>();
  for (const fact of declared) {
    const key = JSON.stringify([fact.mark, fact.document, fact.owner, fact.leftOutBy]);
    const group = groups.get(key) ?? { fact, paths: [] };
    group.paths.push(fact.path);
    groups.set(key, group);
  }
  return tableOf(
    "Declared numbers, and numbers from weaker sources",
    ["numbers", "mark", "owner", "of what", "left out by"],
    [...groups.values()].map(({ fact: { document, mark, owner = "", leftOutBy = "" }, paths }) => [
      document,
      mark,
      owner,
      typedNames(paths),
      leftOutBy,
    ]),
  );
}
