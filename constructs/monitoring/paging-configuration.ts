import { stringify } from "yaml";
import type { TelemetryFacts } from "../facts/node-facts";
import type { DiagnosticInhibition } from "../facts/telemetry/diagnostic";
import { type HeartbeatFacts, heartbeatAlert, type PagingFacts } from "../facts/telemetry/paging";
import { compact } from "../plain/compact";
import type { Protocol } from "../props/speaks";
import { addressOf, programs } from "../telemetry/programs";
import { jobOf } from "./expressions/scrape-jobs";

/** A cause and an effect: while the cause fires, the effect does not page. */
interface Silenced {
  readonly cause: readonly string[];
  readonly effect: readonly string[];
  /** Labels that must be equal in both. @default none */
  readonly equal?: readonly string[];
}

/** Limits that are crossed because of another limit on the same device. No cause is less severe than its effect; a test checks that. */
export const followingLimits: readonly { readonly cause: string; readonly effect: string }[] = [
  { cause: "cooling/supply-within-it-limit", effect: "cooling/return-within-limit" },
  { cause: "cooling/flow-per-kilowatt", effect: "cooling/return-within-limit" },
  { cause: "power/input-range-covers-grid", effect: "power/frequency-within-window" },
  { cause: "downlink/backlog-does-not-grow", effect: "downlink/disk-not-full" },
];

/** The failed start that explains why a plant does not run: one page for both. */
const startThatFailed = ["operations/genset-starts", "operations/genset-runs"] as const;

const named = (name: string) => matcher("alertname", "=", `telemetry/${name}`);
const unmeasured = named("limit-is-measured");
const unanswered = matcher("alertname", "=~", "telemetry/(?:device-answers|limit-is-measured)");

/** Programs without which no device is known: agent, store and alerting. */
const forAll = [programs.agent, programs.store, programs.alerting].map(addressOf);

/** Effects of missing measurements: only the cause pages. A cause is the program or device that the agent polls for that series. */
const unmeasuredFrom: readonly Silenced[] = [
  { cause: [named("program-answers"), matcher("instance", "=~", forAll.join("|"))], effect: [unanswered] },
  { cause: [named("device-answers")], effect: [unmeasured], equal: ["asked"] },
  { cause: [named("value-plausible")], effect: [unmeasured], equal: ["device", "series"] },
  // A device that measures no more reports old values. A more severe limit still pages: whether it is met again is unknown.
  {
    cause: [named("device-measures")],
    effect: [
      matcher("alertname", "!~", "telemetry/(?:device-measures|device-answers|program-answers)"),
      matcher("severity", "!~", "critical"),
    ],
    equal: ["device"],
  },
];

/**
 * Returns the configuration of Alertmanager: one page for the alerts of a device, and only the cause where others follow from it.
 *
 * @source Alertmanager 0.28 documentation, Configuration: `route`, `webhook_config`, `inhibit_rule`
 */
export function pagingConfiguration(
  { waitS, repeatS, webhookPath, heartbeat }: PagingFacts,
  { exporters, uplink }: Pick<TelemetryFacts, "exporters" | "uplink">,
  diagnosed: readonly DiagnosticInhibition[],
): string {
  const limits = followingLimits.map(({ cause, effect }) => follows(cause, effect, ["device"]));
  const starts = follows(...startThatFailed, ["subject"]);
  const diagnostics = diagnosed.map(({ cause, effect, on }) => follows(cause, effect, on === "same-device" ? ["device"] : []));
  return stringify({
    route: {
      receiver: "pager",
      group_by: ["device"],
      group_wait: `${waitS}s`,
      group_interval: `${Math.max(waitS, 1)}s`,
      repeat_interval: `${repeatS}s`,
      ...(heartbeat && { routes: [heartbeatRoute(heartbeat)] }),
      // alone for the centre, to which the uplink sends it
      ...(!heartbeat && uplink && { routes: [{ receiver: nobody, matchers: [heartbeatMatcher] }] }),
    },
    receivers: compact([
      { name: "pager", webhook_configs: [{ url_file: webhookPath, send_resolved: true }] },
      heartbeat && { name: heartbeatReceiver, webhook_configs: [{ url_file: heartbeat.webhookPath, send_resolved: false }] },
      !heartbeat && uplink && { name: nobody },
    ]),
    inhibit_rules: [...unmeasuredFrom, ...exporterSilences(exporters), ...limits, starts, ...diagnostics].map(
      ({ cause, effect, equal = [] }) => ({
        source_matchers: cause,
        target_matchers: effect,
        ...(equal.length > 0 && { equal }),
      }),
    ),
  });
}

const heartbeatReceiver = "heartbeat";
const nobody = "nobody";
const heartbeatMatcher = matcher("alertname", "=", heartbeatAlert);

/** Returns the route of the heartbeat, which pages nobody. A repeat interval of the group's length would miss every second one. */
function heartbeatRoute({ everyS }: HeartbeatFacts): object {
  return {
    receiver: heartbeatReceiver,
    matchers: [heartbeatMatcher],
    group_wait: "0s",
    group_interval: `${everyS}s`,
    repeat_interval: `${Math.floor(everyS / 2)}s`,
  };
}

/** Returns the silences of exporters: devices that an exporter polls are silent with it, others are not. */
function exporterSilences(exporters: TelemetryFacts["exporters"]): readonly Silenced[] {
  return Object.entries(exporters).map(([protocol, instance]) => ({
    cause: [named("program-answers"), matcher("instance", "=", instance)],
    effect: [unanswered, matcher("job", "=", jobOf(protocol as Protocol))],
  }));
}

function follows(cause: string, effect: string, equal: readonly string[]): Silenced {
  return { cause: [matcher("alertname", "=", cause)], effect: [matcher("alertname", "=", effect)], equal };
}

function matcher(label: string, operator: "=" | "=~" | "!~", value: string): string {
  return `${label}${operator}${JSON.stringify(value)}`;
}
