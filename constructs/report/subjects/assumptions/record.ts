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

/** What a verdict rests on that nobody measured and no maker published. */
export interface Assumptions {
  /** Surfaces on which the site states no sun, at its hottest or most humid point [-]. */
  readonly shadedSurfaces: number;
  /** Values that stand because the design states none, as the recirculation at dry coolers. */
  readonly defaults: readonly string[];
  /** Numbers that a person declared, and those from weaker sources [-]. */
  readonly declared: number;
  /** What of it the tightest margin of heat rests on; missing without one. */
  readonly thermal?: readonly string[];
  /** What of it the tightest margin of power rests on; missing without one. */
  readonly power?: readonly string[];
}

/** How many numbers behind a verdict nobody measured and no document states [-]. */
export function countAssumptions({ shadedSurfaces, defaults, declared }: Assumptions): number {
  return shadedSurfaces + defaults.length + declared;
}

/** The limit that is met first. */
type Tightest = Pick<Finding, "rule" | "subject" | "at" | "scenario">;

/** What of a report tells its assumptions. */
export interface AssumingReport {
  readonly declared: readonly DeclaredFact[];
  readonly sunlight?: readonly { readonly surface: string; readonly climate: string; readonly irradianceWPerM2?: number }[];
  readonly findings: readonly Finding[];
  readonly scenarios: readonly Pick<ScenarioOutcome, "name" | "climate">[];
  readonly tightest: { readonly thermal?: Tightest; readonly power?: Tightest };
}

/** What a site was judged with that no document vouches for. @param report with its assumptions, where they are known already */
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

/** The parts of the model that a rule on heat asks. */
function modelOf({ scenarios }: AssumingReport, { rule, scenario }: Tightest): readonly string[] {
  if (!ofRoom.includes(rule)) return ["cooling/dry-coolers"];
  const climate = scenarios.find(({ name }) => name === scenario)?.climate;
  return compact(["cooling/room", climate !== undefined && `site/climate/${climate}`]);
}

/**
 * What a margin rests on: the default values of the part of the model that its rule asks, and the declared numbers of its subject, of what adds up to its value and
 * of its limit. What these hang on in turn, as the losses behind a load, is not followed.
 */
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

/** Sun that the site states as none. */
export function shadedText(surfaces: number): string {
  return `sun of 0 W/m² on ${counted(surfaces, "surface")}`;
}
