import { hasPads } from "../../constructs/facts/cooling/cooling";
import type { Diagnostic } from "../../constructs/facts/telemetry/diagnostic";
import { diagnosticAnnotations } from "../../constructs/monitoring/diagnostic-rules";
import { addUp } from "../../constructs/plain/add-up";
import { defined } from "../../constructs/plain/defined";
import { listIds } from "../../constructs/plain/list-ids";
import { nameList } from "../../constructs/props/problems/name-list";
import type { PropsProblem } from "../../constructs/props/problems/props-error";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { type ComparedReading, comparedReadings } from "../../constructs/studies/diagnostics/compared-readings";
import { isInhibited } from "../../constructs/studies/diagnostics/inhibitions";
import { coverage } from "../../constructs/studies/diagnostics/judged-diagnostic";
import type { MeasuredConditions } from "../../constructs/studies/diagnostics/measured-conditions";
import { nodeDiagnostics } from "../../constructs/studies/diagnostics/node-diagnostics";
import { residualOf } from "../../constructs/studies/diagnostics/residual";
import type { Readings } from "../../constructs/studies/diagnostics/solved-readings";
import { NodeStudy } from "../../constructs/studies/node-study";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { Temperature } from "../../constructs/units";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";
import type { Measured } from "./measured-file";

/** A fault that a diagnostic finds in the readings. */
interface FoundFault {
  readonly rule: string;
  readonly device: string;
  readonly summary: string;
  readonly remedy: string;
}

/** A measured site beside its solved values. */
export interface ComparedSite {
  readonly site: string;
  readonly ambientC: number; // [°C]
  /** The number of standard uncertainties by which a reading may differ. */
  readonly limit: number; // [-]
  /** Whether one reading differs by more. */
  readonly differs: boolean;
  /** The reading with the greatest difference first. */
  readonly readings: readonly ComparedReading[];
  readonly notPredicted: readonly { readonly device: string; readonly series: string }[];
  /** The causes that the site's diagnostics find in the readings. */
  readonly faults: readonly FoundFault[];
}

/**
 * Compares the readings of a site with the solver's values for the same air and load.
 *
 * @param file that they are from, for its problems
 * @throws InputError for a site without telemetry, for readings of another site, and where the node is not solved; PropsError with every
 * device that it does not have
 */
export function comparedSite(node: NodeSnapshot, measured: Measured, file: string): ComparedSite {
  const { name: site, telemetry } = node;
  if (!telemetry)
    throw new InputError(
      `${site} must have telemetry to be compared but has none: add telemetry with its targets and telemetry.uncertainty`,
    );
  if (measured.site !== site)
    throw new InputError(
      `${file} must have readings of ${site} but has those of ${measured.site}: name the readings of ${site}, or compare ${measured.site}`,
    );
  refuseStrangers(node, measured, file);
  const conditions = conditionsOf(node, measured);
  const readings: Readings = new Map(Object.entries(measured.readings));
  const comparison = comparedReadings(node, conditions, readings, telemetry.uncertainty);
  if (comparison.outcome === "unknown")
    throw new InputError(`${site} must be solved at ${measured.ambient} to be compared but cannot be, ${comparison.reason}`);
  return {
    site,
    ambientC: measured.ambient.celsius,
    limit: coverage,
    differs: comparison.readings.some(({ uncertainties }) => Math.abs(uncertainties) > coverage),
    readings: comparison.readings,
    notPredicted: comparison.notPredicted,
    faults: foundFaults(node, readings),
  };
}

/** Returns only the causes of what the diagnostics find. */
function foundFaults(node: NodeSnapshot, readings: Readings): FoundFault[] {
  const { telemetry } = node;
  if (!telemetry) return [];
  const { diagnostics } = nodeDiagnostics(new NodeStudy(node), telemetry.uncertainty);
  const residual = (one: Diagnostic) => residualOf(one, { readings: readings.get(one.device) ?? {} }) ?? Number.NaN;
  const found = diagnostics.filter((one) => residual(one) > one.limit);
  return found
    .filter((one) => !isInhibited(one, found))
    .map((one) => ({ rule: one.rule, device: one.device, ...diagnosticAnnotations(one, `${Number(residual(one).toPrecision(3))}`) }));
}

