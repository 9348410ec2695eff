import { measuredParts } from "../../constructs/facts/telemetry/device-map";
import { instantText } from "../../constructs/props/instant-text";
import { closest } from "../../constructs/props/problems/closest";
import { nameList } from "../../constructs/props/problems/name-list";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { Duration } from "../../constructs/units";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../exit-codes";

/** A silence as Alertmanager takes it. @source Alertmanager 0.28, api/v2/openapi.yaml, `postableSilence` */
export interface Silence {
  readonly matchers: readonly { readonly name: string; readonly value: string; readonly isRegex: boolean; readonly isEqual: boolean }[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdBy: string;
  readonly comment: string;
}

/** What planned work is said of. */
export interface PlannedWork {
  readonly device: string;
  /** As `2h` or `2 h`. */
  readonly for: string;
  readonly owner: string;
  readonly reason: string;
  readonly startsMs: number; // [ms] since 1970
}

/** Planned work is hours; a device that is silenced for longer is watched by nobody. Our own bound. */
const longestS = 7 * 86_400; // [s]

/**
 * The silence of a device of a node, and of the devices that are parts of it, while somebody works on it.
 *
 * @throws InputError for a device that telemetry does not watch, a time that is none or too long, and an owner or a reason that is left empty
 */
export function plannedSilence(node: NodeSnapshot, work: PlannedWork): Silence {
  const devices = silencedDevices(node, work.device);
  const endsMs = work.startsMs + secondsOf(work.for) * 1000;
  for (const name of ["owner", "reason"] as const)
    if (work[name].trim() === "") throw new InputError(`--${name} must say who answers for the silence and why but is empty: write it out`);
  return {
    matchers: [{ name: "device", value: devices.join("|"), isRegex: devices.length > 1, isEqual: true }],
    startsAt: instantText(work.startsMs),
    endsAt: instantText(endsMs),
    createdBy: work.owner,
    comment: work.reason,
  };
}

function silencedDevices({ name, telemetry }: NodeSnapshot, device: string): readonly string[] {
  const watched = telemetry?.monitored ?? [];
  if (!watched.includes(device)) {
    const meant = closest(device, watched);
    const remedy = meant === undefined ? `use one of ${nameList(watched)}` : `did you mean ${meant}?`;
    const known = watched.length === 0 ? "it has no telemetry" : remedy;
    throw new InputError(`--device must be watched at ${name} but is ${quotedText(device)}: ${known}`);
  }
  const target = telemetry?.targets.find((one) => one.device === device);
  return [device, ...(target ? measuredParts(target) : [])];
}

function secondsOf(text: string): number {
  const seconds = parsedSeconds(text);
  if (seconds > 0 && seconds <= longestS) return seconds;
  throw new InputError(
    `--for must be more than 0 s and at most 7 d but is ${quotedText(text)}: write it as 2h, and again when that is over`,
  );
}

function parsedSeconds(text: string): number {
  try {
    return Duration.parse(text.replace(/^([\d.]+)([a-z]+)$/, "$1 $2")).seconds;
  } catch (error) {
    throw new InputError(`--for: ${error instanceof Error ? error.message : error}`);
  }
}
