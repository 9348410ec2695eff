import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import type { Section } from "../../writing/section";
import { sentence } from "../../writing/sentence";
import { type Table, type Text, tableOf, typedNames } from "../../writing/table";
import type { DeclaredFact } from "./declared-facts";
import { type Assumptions, countAssumptions, shadedText } from "./record";

const ofDefault = ", the default";

/**
 * Says how many numbers have no document, such as `42 numbers have no document behind them: …`.
 *
 * @param listed the declared numbers of the report
 */
export function assumptionsText(assumptions: Assumptions, listed: readonly DeclaredFact[] = []): string {
  const { shadedSurfaces, defaults, declared } = assumptions;
  const leftOut = listed.filter(({ leftOutBy }) => leftOutBy !== undefined).length;
  const shown = compact([
    declared > leftOut && `${declared - leftOut} declared by the design`,
    defaults.length > 0 && counted(defaults.length, "default of the library", "defaults of the library"),
    leftOut > 0 && `${leftOut} left out by documents of parts`,
    shadedSurfaces > 0 && `${counted(shadedSurfaces, "surface")} without sunlight`,
  ]);
  const total = countAssumptions(assumptions);
  return total === 0
    ? "Every number has a document behind it."
    : `${counted(total, "number has", "numbers have")} no document behind ${total === 1 ? "it" : "them"}: ${shown.join(", ")}.`;
}

/** Lists what the tightest margins use, then the defaults and the unusual values. */
export function listAssumptions(
  { thermal, power, shadedSurfaces, defaults }: Assumptions,
  listed: readonly DeclaredFact[] = [],
): readonly string[] {
  return compact([
    thermal && usedText("heat", thermal),
    power && usedText("power", power),
    shadedSurfaces > 0 && sentence(shadedText(shadedSurfaces)),
    ...defaults.map((text) => sentence(text.endsWith(ofDefault) ? text.slice(0, -ofDefault.length).replace(", ", ": ") : text)),
    ...listed.filter(({ isUnusual }) => isUnusual).map((fact) => `Unusual: ${unusualText(fact)}.`),
  ]);
}

/** Names an unusual value, such as `cooling.cdus.setpoint of 80 °C, usually 0 °C to 75 °C: sheet of the maker`. */
export function unusualText({ path, document }: Pick<DeclaredFact, "path" | "document">): string {
  return `${path.slice(0, path.lastIndexOf(".") + 1)}${document}`;
}

/** Lists the numbers without a document and their owners. Undefined without such a number. */
export function presentAssumptions(assumptions: Assumptions, declared: readonly DeclaredFact[]): Section | undefined {
  if (declared.length === 0) return undefined;
  return {
    id: "assumptions",
    title: "Assumptions",
    blocks: [assumptionsText(assumptions, declared), { items: listAssumptions(assumptions, declared) }, declaredTable(declared)],
  };
}

function usedText(margin: string, used: readonly string[]): string {
  return used.length === 0
    ? `The tightest margin of ${margin} uses none of them.`
    : `The tightest margin of ${margin} uses: ${used.join("; ")}.`;
}

function declaredTable(declared: readonly DeclaredFact[]): Table<readonly Text[]> {
  const groups = new Map<string, { readonly fact: DeclaredFact; readonly paths: string[] }>();
  for (const fact of declared) {
    const key = JSON.stringify([fact.mark, fact.document, fact.owner, fact.leftOutBy]);
    const group = groups.get(key) ?? { fact, paths: [] };
    group.paths.push(fact.path);
    groups.set(key, group);
  }
  const rows = [...groups.values()].map(({ fact: { document, mark, owner = "", leftOutBy = "" }, paths }) => [
    document,
    mark,
    owner,
    typedNames(paths),
    leftOutBy,
  ]);
  return tableOf("Numbers without a document", ["number", "source", "owner", "used for", "left out by"], rows);
}
