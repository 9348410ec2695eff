import type { Dashboard, LineRole, Panel, PanelLine } from "../../constructs/monitoring/dashboards/dashboard";
import { plainMarkdown } from "../../constructs/monitoring/dashboards/plain-markdown";
import { contentHash } from "../../constructs/props/canonical";
import { readableJson } from "../../constructs/report/readable-json";
import { InputError } from "../terminal/exit-codes";

type Sdk = typeof import("@grafana/grafana-foundation-sdk/dashboard") & {
  readonly timeseries: typeof import("@grafana/grafana-foundation-sdk/timeseries");
  readonly prometheus: typeof import("@grafana/grafana-foundation-sdk/prometheus");
  readonly common: typeof import("@grafana/grafana-foundation-sdk/common");
};

/** The size of a panel: Grafana's grid has 24 columns, so two panels fit side by side. */
const panel = { w: 12, h: 9 } as const;

/** The data source, which a person chooses in Grafana. */
const source = { type: "prometheus", uid: "${datasource}" };

/**
 * Returns a dashboard of a site as JSON for Grafana's import: limits red and dashed, predictions dotted, over the last six hours.
 *
 * @throws InputError where Grafana's builders are not installed
 * @source grafana-foundation-sdk 0.0.21, schema version 42
 */
export function grafanaDashboard(site: string, { id, title, rows }: Dashboard): string {
  const sdk = loadedSdk();
  const dashboard = new sdk.DashboardBuilder(`${site}: ${title}`)
    .uid(uidOf(site, id))
    .tags(["cdktf-edge-node", site])
    .timezone("browser")
    .time({ from: "now-6h", to: "now" })
    .refresh("30s")
    .tooltip(sdk.DashboardCursorSync.Crosshair)
    .withVariable(new sdk.DatasourceVariableBuilder("datasource").label("Store").type("prometheus"));
  let top = 0;
  let number = 1;
  for (const row of rows) {
    dashboard.withRow(new sdk.RowBuilder(row.title).id(number++).gridPos({ x: 0, y: top, w: 24, h: 1 }));
    top += 1;
    for (const [i, one] of row.panels.entries()) {
      const place = { ...panel, x: (i % 2) * panel.w, y: top + Math.floor(i / 2) * panel.h };
      dashboard.withPanel(grafanaPanel(sdk, one).id(number++).gridPos(place));
    }
    top += Math.ceil(row.panels.length / 2) * panel.h;
  }
  const { tags, ...built } = dashboard.build();
  return readableJson({ tags, ...built }); // the tags come first: a later run recognizes the file by them
}

function grafanaPanel({ timeseries, prometheus, common }: Sdk, { title, description, unit, lines }: Panel) {
  const legend = new common.VizLegendOptionsBuilder()
    .displayMode(common.LegendDisplayMode.Table)
    .placement(common.LegendPlacement.Bottom)
    .showLegend(true)
    .calcs(["lastNotNull", "min", "max"]);
  const built = new timeseries.PanelBuilder().title(title).description(plainMarkdown(description)).datasource(source).legend(legend);
  if (unit !== "") built.unit(`suffix:${unit}`);
  for (const [i, { name, query }] of lines.entries()) {
    built.withTarget(new prometheus.DataqueryBuilder().expr(query).legendFormat(name).refId(refId(i)).range());
  }
  for (const [i, line] of lines.entries()) if (line.role !== "measured") built.overrideByQuery(refId(i), styleOf(line));
  return built;
}

const styles: Readonly<Record<Exclude<LineRole, "measured">, { readonly color: string; readonly dash: readonly number[] }>> = {
  limit: { color: "red", dash: [10, 6] },
  predicted: { color: "blue", dash: [2, 6] },
};

function styleOf({ role }: PanelLine): { id: string; value: unknown }[] {
  if (role === "measured") return [];
  const { color, dash } = styles[role];
  return [
    { id: "color", value: { mode: "fixed", fixedColor: color } },
    { id: "custom.lineStyle", value: { fill: "dash", dash } },
  ];
}

/** Returns Grafana's letter of a query: A to Z, then AA. */
function refId(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${refId(Math.floor(index / 26) - 1)}${letter}`;
}

/** Returns an id of at most 40 characters that is always the same, so that an import replaces the earlier dashboard. */
function uidOf(site: string, id: string): string {
  return `edge-node-${contentHash(site).slice(0, 12)}-${id}`;
}

/** Loads the builders. They are an optional peer: users without Grafana do not install 12 MB. */
function loadedSdk(): Sdk {
  try {
    return {
      ...require("@grafana/grafana-foundation-sdk/dashboard"),
      timeseries: require("@grafana/grafana-foundation-sdk/timeseries"),
      prometheus: require("@grafana/grafana-foundation-sdk/prometheus"),
      common: require("@grafana/grafana-foundation-sdk/common"),
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    throw new InputError(
      "--for grafana must have the package @grafana/grafana-foundation-sdk but it is not installed: npm install @grafana/grafana-foundation-sdk, or use --for vmui",
    );
  }
}
