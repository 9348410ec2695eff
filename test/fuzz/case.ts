import type { NodeSnapshot } from "cdktf-edge-node";
import { evaluate } from "cdktf-edge-node/report";
import { NodeStudy, type OperatingPoint } from "cdktf-edge-node/rules";
import fc from "fast-check";
import type { CoolingPart } from "../../constructs/studies/cooling-parts/cooling-part";
import { coolingParts } from "../../constructs/studies/cooling-parts/cooling-parts";
import { nodeOf } from "../support/generated/generated-design";
import { type Recipe, recipes } from "../support/generated/recipe";
import { livingIn, recordsOf } from "./records";
import { leftInputs } from "./turned";

/** What one run of the laws is given: a design, and how far its variants are from it. */
export interface Given {
  readonly recipe: Recipe;
  /** Warmer outdoor air [K]. */
  readonly warmerK: number;
  /** More IT load [-]. */
  readonly factor: number;
  /** Higher up [m]. */
  readonly higherM: number;
  /** Which of the laws that parse another design are asked, and whether all rules judge. */
  readonly turn: number;
}

export const givens: fc.Arbitrary<Given> = fc.record({
  recipe: recipes,
  warmerK: fc.integer({ min: 1, max: 80 }).map((tenths) => tenths / 10),
  factor: fc.integer({ min: 1050, max: 1500 }).map((thousandths) => thousandths / 1000),
  higherM: fc.integer({ min: 10, max: 1500 }),
  turn: fc.nat({ max: 23 }),
});

/** A design, parsed and solved in all its scenarios. */
export interface Case extends Given {
  readonly node: NodeSnapshot;
  readonly study: NodeStudy;
  readonly points: ReadonlyMap<string, OperatingPoint>;
}

export function caseOf(given: Given): Case {
  const study = new NodeStudy(nodeOf(given.recipe));
  return {
    ...given,
    node: study.node,
    study,
    points: new Map(study.scenarios.map((scenario) => [scenario.name, study.point(scenario)])),
  };
}

export function pointAt(study: NodeStudy, name: string): OperatingPoint {
  return study.point(study.scenario(name));
}

/** Kinds of designs that a generator must reach, each with what makes a design one of them. */
export const kinds: Readonly<Record<string, (made: Case) => boolean>> = {
  wet: ({ points }) => some(points, ({ coolant }) => coolant?.outcome === "solved" && coolant.pads.wet),
  bypassed: ({ points }) => some(points, ({ coolant }) => coolant?.outcome === "solved" && coolant.dryCooler.mode === "bypass"),
  trimmed: ({ points }) => some(points, ({ coolant }) => coolant?.outcome === "solved" && (coolant.trimChiller?.heatW ?? 0) > 0),
  "behind a rear door": ({ points }) => some(points, ({ rearDoors = [] }) => rearDoors.some(({ heatW }) => heatW > 0)),
  "with units that stand by": ({ recipe: { standby, trim } }) =>
    standby.coolers + standby.cdus + standby.airConditioners + standby.pumps + (trim ? standby.trim : 0) > 0,
  "with units across feeds": ({ recipe: { power } }) => power.feeds === 2 && power.spread,
  "with two cords": ({ recipe: { power } }) => power.feeds === 2 && power.pumpCords !== null,
  "with a dark unit replaced": ({ node, points }) =>
    some(points, (point) => coolingParts(node.cooling).some((part) => isReplaced(part, liveUnits(part, point), point))),
  "in shortfall": ({ points }) => some(points, ({ room }) => room?.outcome === "solved" && room.shortfallW > 0),
  "short of heat": ({ points }) => some(points, ({ room }) => room?.outcome === "solved" && room.heatMissingW > 0),
  "in a clear sky": ({ node }) => (node.cooling?.room.surfaces ?? []).some(({ clearSky }) => clearSky),
  "turned by its site": ({ node, recipe }) =>
    recipe.sun.heading !== null && (node.cooling?.room.surfaces ?? []).some(({ clearSky }) => clearSky),
  "with utilisation by climate point": ({ node: { site } }) =>
    (["hottest", "mostHumid", "coldest"] as const).some((name) => site.climate[name]?.utilisation !== undefined),
  "without a known sun": ({ points }) =>
    some(points, ({ room }) => room?.outcome === "unknown" && /^(?:Irradiance|Clear sky)/.test(room.reason)),
  "with a transformer": ({ node }) => has(node, "transformer"),
  "with a UPS": ({ node }) => has(node, "ups"),
  "with a UPS below its window": ({ node, points }) => some(points, (point) => leftInputs(node, point, "ups").length > 0),
  "with a static transfer switch": ({ node }) =>
    (node.network ?? []).some((part) => part.kind === "transfer-switch" && part.static !== undefined),
  "with a switch on its other input": ({ node, points }) => some(points, (point) => leftInputs(node, point, "transfer-switch").length > 0),
  "with rectifiers": ({ node }) => has(node, "rectifier-plant"),
  "with a battery inverter": ({ node }) => has(node, "battery-inverter"),
  "with a place of its own": ({ node }) => node.places.length > 0,
  "with batteries": ({ node }) => node.batteries.length > 0,
  "with gensets": ({ node }) => node.gensets.length > 0,
  "with gensets at boards": ({ node: { network = [] } }) => network.some((part) => part.kind === "source" && part.isGensets),
  "solved on battery": ({ points }) =>
    some(points, ({ electrical }) => electrical.outcome === "solved" && electrical.batteries.some(({ dischargeW }) => dischargeW > 0)),
  "charging batteries": ({ points }) =>
    some(points, ({ outcome, electrical }) => outcome === "solved" && electrical.batteries.some(({ chargeW }) => chargeW > 0)),
  "solved on gensets": ({ points }) => some(points, ({ outcome, electrical }) => outcome === "solved" && electrical.gensets.length > 0),
  unknown: ({ points }) => some(points, ({ outcome }) => outcome === "unknown"),
  "solved everywhere": ({ points }) => !some(points, ({ outcome }) => outcome === "unknown"),
  failing: ({ study }) => healthyVerdict(study).findings.some(({ outcome }) => outcome === "fail"),
  passing: ({ study }) => healthyVerdict(study).verdict === "pass",
};

