import type { TelemetryFacts } from "../../facts/node-facts";
import { heartbeatAlert } from "../../facts/telemetry/paging";
import type { WatchedLimit } from "../../facts/watched-limit";
import { compact } from "../../plain/compact";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import { grouped } from "../../props/grouped";
import type { Dashboard, Panel } from "./dashboard";
import { boundText, limitLine } from "./limit-line";
import { panelTitle } from "./panel-title";
import { scaledQuery, shownUnit } from "./shown-unit";

/** Returns the overview: firing alerts, answering devices, and of devices that share a limit the nearest to it. */
export function overview(limits: readonly WatchedLimit[], { paging }: Pick<TelemetryFacts, "paging">): Dashboard {
  const nearest = [...grouped(limits, ({ metric, bound, limit }) => JSON.stringify([metric, bound, limit])).values()].map(nearestPanel);
  return {
    id: "overview",
    title: "Overview",
    rows: [
      {
        title: "Alerts, devices that answer, and values nearest to their limits",
        panels: [firingPanel(paging?.heartbeat !== undefined), answersPanel, ...nearest],
      },
    ],
  };
}

/**
 * Returns the panel of firing alerts. The store keeps alerts, the one that always fires too. @source VictoriaMetrics documentation,
 * vmalert, alerts state on restarts
 */
function firingPanel(hasHeartbeat: boolean): Panel {
  const matchers = compact(['alertstate="firing"', hasHeartbeat && `alertname!="${heartbeatAlert}"`]);
  return {
    title: "Alerts that fire",
    description: "Each alert of each device. The panel is empty while no alert fires",
    unit: "",
    lines: [{ name: "{{alertname}} {{device}}", role: "measured", query: `count by (alertname, device) (ALERTS{${matchers.join(",")}})` }],
  };
}

const answersPanel: Panel = {
  title: "Devices that answer",
  description: "Number of devices that answered at the last sample, and of those that are polled",
  unit: "",
  lines: [
    { name: "answer", role: "measured", query: 'sum(up{device!=""})' },
    { name: "polled", role: "limit", query: 'count(up{device!=""})' },
  ],
};

function nearestPanel(limits: readonly [WatchedLimit, ...WatchedLimit[]]): Panel {
  const [{ metric, unit, bound, limit, title, rule }] = limits;
  const isUpper = bound === "at-most";
  const shown = shownUnit(metric, unit);
  const devices = unique(listValues(limits, "device")).sort();
  const names = limits.map(({ device, labels = {} }) => [device, ...Object.values(labels)].join(" "));
  const of = names.length === 1 ? names.join() : `${isUpper ? "highest" : "lowest"} of ${names.length}`;
  const labels = Object.entries({ device: devices, ...labelValues(limits) });
  const matchers = labels.map(([name, values]) => `${name}=~${JSON.stringify(values.map(literalPattern).join("|"))}`);
  return {
    title: `${panelTitle({ metric, title })}, ${of}, ${boundText(bound, limit, shown)}`,
    description: `${title} (${rule}): ${names.join(", ")}`,
    unit: shown.text,
    lines: [
      { name: of, role: "measured", query: scaledQuery(`${isUpper ? "max" : "min"}(${metric}{${matchers.join(",")}})`, shown) },
      limitLine(bound, limit, shown),
    ],
  };
}

/** Returns the values of each further label, as a device may have series with other limits. */
function labelValues(limits: readonly WatchedLimit[]): Readonly<Record<string, readonly string[]>> {
  const names = unique(limits.flatMap(({ labels = {} }) => Object.keys(labels))).sort();
  return Object.fromEntries(names.map((name) => [name, unique(limits.map(({ labels }) => labels?.[name] ?? "")).sort()]));
}

function literalPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
