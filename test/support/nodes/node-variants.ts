import { defineSite, type EdgeNodeStackProps, type NodeDesign, type PowerProps, PropsError, type Site, snapshot } from "cdktf-edge-node";
import { evaluate, type Finding } from "cdktf-edge-node/report";
import { rememberedOf } from "../../../constructs/props/remembered";
import { type NodeStudy, studyOf } from "../../../constructs/studies/node-study";
import { cooling30kW } from "../../../examples/parts/cooling-30kw";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { node30kW } from "../../../examples/parts/node-30kw";
import { power30kW } from "../../../examples/parts/power-30kw";
import { inTheShade } from "./in-the-shade";

/** The mild site on a grid that falls to that share of its voltage. */
export function mildSiteOn(minimum: `${number}`): Site {
  return inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "500 m" },
      climate: { hottest: { dryBulb: "30 °C", wetBulb: "15 °C" }, coldest: { dryBulb: "5 °C" } },
      grid: { nominal: "400 V line-to-line", minimum },
      promises: { redundancy: { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } },
    }),
  );
}

/** A mild site that the 30 kW node passes with room everywhere. */
export const mildSite: Site = mildSiteOn("0.9");

/** The 30 kW node at the mild site, with changes. */
export function variant(change: Partial<EdgeNodeStackProps> = {}): EdgeNodeStackProps {
  return { ...node30kW, site: mildSite, ...change };
}

/** A variant is solved once, however many of its findings a test asks for. */
export const studyOfVariant = rememberedOf(({ site, ...design }: EdgeNodeStackProps) => studyOf(snapshot("variant", site, design)));

/** The findings of one rule on a variant, by subject. */
export function findingsOf(rule: string, props: EdgeNodeStackProps): Record<string, Finding> {
  return Object.fromEntries(judgedBy(rule, studyOfVariant(props)).map((finding) => [finding.subject, finding]));
}

/** A rule that decides nothing gives no verdict alone: it is then judged beside all others. */
function judgedBy(rule: string, study: NodeStudy): readonly Finding[] {
  try {
    return evaluate(study, { only: { rules: [rule] } }).findings;
  } catch (error) {
    if (!(error instanceof PropsError)) throw error;
    return evaluate(study).findings.filter((finding) => finding.rule === rule);
  }
}

/** The node without one module, and without the circuits, targets and workloads that name its devices. */
export function without(module: keyof NodeDesign, { site, ...design }: EdgeNodeStackProps): EdgeNodeStackProps {
  const gone = new Set(
    snapshot("whole", site, design)
      .devices.filter((device) => device.module === module)
      .map(({ id }) => id),
  );
  const rest: NodeDesign & { site: Site } = { ...Object.fromEntries(Object.entries(design).filter(([key]) => key !== module)), site };
  const { power, telemetry, orchestration } = rest;
  return {
    ...rest,
    ...(power && { power: withoutDevices(power, gone) }),
    ...(telemetry && {
      telemetry: { ...telemetry, targets: Object.fromEntries(Object.entries(telemetry.targets).filter(([id]) => !gone.has(id))) },
    }),
    ...(orchestration && {
      orchestration: { ...orchestration, workloads: orchestration.workloads.filter(({ rack = "" }) => !gone.has(rack)) },
    }),
  };
}

function withoutDevices(power: PowerProps, gone: ReadonlySet<string>): PowerProps {
  const kept = (circuits: NonNullable<PowerProps["boards"][number]["circuits"]>) =>
    circuits
      .map((circuit) => ({
        ...circuit,
        serves: circuit.serves.filter((served) => !gone.has(typeof served === "string" ? served : served.device)),
      }))
      .filter(({ serves }) => serves.length > 0);
  const rectifierPlants = (power.rectifierPlants ?? [])
    .map((plant) => ({ ...plant, circuits: kept(plant.circuits ?? []) }))
    .filter(({ circuits }) => circuits.length > 0);
  return {
    ...power,
    boards: power.boards.map((board) => ({ ...board, circuits: kept(board.circuits ?? []) })),
    rectifierPlants,
    batteries: (power.batteries ?? []).filter(({ on }) => rectifierPlants.some(({ name }) => name === on)),
  };
}

/** The node's cooling with other dry coolers, air conditioners or facility loop. */
export function cooling(change: {
  readonly dryCoolers?: object;
  readonly airConditioners?: object;
  readonly facilityLoop?: object;
}): Partial<EdgeNodeStackProps> {
  return {
    cooling: {
      ...cooling30kW,
      dryCoolers: { ...cooling30kW.dryCoolers, ...change.dryCoolers },
      airConditioners: { ...cooling30kW.airConditioners, ...change.airConditioners },
      facilityLoop: { ...cooling30kW.facilityLoop, ...change.facilityLoop },
    },
  };
}

/** The node's power with another first plant, or with one circuit's breaker changed. */
export function plant(change: object): Partial<EdgeNodeStackProps> {
  return { power: { ...power30kW, rectifierPlants: (power30kW.rectifierPlants ?? []).map((one) => ({ ...one, ...change })) } };
}

export function breakerOf(circuit: string, change: object): Partial<EdgeNodeStackProps> {
  return {
    power: {
      ...power30kW,
      boards: power30kW.boards.map((board) => ({
        ...board,
        circuits: (board.circuits ?? []).map((one) => (one.name === circuit ? { ...one, breaker: { ...one.breaker, ...change } } : one)),
      })),
    },
  };
}

/** The finding of a rule on a subject, reached from props through the solver. */
export function finding(rule: string, subject: string, props: EdgeNodeStackProps): Finding {
  const all = findingsOf(rule, props);
  const found = all[subject];
  if (!found) throw new Error(`${rule} has no finding on ${subject}, only on ${Object.keys(all).join(", ")}`);
  return found;
}

export const airCooledRack = { ...compute30kW.racks[0], captureRatio: "0", name: "rack-1" } as const;
export const withRacks = (...racks: NonNullable<EdgeNodeStackProps["compute"]>["racks"]) => ({ compute: { racks } });
export const mismatched = { coolant: { kind: "water" } };

export function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;
}

export function designOf({ site: _, ...design }: EdgeNodeStackProps) {
  return design;
}
