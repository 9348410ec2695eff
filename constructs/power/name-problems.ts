import type { z } from "zod";
import { unique } from "../plain/unique";
import { addProblem } from "../props/problems/add-problem";
import { pathText } from "../props/problems/path-text";
import type { PropsProblem } from "../props/problems/props-error";
import { quotedText } from "../units/shown-text";
import { type DistributionProps, distributionParts } from "./distribution-parts";
import { mostSets } from "./gensets.props";

/** The parts of a power design that the checks of names need. */
interface NamedPower extends DistributionProps {
  readonly feeds: readonly { readonly name: string }[];
  readonly batteries?: readonly { readonly name: string }[];
  readonly gensets?: readonly { readonly name: string; readonly count: number }[];
  readonly photovoltaics?: readonly { readonly name: string }[];
}

interface Named {
  readonly path: readonly (string | number)[];
  readonly name: string;
}

/** Reports repeated names: of parts, in the tree, and in the states in which a part is lost. */
export function nameProblems(power: NamedPower, context: z.RefinementCtx): void {
  const add = ({ path }: Named, message: string) => addProblem(context, [...path, "name"], message);
  const parts = namedParts(power);
  const twice = new Set(
    repeated(parts, (one, first) => {
      const remedy = "name each board, converter, switch, battery, genset and circuit differently";
      add(one, `must be unique but ${first} is named ${quotedText(one.name)} too: ${remedy}`);
    }),
  );
  const feeds = new Set(power.feeds.map(({ name }) => `feed-${name}`));
  for (const one of parts)
    if (feeds.has(one.name)) add(one, `is the id of the feed "${one.name.slice("feed-".length)}" in reports: name the part differently`);
  const losable = namesOfStates(power).filter(({ path }) => !twice.has(pathText(path)));
  repeated(losable, (one, first) => add(one, wouldNameState(one, first)));
}

/**
 * Returns problems of parts whose loss would have the name of another module's state.
 *
 * @param states of that module, such as `water-lost`
 * @returns problems with paths in the design of the node
 */
export function stateNameProblems(power: NamedPower, module: string, states: ReadonlySet<string>): PropsProblem[] {
  return namesOfStates(power)
    .filter(({ name }) => states.has(`${name}-lost`))
    .map((one) => ({ path: `power.${pathText(one.path)}.name`, message: wouldNameState(one, module) }));
}

function wouldNameState({ name }: Named, other: string): string {
  return `would name the equipment state "${name}-lost", which is that of ${other}: choose another name`;
}

/** Calls `tell` for each repeated name, with the path of the first. Returns the paths of all. */
function repeated(all: readonly Named[], tell: (one: Named, first: string) => void): string[] {
  const firstOf = new Map<string, string>();
  return all.flatMap((one) => {
    const first = firstOf.get(one.name);
    if (first === undefined) {
      firstOf.set(one.name, pathText(one.path));
      return [];
    }
    tell(one, first);
    return [pathText(one.path)];
  });
}

/** Returns parts of the distribution, batteries, gensets, photovoltaics and circuits, which share one set of names. */
function namedParts(power: NamedPower): Named[] {
  const parts = distributionParts(power).map(({ list, index, name, circuits }) => ({ path: [list, index], name, circuits }));
  const others = (["batteries", "gensets", "photovoltaics"] as const).flatMap((list) =>
    (power[list] ?? []).map(({ name }, i) => ({ path: [list, i], name })),
  );
  return [
    ...parts,
    ...others,
    ...parts.flatMap(({ path, circuits }) => circuits.map(({ name }, i) => ({ path: [...path, "circuits", i], name }))),
  ];
}

/**
 * Returns the names of losses in states: feeds, UPS, a unit of a plant, each genset. A count of sets that the schema has refused comes here
 * too, so names are made only up to its bound: a billion of them would use all memory.
 */
function namesOfStates({ feeds, ups = [], rectifierPlants = [], gensets = [] }: NamedPower): Named[] {
  return [
    // The list of feeds reports two feeds with one name.
    ...unique(feeds.map(({ name }) => name)).map((name, i) => ({ path: ["feeds", i], name: `feed-${name}` })),
    ...rectifierPlants.map(({ name }, i) => ({ path: ["rectifierPlants", i], name: `${name}-unit` })),
    ...ups.map(({ name }, i) => ({ path: ["ups", i], name })),
    ...gensets.flatMap(({ name, count }, i) =>
      Array.from({ length: Math.min(count, mostSets) }, (_, k) => ({ path: ["gensets", i], name: `${name}-${k + 1}` })),
    ),
  ];
}
