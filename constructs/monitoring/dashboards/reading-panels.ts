import type { MeasuredSeries } from "../../facts/telemetry/device-map";
import { seriesFacts } from "../../facts/telemetry/series";
import { listValues } from "../../plain/list-values";
import { unique } from "../../plain/unique";
import { seriesText } from "../expressions/readings";
import type { Panel } from "./dashboard";
import { measuredPanels } from "./measured-panels";
import { capitalized } from "./panel-title";
import { shownUnit } from "./shown-unit";

/** The time over which the rise of a counter is drawn. */
const countedOver = "1h";

/** Returns panels of the series of maps that no limit watches, one each. The counter that only shows that a device measures is left out. */
export function readingPanels(readings: readonly MeasuredSeries[]): readonly Panel[] {
  const names = unique(listValues(readings, "series")).sort();
  return names.filter((name) => name !== "edge_node_heartbeat").flatMap((name) => seriesPanels(name, readings));
}

function seriesPanels(name: string, readings: readonly MeasuredSeries[]): readonly Panel[] {
  const what = seriesFacts(name)?.what ?? name;
  const shown = shownUnit(name);
  const isCounter = name.endsWith("_total");
  const lines = readings
    .filter(({ series }) => series === name)
    .map(({ device, labels }) => {
      const text = seriesText(name, { device, ...labels });
      const query = isCounter ? `${text} - min_over_time(${text}[${countedOver}])` : text;
      return { name: [device, ...Object.values(labels)].join(" "), query };
    });
  const title = `${capitalized(what)}${isCounter ? ", risen in the last hour" : ""}`;
  const description = `${name}, which has no limit of a rule`;
  return measuredPanels({ title, description, unit: shown.text, lines: [] }, lines, shown);
}
