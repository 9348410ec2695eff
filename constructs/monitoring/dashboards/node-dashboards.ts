import type { TelemetryFacts } from "../../facts/node-facts";
import { givenBy, isOf, type MeasuredSeries } from "../../facts/telemetry/device-map";
import type { Diagnostic, Prediction } from "../../facts/telemetry/diagnostic";
import { type SeriesView, seriesFacts } from "../../facts/telemetry/series";
import type { WatchedLimit } from "../../facts/watched-limit";
import { compact } from "../../plain/compact";
import { keyBy } from "../../plain/key-by";
import { ruleIdOf } from "../../policy/rule/rule-id";
import type { Dashboard, Panel, PanelRow } from "./dashboard";
import { diagnosticPanel } from "./diagnostic-panels";
import { limitPanels } from "./limit-panels";
import { overview } from "./overview";
import { programPanels } from "./program-panels";
import { readingPanels } from "./reading-panels";

/** The facts from which dashboards are made: the same as for alerts. */
interface Pictured {
  readonly telemetry: TelemetryFacts;
  /** Limits of watched devices, in a fixed order. */
  readonly limits: readonly WatchedLimit[];
  readonly diagnostics: readonly Diagnostic[];
  /** Disk for samples that are not sent yet. */
  readonly bufferBytes: number; // [B]
}

const titles = { heat: "Heat", power: "Power", downlink: "Downlink", workloads: "Workloads" } as const satisfies Record<SeriesView, string>;

/** The view of a series that only a house rule knows, by the module of the rule. */
const viewOfModule: Readonly<Record<string, SeriesView>> = { cooling: "heat", power: "power", downlink: "downlink" };

/**
 * Returns the five dashboards of a node: an overview, and one each for heat, power, downlink and workloads, which may have no row. Each
 * limit is a line, and predictions are drawn beside measured values.
 */
export function nodeDashboards({ telemetry, limits, diagnostics, bufferBytes }: Pictured): readonly Dashboard[] {
  const other = unwatched(telemetry, limits);
  const pictures = (Object.keys(titles) as SeriesView[]).map((view): Dashboard => {
    const ofView = limits.filter((limit) => viewOfLimit(limit) === view);
    const diagnosed = diagnostics.filter(({ prediction }) => viewOf[prediction.kind] === view);
    const rows = compact([
      row("Limits", limitPanels(ofView)),
      row("Measured and predicted", diagnosed.map(diagnosticPanel)),
      row("Other readings", readingPanels(other.filter(({ series }) => seriesFacts(series)?.view === view))),
      view === "workloads" && row("Programs of the telemetry", programPanels(telemetry, bufferBytes)),
    ]);
    return { id: view, title: titles[view], rows: rows.filter(({ panels }) => panels.length > 0) };
  });
  return [overview(limits, telemetry), ...pictures];
}

const viewOf: Readonly<Record<Prediction["kind"], SeriesView>> = {
  approach: "heat",
  "pressure-drop": "heat",
  "pump-power": "heat",
  "fan-power": "heat",
  "heat-balance": "heat",
  "battery-capacity": "power",
  efficiency: "power",
};

function viewOfLimit({ metric, rule }: WatchedLimit): SeriesView {
  return seriesFacts(metric)?.view ?? viewOfModule[ruleIdOf(rule).folder] ?? "workloads";
}

function row(title: string, panels: readonly Panel[]): PanelRow {
  return { title, panels };
}

/** Returns the series of maps that no limit watches, each once, in a fixed order. */
function unwatched({ targets }: TelemetryFacts, limits: readonly WatchedLimit[]): readonly MeasuredSeries[] {
  const given = targets.flatMap((target) => givenBy(target) ?? []);
  const free = given.filter((one) => !limits.some(({ metric, device, labels = {} }) => isOf(one, { series: metric, device, labels })));
  const byKey = keyBy(free, (one) => JSON.stringify([one.series, one.device, Object.entries(one.labels).sort()]));
  return [...byKey].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