/** Those of its units that the electrical side has alive, by one cord at least. */
export function liveUnits({ units }: CoolingPart, { electrical }: OperatingPoint): readonly string[] {
  const living = livingIn(recordsOf(electrical));
  return units.filter((unit) => living.has(unit));
}

/** Is one of its units on duty dark, and none of them unserved? */
function isReplaced({ units, duty }: CoolingPart, live: readonly string[], { electrical }: OperatingPoint): boolean {
  const dark = units.slice(0, duty).filter((unit) => !live.includes(unit));
  return dark.length > 0 && live.length > 0 && electrical.unserved.every(({ id }) => !units.includes(id));
}

/** Do all these units hang on the same board or switch, or on the same two with two cords? Then one that takes over has cables as long, at as high a voltage. */
export function hangTogether({ network = [] }: NodeSnapshot, units: readonly string[]): boolean {
  const above = new Map(network.map((part) => [part.id, "parent" in part ? part.parent : undefined]));
  const ends = new Set(network.flatMap(({ kind, id }) => (kind === "panel" || kind === "transfer-switch" ? [id] : [])));
  const endOf = (id: string): string => {
    const next = above.get(id);
    return next === undefined || ends.has(id) ? id : endOf(next);
  };
  const placeOf = (unit: string) => network.flatMap(({ id }) => (id === unit || id.startsWith(`${unit}/`) ? [endOf(id)] : [])).toSorted();
  return new Set(units.map((unit) => placeOf(unit).join())).size <= 1;
}

function has({ network = [] }: NodeSnapshot, kind: string): boolean {
  return network.some((node) => node.kind === kind);
}

const verdicts = new WeakMap<NodeStudy, ReturnType<typeof evaluate>>();

/** The verdict on the hottest point alone: the other scenarios cost twenty times as much. */
function healthyVerdict(study: NodeStudy): ReturnType<typeof evaluate> {
  const known = verdicts.get(study) ?? evaluate(study, { only: { scenarios: ["hottest/healthy"] } });
  verdicts.set(study, known);
  return known;
}

function some(points: Case["points"], is: (point: OperatingPoint) => boolean): boolean {
  return [...points.values()].some(is);
}
