import { PropsError, type PropsProblem } from "../props/problems/props-error";
import type { Assumption, Source } from "../provenance/source";
import type { Part } from "./makers/part";
import { propWords, valueText } from "./makers/value-text";
import { type PartId, partById } from "./parts";

type Published<Id extends PartId> = (typeof partById)[Id]["published"];

/** What a design must declare of a part: every prop that its document leaves out, nothing that it publishes, and who answers for it. */
export type Assuming<Id extends PartId> = Readonly<Record<(typeof partById)[Id]["open"][number], unknown>> & {
  readonly [K in keyof Published<Id>]?: never;
} & { readonly owner: string };

/** A part with nothing left out: props by their names, and the source that a design states with them. */
export interface CompletedPart<Values, Id extends string = string> {
  /** Its id, by which a bill of materials knows it. */
  readonly part: Id;
  readonly values: Values;
  /** Of the document, with what it leaves out as assumptions: every report lists those. */
  readonly source: Source;
}

/**
 * A part of the catalogue with the numbers that its document leaves out, which the design declares, by name and with an owner. An optional prop that the
 * document does not give may be declared too.
 *
 * ```ts
 * const cooler = assuming("kelvion-121", {
 *   owner: "Cooling team",
 *   coolant: { kind: "propylene-glycol", share: "25 % by volume" },
 *   airFlow: "14 m³/s",
 *   fanPower: "5 kW",
 * });
 * const dryCoolers = { count: 2, rating: cooler.values, setpoint: "35 °C", minimumFanSpeed: "0.2", source: cooler.source, part: cooler.part };
 * ```
 *
 * @throws PropsError for a number that is missing, one that the document gives, and a missing owner
 */
export function assuming<Id extends PartId, const Given extends Assuming<Id>>(
  id: Id,
  given: Given,
): CompletedPart<Published<Id> & Omit<Given, "owner">, Id> {
  const part: Part = partById[id];
  const { owner, ...assumed } = given;
  refuseWrong(id, part, owner, assumed);
  const assumptions: Assumption[] = Object.entries(assumed).map(([prop, value]) => ({
    name: propWords(prop),
    value: valueText(value),
    owner,
  }));
  return {
    part: id,
    values: { ...part.published, ...assumed } as Published<Id> & Omit<Given, "owner">,
    source: assumptions.length === 0 ? part.source : { ...part.source, assumed: assumptions },
  };
}

/** Plain JavaScript and JSON are not compiled. */
function refuseWrong(id: string, { published, open, source }: Part, owner: unknown, assumed: Readonly<Record<string, unknown>>): void {
  const problems: PropsProblem[] = [
    ...(typeof owner === "string" && owner.trim() !== ""
      ? []
      : [{ path: "owner", message: "is required: a declared number needs somebody who answers for it" }]),
    ...open
      .filter((prop) => assumed[prop] === undefined)
      .map((prop) => ({ path: prop, message: `is required: "${source.document}" leaves it out, declare it` })),
    ...Object.keys(assumed)
      .filter((prop) => Object.hasOwn(published, prop))
      .map((prop) => ({
        path: prop,
        message: `must not be assumed, "${source.document}" gives ${valueText(published[prop])}: leave it out, or describe a part of your own`,
      })),
  ];
  if (problems.length > 0) throw new PropsError(`part ${id}`, problems);
}
