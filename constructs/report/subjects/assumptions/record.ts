import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { defined } from "../../../plain/defined";
import { listValues } from "../../../plain/list-values";
import { unique } from "../../../plain/unique";
import type { ScenarioOutcome } from "../../../policy/evaluate/evaluate";
import type { Finding } from "../../../policy/rule/finding";
import { standsWithin } from "../../../policy/rule/subject-parts";
import { roomAirCoversHeat } from "../../../policy/rules/cooling/room-air-covers-heat";
import { roomStaysWarm } from "../../../policy/rules/cooling/room-stays-warm";
import type { DeclaredFact } from "./declared-facts";

/** Numbers behind a verdict that nobody measured and no document supports. */
export interface Assumptions {
  /** Surfaces on which the site states no sun at its hottest or most humid point [-]. */
  readonly shadedSurfaces: number;
  /** Values that the library uses because the design states none, such as the recirculation at dry coolers. */
  readonly defaults: readonly string[];
  /** Numbers that a person declared, and those from weaker sources [-]. */
  readonly declared: number;
  /** The assumptions that the tightest margin of heat uses. Missing without such a margin. */
  readonly thermal?: readonly string[];
  /** The assumptions that the tightest margin of power uses. Missing without such a margin. */
  readonly power?: readonly string[];
}

/** Counts the assumptions [-]. */
export function countAssumptions({ shadedSurfaces, defaults, declared }: Assumptions): number {
  return shadedSurfaces + defaults.length + declared;
}

type Tightest = Pick<Finding, "rule" | "subject" | "at" | "scenario">;

export interface AssumingReport {
  readonly declared: readonly DeclaredFact[];
  readonly sunlight?: readonly { readonly surface: string; readonly climate: string; readonly irradianceWPerM2?: number }[];
  readonly findings: readonly Finding[];
  readonly scenarios: readonly Pick<ScenarioOutcome, "name" | "climate">[];
  readonly tightest: { readonly thermal?: Tightest; readonly power?: Tightest };
}

/**
 * Returns the assumptions of a report: those that it holds, or else those that it implies.
 *
 * @param report with its assumptions, where they are known already
 */
export function assumptionsOf(report: AssumingReport & { readonly assumptions?: Assumptions }): Assumptions {
  if (report.assumptions) return report.assumptions;
  const { declared, tightest } = report;
  const { thermal, power } = tightest;
  return defined({
    shadedSurfaces: shadedSurfaces(report),
    defaults: unique(declared.filter(({ isDefault }) => isDefault).map(({ document }) => document)),
    declared: declared.filter(({ isDefault }) => !isDefault).length,
    thermal: thermal && restsOn(report, thermal, modelOf(report, thermal)),
    power: power && restsOn(report, power, []),
  });
}

function shadedSurfaces({ sunlight = [] }: AssumingReport): number {
  const shaded = sunlight.filter((one) => one.irradianceWPerM2 === 0 && one.climate !== "coldest");
  return new Set(listValues(shaded, "surface")).size;
}

/** Rules on the air of the room, which the sun warms. */
const ofRoom: readonly string[] = [roomAirCoversHeat.id, roomStaysWarm.id];

/** Returns the parts of the model that a rule on heat uses. */
function modelOf({ scenarios }: AssumingReport, { rule, scenario }: Tightest): readonly string[] {
  if (!ofRoom.includes(rule)) return ["cooling/dry-coolers"];
  const climate = scenarios.find(({ name }) => name === scenario)?.climate;
  return compact(["cooling/room", climate !== undefined && `site/climate/${climate}`]);
}

/** Returns the assumptions of a margin. Assumptions behind other assumptions are not followed. */
function restsOn(report: AssumingReport, { rule, subject, at }: Tightest, model: readonly string[]): readonly string[] {
  const finding = report.findings.find((one) => one.rule === rule && one.subject === subject && one.at === at);
  const shaded = shadedSurfaces(report);
  const concerns = ({ path }: DeclaredFact) => model.some((part) => standsWithin(path, part));
  return compact([
    ofRoom.includes(rule) && shaded > 0 && shadedText(shaded),
    ...report.declared.filter((fact) => (fact.isDefault ? concerns(fact) : names(finding, fact))).map(({ document }) => document),
  ]).filter((text, i, all) => all.indexOf(text) === i);
}

function names(finding: Finding | undefined, { path, document }: DeclaredFact): boolean {
  if (!finding) return false;
  const { subject, contributors, limitSource } = finding;
  const isPart = contributors.some(({ name }) => path === name || path.endsWith(`/${name}`));
  return standsWithin(path, subject) || isPart || document === limitSource?.document;
}

export function shadedText(surfaces: number): string {
  return `sun of 0 W/m² on ${counted(surfaces, "surface")}`;
}
