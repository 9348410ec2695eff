import { measuredParts } from "../../constructs/facts/telemetry/device-map";
import { addUp } from "../../constructs/plain/add-up";
import { unique } from "../../constructs/plain/unique";
import { instantText } from "../../constructs/props/instant-text";
import { nameList } from "../../constructs/props/problems/name-list";
import type { NodeSnapshot } from "../../constructs/studies/snapshot/snapshot";
import { Duration } from "../../constructs/units";
import { quotedText } from "../../constructs/units/shown-text";
import { InputError } from "../terminal/exit-codes";
import { suggestion } from "../terminal/suggestion";

/** A silence as Alertmanager reads it. @source Alertmanager 0.28, api/v2/openapi.yaml, `postableSilence` */
interface Silence {
  readonly matchers: readonly { readonly name: string; readonly value: string; readonly isRegex: boolean; readonly isEqual: boolean }[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly createdBy: string;
  readonly comment: string;
}

/** Planned work: which devices, for how long, by whom, and why. */
interface PlannedWork {
  readonly devices: readonly string[];
  /** A duration, such as `2h`, `2 h` or `1h30m`. */
  readonly for: string;
  readonly owner: string;
  readonly reason: string;
  readonly startsMs: number; // [ms] since 1970
}

/** Bounds of planned work, our own: work takes hours. A longer silence leaves a device unwatched. */
const longestS = 7 * 86_400; // [s]
const shortestS = 60; // [s]

/**
 * Returns the silence of devices of a node, and of the devices that are parts of them, during planned work.
 *
 * @throws InputError for a device that telemetry does not watch, an invalid, too short or too long time, and an empty owner or reason
 */
export function plannedSilence(node: NodeSnapshot, work: PlannedWork): Silence {
  const devices = unique(work.devices.flatMap((device) => silencedDevices(node, device))).sort();
  const endsMs = work.startsMs + secondsOf(work.for) * 1000;
  for (const name of ["owner", "reason"] as const)
    if (work[name].trim() === "")
      throw new InputError(`--${name} must not be empty but is: write who answers for the silence (--owner) and why (--reason)`);
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
    const known = watched.length === 0 ? "the site has no telemetry" : suggestion(device, watched, `use one of ${nameList(watched)}`);
    throw new InputError(`--device must be a device that telemetry of ${name} watches but is ${quotedText(device)}: ${known}`);
  }
  const target = telemetry?.targets.find((one) => one.device === device);
  return [device, ...(target ? measuredParts(target) : [])];
}

function secondsOf(text: string): number {
  const seconds = parsedSeconds(text);
  if (seconds >= shortestS && seconds <= longestS) return seconds;
  const remedy =
    seconds > longestS
      ? "write a shorter time, such as 2h, and silence again when it is over"
      : "write how long the work takes, such as 2h or 1h30m";
  throw new InputError(`--for must be from 1 min to 7 d but is ${quotedText(text)}: ${remedy}`);
}

/** The seconds of each letter in Alertmanager's durations. @source Prometheus 3, model.ParseDuration */
const partS: Readonly<Record<string, number>> = { d: 86_400, h: 3600, m: 60, s: 1 }; // [s]

function parsedSeconds(text: string): number {
  if (/^(?=\d)(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?$/.test(text))
    return addUp([...text.matchAll(/(\d+)([dhms])/g)], ([, count, unit = ""]) => Number(count) * (partS[unit] ?? 0));
  try {
    return Duration.parse(text.replace(/^([\d.]+)([a-z]+)$/, "$1 $2")).seconds;
  } catch (error) {
    throw new InputError(`--for: ${error instanceof Error ? error.message : error}`);
  }
}