function conditionsOf({ racks }: NodeSnapshot, { ambient, relativeHumidity, itLoad, racks: given = {} }: Measured): MeasuredConditions {
  const designW = addUp(racks, ({ inletW }) => inletW);
  const factor = itLoad && designW > 0 ? itLoad.watts / designW : 1;
  return {
    dryBulbC: ambient.celsius,
    ...defined({ relativeHumidity: relativeHumidity?.value }),
    racksW: new Map(racks.map(({ id, inletW }) => [id, given[id]?.watts ?? inletW * factor])),
  };
}

/** Refuses devices that the node does not have, air outside its climate, and a load that its racks cannot draw. */
function refuseStrangers(node: NodeSnapshot, measured: Measured, file: string): void {
  const problems = [...strangeDevices(node, measured), ...strangeRacks(node, measured), ...strangeAir(node, measured)];
  refuseProblems(file, problems);
}

function strangeDevices({ name, devices }: NodeSnapshot, { readings }: Measured): PropsProblem[] {
  const known = listIds(devices);
  return Object.keys(readings)
    .filter((device) => !known.includes(device))
    .map((device) => ({
      path: `readings.${device}`,
      message: `is not a device of ${name}: ${suggestion(device, known, `use one of ${nameList(known)}`)}`,
    }));
}

function strangeRacks({ name, racks }: NodeSnapshot, { racks: given = {}, itLoad }: Measured): PropsProblem[] {
  const known = listIds(racks);
  const mostW = addUp(racks, ({ maximumW }) => maximumW);
  const tooMuch = (path: string, watts: number, most: number): PropsProblem[] =>
    watts > most * 1.05
      ? [
          {
            path,
            message: `must be at most ${most} W, the most that the design can draw, but is ${watts} W: correct the reading, or the design`,
          },
        ]
      : [];
  return [
    ...(itLoad ? tooMuch("itLoad", itLoad.watts, mostW) : []),
    ...Object.entries(given).flatMap(([rack, { watts }]) => {
      const found = racks.find(({ id }) => id === rack);
      if (found) return tooMuch(`racks.${rack}`, watts, found.maximumW);
      return [{ path: `racks.${rack}`, message: `is not a rack of ${name}: ${suggestion(rack, known, `use one of ${nameList(known)}`)}` }];
    }),
  ];
}

/** The distance beyond the hottest and coldest day at which a site may be measured [K]: our own bound. */
const beyondDaysK = 3;

/** Rounds a bound, without the noise of its sum. */
function shownC(celsius: number): string {
  return `${Temperature.celsius(Number(celsius.toPrecision(6)))}`;
}

function strangeAir({ site: { climate }, cooling }: NodeSnapshot, { ambient, relativeHumidity }: Measured): PropsProblem[] {
  const [least, most] = [climate.coldest.dryBulbC - beyondDaysK, climate.hottest.dryBulbC + beyondDaysK];
  const outside =
    ambient.celsius >= least && ambient.celsius <= most
      ? []
      : [
          {
            path: "ambient",
            message: `must lie between ${shownC(least)} and ${shownC(most)}, ${beyondDaysK} K beyond the coldest and the hottest climate point of the site, but is ${ambient}: correct it, or site.climate`,
          },
        ];
  const unknown =
    hasPads(cooling) && relativeHumidity === undefined
      ? [
          {
            path: "relativeHumidity",
            message: 'is required because the dry coolers have pads, whose cooling depends on it: write it like "25 %"',
          },
        ]
      : [];
  return [...outside, ...unknown];
}
