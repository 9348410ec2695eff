import type { WatchedLimit } from "../facts/watched-limit";
import { victoriaYaml } from "../monitoring/victoria-yaml";
import { uplinkOf } from "../policy/judgements/uplink";
import { groupValues } from "../props/grouped";
import type { PlannedTexts } from "../services/planned";
import type { NodeStudy } from "../studies/node-study";
import type { NodeUplink } from "../studies/uplink/node-uplink";

/** Returns the settings of the uplink that follow from the backhaul, and the series that cross. None for a node without an uplink. */
export function plannedUplink(study: NodeStudy, limits: readonly WatchedLimit[]): PlannedTexts {
  const uplink = study.answersOf(uplinkOf).uplink(limits);
  if (!uplink) return {};
  const { rateLimitBPerS, flushIntervalS, retryMinIntervalS, retryMaxIntervalS, sendTimeoutS } = uplink.timing;
  return {
    "uplink-buffer-bytes": `${uplink.bufferBytes}`,
    "uplink-rate-limit": `0,${rateLimitBPerS}`,
    "uplink-flush-interval": `${flushIntervalS}s`,
    "uplink-retry-min-interval": `${retryMinIntervalS}s`,
    "uplink-retry-max-interval": `${retryMaxIntervalS}s`,
    "uplink-send-timeout": `${sendTimeoutS.alerts}s,${sendTimeoutS.rest}s`,
    "uplink-series": victoriaYaml([{ action: "keep", if: crossing(study, uplink) }]),
  };
}

/**
 * Returns the selectors of the series that cross, one for all devices with the same series and labels.
 *
 * @source VictoriaMetrics documentation, Relabeling: `if` with several selectors
 */
function crossing({ node: { telemetry } }: NodeStudy, { crossing: all }: NodeUplink): readonly string[] {
  const matcher = ([label, value]: readonly [string, string]) => `${label}=${JSON.stringify(value)}`;
  const alike = groupValues(
    all.map(({ series, device, labels }) => [JSON.stringify([series, Object.entries(labels).map(matcher)]), device]),
  );
  const named = [...alike].map(([key, devices]) => {
    const [series, labels] = JSON.parse(key) as [string, string[]];
    return `${series}{${[`device=~${JSON.stringify(devices.map(escaped).join("|"))}`, ...labels].join(",")}}`;
  });
  return [
    ...named,
    'up{device!=""}',
    '{__name__=~"edge_node_shedding_.+"}',
    ...(telemetry?.uplink?.also ?? []).map(({ series }) => series),
  ];
}

/** Writes a name so that a regular expression means itself. */
function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
