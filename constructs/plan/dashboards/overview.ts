import type { SeriesName } from "../../facts/telemetry/series";
import type { WatchedLimit } from "../../facts/watched-limit";
import type { Dashboard, Panel } from "./dashboard";
import { limitLine } from "./limit-line";
import { panelTitle } from "./panel-title";
import { scaledQuery, shownUnit } from "./shown-unit";

/** What an operator looks at first, by subject. */
const headlines: readonly SeriesName[] = [
  "edge_node_coolant_supply_temperature_celsius",
  "edge_node_air_inlet_temperature_celsius",
  "edge_node_grid_voltage_volts",
  "edge_node_ups_load_ratio",
  "edge_node_battery_state_of_charge_ratio",
  "edge_node_fuel_level_ratio",
  "edge_node_link_margin_decibels",
  "edge_node_backlog_bytes",
  "edge_node_disk_used_ratio",
];

/** What fires, what answers, and of each headline the device that is nearest to a limit. */
export function overview(limits: readonly WatchedLimit[]): Dashboard {
  const nearest = headlines.flatMap((metric) =>
    (["at-most", "at-least"] as const).flatMap((bound) =>
      nearestPanel(limits.filter((one) => one.metric === metric && one.bound === bound)),
    ),
  );
  return {
    id: "overview",
    title: "Overview",
    rows: [{ title: "Alerts, answers, and what is nearest to its limit", panels: [firingPanel, answersPanel, ...nearest] }],
  };
}

/** Alerts are kept in the store. @source VictoriaMetrics documentation, vmalert, alerts state on restarts */
const firingPanel: Panel = {
  title: "Alerts that fire",
  description: "Each alert of each device; nothing is drawn while none fires",
  unit: "",
  lines: [{ name: "{{alertname}} {{device}}", role: "measured", query: 'count by (alertname, device) (ALERTS{alertstate="firing"})' }],
};

const answersPanel: Panel = {
  title: "Devices that answer",
  description: "Devices that gave an answer at the last sample, beside those that are asked",
  unit: "",
  lines: [
    { name: "answer", role: "measured", query: 'sum(up{device!=""})' },
    { name: "are asked", role: "limit", query: 'count(up{device!=""})' },
  ],
};

/** Of the devices with a limit on a series the one that is nearest to crossing it, and the tightest limit of all. */
function nearestPanel(limits: readonly WatchedLimit[]): readonly Panel[] {
  const [first] = limits;
  if (!first) return [];
  const { metric, unit, bound } = first;
  const isUpper = bound === "at-most";
  const shown = shownUnit(metric, unit);
  const devices = [...new Set(limits.map(({ device }) => device))].sort();
  const tightest = limits.map(({ limit }) => limit).reduce((one, other) => (isUpper ? Math.min(one, other) : Math.max(one, other)));
  const count = new Set(limits.map(({ device, labels }) => JSON.stringify([device, labels]))).size;
  const of = count === 1 ? devices.join() : `${isUpper ? "highest" : "lowest"} of ${count}`;
  const series = `${metric}{device=~${JSON.stringify(devices.map(literalPattern).join("|"))}}`;
  return [
    {
      title: `${panelTitle(first)}, ${of}`,
      description: `${first.title} (${first.rule}): the tightest limit of ${devices.join(", ")}`,
      unit: shown.text,
      lines: [
        { name: of, role: "measured", query: scaledQuery(`${isUpper ? "max" : "min"}(${series})`, shown) },
        limitLine(bound, tightest, shown),
      ],
    },
  ];
}

function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
