import { stringify } from "yaml";
import type { TelemetryFacts } from "../facts/node-facts";
import type { DiagnosticInhibition } from "../facts/telemetry/diagnostic";
import { type HeartbeatFacts, heartbeatAlert, type PagingFacts } from "../facts/telemetry/paging";
import { compact } from "../plain/compact";
import type { Protocol } from "../props/speaks";
import { addressOf, programs } from "../telemetry/programs";
import { jobOf } from "./expressions/scrape-jobs";

/** While the cause fires, the effect pages nobody. */
interface Silenced {
  readonly cause: readonly string[];
  readonly effect: readonly string[];
  /** Labels in which both must be equal. @default none */
  readonly equal?: readonly string[];
}

/** Limits that are crossed because another is, on one device. No cause is less severe than its effect: a test holds them to that. */
export const followingLimits: readonly { readonly cause: string; readonly effect: string }[] = [
  { cause: "cooling/supply-within-it-limit", effect: "cooling/return-within-limit" },
  { cause: "cooling/flow-per-kilowatt", effect: "cooling/return-within-limit" },
  { cause: "power/input-range-covers-grid", effect: "power/frequency-within-window" },
  { cause: "downlink/backlog-does-not-grow", effect: "downlink/disk-not-full" },
];

/** A start that failed is why a plant does not run: one page of both. */
const startThatFailed = ["operations/genset-starts", "operations/genset-runs"] as const;

const named = (name: string) => matcher("alertname", "=", `telemetry/${name}`);
const unmeasured = named("limit-is-measured");
const unanswered = matcher("alertname", "=~", "telemetry/(?:device-answers|limit-is-measured)");

/** Without agent, store or alerting nothing is known of any device. */
const forAll = [programs.agent, programs.store, programs.alerting].map(addressOf);

/** What cannot be measured says nothing of its own: the cause is paged, and that alone. A cause is whom the agent asks for the very series. */
const unmeasuredFrom: readonly Silenced[] = [
  { cause: [named("program-answers"), matcher("instance", "=~", forAll.join("|"))], effect: [unanswered] },
  { cause: [named("device-answers")], effect: [unmeasured], equal: ["asked"] },
  { cause: [named("value-plausible")], effect: [unmeasured], equal: ["device", "series"] },
  // What a device says that measures no more is of the past. A limit that is more severe pages all the same: nobody knows that it is met again.
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
 * Configuration of Alertmanager: the alerts of a device in one page, and of a cause and what follows from it the cause alone.
 *
 * @source Alertmanager 0.28 documentation, Configuration: `route`, `webhook_config`, `inhibit_rule`
 */
export function pagingConfiguration(
  { waitS, repeatS, webhookPath, heartbeat }: PagingFacts,
  { exporters }: Pick<TelemetryFacts, "exporters">,
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
    },
    receivers: compact([
      { name: "pager", webhook_configs: [{ url_file: webhookPath, send_resolved: true }] },
      heartbeat && { name: heartbeatReceiver, webhook_configs: [{ url_file: heartbeat.webhookPath, send_resolved: false }] },
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

/** It pages nobody. A repetition is looked for at each interval of its group, and one that were as long would be found a moment too early at every second. */
function heartbeatRoute({ everyS }: HeartbeatFacts): object {
  return {
    receiver: heartbeatReceiver,
    matchers: [matcher("alertname", "=", heartbeatAlert)],
    group_wait: "0s",
    group_interval: `${everyS}s`,
    repeat_interval: `${Math.floor(everyS / 2)}s`,
  };
}

/** Devices are silent with the exporter that asks them, those of other protocols are not. */
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
