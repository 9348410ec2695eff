import type { z } from "zod";
import { keyBy } from "../plain/key-by";
import { addProblem } from "../props/problems/add-problem";
import { nameList } from "../props/problems/name-list";
import { rememberedOf } from "../props/remembered";
import { quotedText } from "../units/shown-text";
import { type DistributionPart, type DistributionProps, distributionParts } from "./distribution-parts";

/** The parts of a power design that the checks of references need. */
interface References extends DistributionProps {
  readonly feeds: readonly { readonly name: string }[];
  readonly batteries?: readonly { readonly on: string }[];
}

type Add = (path: (string | number)[], message: string) => void;

/** Reports problems of parts that name feeds, other parts and converters. */
export function referenceProblems(power: References, context: z.RefinementCtx): void {
  const add: Add = (path, message) => addProblem(context, path, message);
  const parts = distributionParts(power);
  feedProblems(power, parts, add);
  inputProblems(power, parts, add);
  ringProblems(parts, add);
  const buses = new Set(
    parts.filter(({ list }) => list === "rectifierPlants" || list === "ups" || list === "batteryInverters").map(({ name }) => name),
  );
  for (const [i, { on }] of [...(power.batteries ?? []).entries()])
    if (!buses.has(on)) add(["batteries", i, "on"], missing("converter", on, buses));
}

function feedProblems({ feeds }: References, parts: readonly DistributionPart[], add: Add): void {
  const known = new Set(feeds.map(({ name }) => name));
  if (known.size === 0) return;
  for (const { list, index, feeds: names } of parts)
    for (const [k, name] of names.entries()) if (!known.has(name)) add([list, index, "feeds", k], missing("feed", name, known));
}

/** Reports wrong supplies of a part: boards may feed converters, boards and UPS may feed switches, and every part may feed boards. */
function inputProblems({ staticTransferSwitches = [] }: References, parts: readonly DistributionPart[], add: Add): void {
  const namesOf = (...lists: readonly DistributionPart["list"][]) =>
    new Set(parts.filter(({ list }) => lists.includes(list)).map(({ name }) => name));
  const boards = namesOf("boards");
  const outputs = namesOf("boards", "ups");
  const every = new Set(parts.map(({ name }) => name));
  for (const { list, index, from } of parts) {
    const [first] = from;
    if (first === undefined || list === "staticTransferSwitches") continue;
    if (list === "boards") {
      if (!every.has(first)) add([list, index, "input", "from"], missing("board, converter or switch", first, every));
    } else if (boards.size > 0 && !boards.has(first)) add([list, index, "from"], missing("board", first, boards));
  }
  for (const [i, { inputs }] of staticTransferSwitches.entries())
    for (const [k, { from }] of inputs.entries())
      if (!outputs.has(from)) add(["staticTransferSwitches", i, "inputs", k, "from"], missing("board or UPS", from, outputs));
}

/** Reports parts in a ring that no source feeds. */
function ringProblems(parts: readonly DistributionPart[], add: Add): void {
  const byName = keyBy(parts.toReversed(), (part) => part.name); // the first of two with one name
  const told = new Set<string>();
  for (const { name, list, index } of parts) {
    if (list !== "boards" || byName.get(name)?.list !== list) continue; // every ring has a board: only boards feed converters
    const way = wayBack(name, byName);
    if (!way || way.some((one) => told.has(one))) continue;
    for (const one of way) told.add(one);
    const by = way.length === 1 ? "" : ` by way of ${nameList(way.slice(1).map(quotedText))}`;
    add([list, index, "input", "from"], `leads back to ${quotedText(name)} itself${by}: supply one of them from a feed`);
  }
}

/** Returns the names from a part up to itself, undefined without a ring. */
function wayBack(name: string, byName: ReadonlyMap<string, DistributionPart>): readonly string[] | undefined {
  const seen = new Set<string>();
  const climb = (at: string, way: readonly string[]): readonly string[] | undefined => {
    for (const above of byName.get(at)?.from ?? []) {
      if (above === name) return way;
      if (seen.has(above)) continue;
      seen.add(above);
      const found = climb(above, [...way, above]);
      if (found) return found;
    }
    return undefined;
  };
  return climb(name, [name]);
}

function missing(kind: string, name: string, known: ReadonlySet<string>): string {
  const has = known.size === 0 ? "none" : quotedNames(known);
  return `names the ${kind} ${quotedText(name)} but the design has ${has}: ${known.size === 0 ? "" : "use one of these, or "}add the ${kind}`;
}

/** Made once for a set: every unknown name is reported with it. */
const quotedNames = rememberedOf((names: ReadonlySet<string>) => nameList([...names].map(quotedText)));
