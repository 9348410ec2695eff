import { limitSource } from "../../../provenance/limit-source";
import type { Source } from "../../../provenance/source";
import type { ElectricalState } from "../../../studies/electrical/electrical-state";
import type { NetworkLimit } from "../../../studies/network/limits/network-limit";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { judge, judgeUnknown, type Measurement, type PendingJudgement } from "../../rule/judge";
import type { NodeAtPoint } from "../../rule/rule";
import { loadSources } from "../load-sources";
import { declaredPlaceOf, placeSources } from "./places";

/** Path of an electrical part in findings: `power/pdu-a1/breaker`. */
export function subjectOf(node: string): string {
  return `power/${node}`;
}

/** Says that a subject is unknown because the electrical network has no solution. */
export function judgeUnsolved(subject: string, { reason = "the electrical network has no solution" }: ElectricalState): PendingJudgement {
  return judgeUnknown(subject, reason);
}

/** Says that the parts of a node without a power module are unknown. */
export function noPower(parts: string, subject = "power"): readonly [PendingJudgement] {
  return [judgeUnknown(subject, `the design has no power module, so its ${parts} cannot be judged: add power`)];
}

/** Kinds of limits that do not depend on the load of a part. */
const otherKinds: readonly NetworkLimit["kind"][] = [
  "rectifier-restart",
  "ups-restart",
  "cable-protection",
  "breaking-capacity",
  "selectivity",
  "voltage-lowest",
  "voltage-highest",
];

/** Returns whether more load reduces its margin. */
export function isOfLoad({ kind }: NetworkLimit): boolean {
  return !otherKinds.includes(kind);
}

/** Returns, for each key, the limit with the smallest margin as a share of the limit. A limit that is unknown or no number comes first. */
export function tightestOfEach(limits: readonly NetworkLimit[], keyOf: (limit: NetworkLimit) => string): NetworkLimit[] {
  const tightest = new Map<string, NetworkLimit>();
  for (const limit of limits) {
    const key = keyOf(limit);
    const known = tightest.get(key);
    if (!known || roomOf(limit) < roomOf(known)) tightest.set(key, limit);
  }
  return [...tightest.values()];
}

function roomOf({ value, limit, bound }: NetworkLimit): number {
  if (limit === undefined) return Number.NEGATIVE_INFINITY;
  const room = (bound === "at-most" ? limit - value : value - limit) / Math.max(limit, 1e-9);
  return Number.isNaN(room) ? Number.NEGATIVE_INFINITY : room;
}

/**
 * Judges a limit that the solver found, with its own source, reason and contributors.
 *
 * @param rule.subject the judged subject. @default the part of the limit
 * @param rule.headroom share of an upper limit that must stay unused [-]
 */
export function judgeLimit(
  { node, point }: NodeAtPoint,
  limit: NetworkLimit,
  { headroom = 0, ...rule }: Pick<Measurement, "remedy" | "at" | "held"> & { readonly subject?: string; readonly headroom?: number },
): PendingJudgement {
  const { unit, bound, value, source, reason } = limit;
  return judge({
    subject: subjectOf(limit.node),
    at: loadedPhase(limit),
    ...rule,
    unit,
    bound,
    value,
    limit: limit.limit === undefined || bound === "at-least" ? limit.limit : limit.limit * (1 - headroom),
    limitSource: source && limitSource(source, limitProps[limit.kind]),
    reason,
    restsOn: () => restsOn(node, point, limit),
    contributors: () => point.electrical.contributorsOf(limit),
  });
}

/** Returns the phase of a limit that exists once per phase. */
export function loadedPhase({ kind, pole }: NetworkLimit): string | undefined {
  return kind === "ups-phase" && pole !== undefined ? `phase ${pole}` : undefined;
}

/** Returns the sources of the network's load; for a part at a place of the design, also of the temperature there. */
function restsOn(node: NodeSnapshot, point: OperatingPoint, limit: NetworkLimit): readonly Source[] {
  const ofLoad = loadSources(node, point)();
  return node.places.length === 0 ? ofLoad : [...ofLoad, ...placeSources(node, declaredPlaceOf(node, limit.node))];
}

const breaker = ["rating", "temperatureFactor", "groupFactor", "altitudeFactor", "enclosureRise", "referenceTemperature"];
const ups = ["ratedPower", "ratedApparentPower", "ambient"];

/** Props that set the limits of a part, if not all of its props do. They decide whether a limit comes from a document or from the design. */
const limitProps: Partial<Readonly<Record<NetworkLimit["kind"], readonly string[]>>> = {
  "breaker-iec": breaker,
  "breaker-nec": breaker,
  "breaker-nec-rating": breaker,
  pdu: ["rating"],
  "pdu-bank": ["banks"],
  "pdu-bank-nec": ["banks"],
  neutral: ["neutralRating"],
  "breaking-capacity": ["breakingCapacity"],
  selectivity: ["selectiveUpTo"],
  ups,
  "ups-phase": ups,
  "ups-restart": ["input"],
  "rectifier-plant": ["ratedPower", "voltageDerating", "runningRange", "fullPowerUpTo", "temperatureDerating"],
  "rectifier-restart": ["restart"],
};
