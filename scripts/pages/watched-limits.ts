import { join } from "node:path";
import {
  declareSource,
  type EdgeNodeStackProps,
  type NodeSnapshot,
  type Pack,
  type PagingProps,
  packOf,
  readSiteFile,
  snapshot,
} from "cdktf-edge-node";
import { coreRules, NodeStudy, type WatchedLimit } from "cdktf-edge-node/rules";
import { seriesFacts } from "../../constructs/facts/telemetry/series";
import { furtherWatches } from "../../constructs/monitoring/further-watches";
import type { SiteAlert } from "../../constructs/monitoring/site-alert";
import { telemetryAlerts } from "../../constructs/monitoring/telemetry-plan";
import { watchedLimits } from "../../constructs/monitoring/watched-limits";
import { defined } from "../../constructs/plain/defined";
import type { Protocol } from "../../constructs/props/speaks";
import { markdownTable } from "../../constructs/report/writing/markdown-text";
import { builtInMaps } from "../../constructs/telemetry/device-maps/built-in";
import { firstSite } from "../../examples/first-site";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { cooling30kW } from "../../examples/parts/cooling-30kw";
import { diagnosedCooling, diagnosedPower } from "../../examples/parts/diagnosed-30kw";
import { compute30kW } from "../../examples/parts/it-30kw";
import { power30kW } from "../../examples/parts/power-30kw";
import { protectedSite } from "../../examples/protected-site";
import { twoFeeds } from "../../examples/two-feeds";
import { twoHosts } from "../../examples/two-hosts";
import { root } from "../repository";

const path = "docs/watched-limits.md";

/** What a rule watches at some site, without the names of that site. */
export interface WatchedSeries extends Pick<WatchedLimit, "rule" | "metric" | "unit" | "bound"> {
  /** Kinds of the devices that give it. */
  readonly devices: readonly string[];
  /** Labels beside `device`. */
  readonly labels: readonly string[];
}

/** The page of all limits that are watched, by its path from the root of the repository. */
export function watchedLimitsPage(): Readonly<Record<string, string>> {
  const given = protocolsOf();
  const rows = watchedSeries().map(({ rule, metric, unit, bound, devices, labels }) => [
    `[${rule}](rules/${rule}.md)`,
    `\`${metric}\``,
    unit,
    bound === "at-most" ? "at most" : "at least",
    devices.join(", "),
    labels.map((label) => `\`${label}\``).join(", "),
    seriesFacts(metric)?.what ?? "",
    given(metric),
    `[steps](rules/${rule}.md#at-the-site)`,
  ]);
  const head = ["rule", "series", "unit", "limit", "device", "labels", "what is measured", "given by", "runbook"];
  return { [path]: pageText(markdownTable(head, rows), otherAlerts()) };
}

function pageText(limits: string, others: readonly OtherAlert[]): string {
  const rows = others.map(({ alert, title, severities, devices, series }) => [
    `\`${alert}\``,
    title,
    severities.join(", "),
    devices,
    series,
    `[steps](#${alert.replace("/", "")})`,
  ]);
  return `# Watched limits

What telemetry watches of a site: \`npm run docs:pages\` writes it from the examples. Each series has the label \`device\`, the name of the device in the design, beside those of
the table. A limit is watched where its device has a target in \`telemetry.targets\`; its numbers stand in the alert file of the site and in \`EdgeNode.limits\`.
\`edge-node runbook\` writes the page of one site, with its limits.

## Limits of rules

${limits}

Any device may give a series under its name to Prometheus; where no other way is known, that stands alone. The others are by the library's own maps or, as a template, by those of the examples, whose
registers are of no product. A board gives the
currents of its circuits and of the banks behind them, and the grid of the feed that enters it. The first set of a plant gives the level of its tank.

## Alerts that are no limits

${markdownTable(["alert", "asks for", "severity", "device", "series", "runbook"], rows)}

${others.map(runbookText).join("\n\n")}
`;
}

/** Every series that a built-in rule watches at one of the examples, in the order of the rules. */
export function watchedSeries(): readonly WatchedSeries[] {
  const found = new Map<string, WatchedSeries>();
  for (const { node, packs } of watchedNodes()) {
    const kinds = kindsOf(node);
    for (const { rule, metric, unit, bound, device, labels = {} } of watchedLimits(new NodeStudy(node), { packs })) {
      const key = JSON.stringify([rule, metric, bound]);
      const devices = new Set([...(found.get(key)?.devices ?? []), kinds.get(device) ?? device]);
      found.set(key, { rule, metric, unit, bound, devices: [...devices].sort(), labels: Object.keys(labels) });
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, series]) => series);
}

function kindsOf({ devices }: NodeSnapshot): ReadonlyMap<string, string> {
  return new Map(devices.map(({ id, kind }) => [id, kind]));
}

/** By which protocol a map of the library, or one of the examples, gives a series. */
function protocolsOf(): (series: string) => string {
  const own = Object.values(builtInMaps);
  const templates = (askingNode().telemetry?.targets ?? []).flatMap(({ map }) => (map && !own.includes(map) ? [map] : []));
  const maps = [
    ...own.map((map) => ({ map, of: `\`${map.name}\`` })),
    ...[...new Map(templates.map((map) => [map.name, map])).values()].map((map) => ({ map, of: `template \`${map.name}\`` })),
  ];
  return (series) => {
    const giving = maps.filter(({ map }) => map.readings.some((reading) => reading.series === series));
    if (giving.length === 0) return protocolNames.prometheus;
    return giving.map(({ map: { protocol }, of }) => `${protocolNames[protocol]} (${of})`).join(", ");
  };
}

const protocolNames = { snmp: "SNMP", modbus: "Modbus", redfish: "Redfish", prometheus: "Prometheus" } as const satisfies Record<
  Protocol,
  string
>;

/** An alert of no rule, at some example. */
export interface OtherAlert extends Pick<SiteAlert, "alert" | "title" | "means" | "runbook"> {
  readonly severities: readonly string[];
  /** Kinds of devices. */
  readonly devices: string;
  readonly series: string;
}

/** More kinds or series than that are all of them. */
const mostNamed = 4;

/** Every alert of a site that is none on a limit, by its name. */
export function otherAlerts(): readonly OtherAlert[] {
  const found = new Map<string, SiteAlert[]>();
  const kinds = new Map<string, string>();
  for (const node of [askingNode(), diagnosedNode()]) {
    for (const [device, kind] of kindsOf(node)) kinds.set(device, kind);
    const study = new NodeStudy(node);
    const { telemetry } = node;
    if (!telemetry) throw new Error("Example must have telemetry but has none: give it");
    const groups = telemetryAlerts(
      { ...telemetry, monitored: node.devices.map(({ id }) => id) },
      watchedLimits(study),
      furtherWatches(study, telemetry),
    );
    for (const alert of groups.filter(({ name }) => name !== "limits").flatMap(({ rules }) => rules))
      found.set(alert.alert, [...(found.get(alert.alert) ?? []), alert]);
  }
  return [...found.values()].map((alike) => otherAlert(alike, kinds)).sort((one, other) => (one.alert < other.alert ? -1 : 1));
}

function otherAlert(alike: readonly SiteAlert[], kinds: ReadonlyMap<string, string>): OtherAlert {
  const [first] = alike;
  if (!first) throw new Error("Alerts of one name must be one or more but are none: correct otherAlerts()");
  const { alert, title, means, runbook } = first;
  const devices = alike.flatMap(({ subjects }) => subjects.flatMap(({ device }) => kinds.get(device ?? "") ?? []));
  const series = alike.flatMap(({ expr }) => expr.match(/\bedge_node_\w+/g) ?? []);
  return {
    alert,
    title,
    means,
    severities: [...new Set(alike.map(({ severity }) => severity))],
    devices: namesOf(devices, "each that is asked"),
    series: namesOf(
      series.map((name) => `\`${name}\``),
      "each that is watched",
    ),
    ...defined({ runbook }),
  };
}

function namesOf(names: readonly string[], all: string): string {
  const distinct = [...new Set(names)].sort();
  return distinct.length > mostNamed ? all : distinct.join(", ");
}

function runbookText({ alert, title, means, runbook }: OtherAlert): string {
  const { steps = [], spare } = runbook ?? {};
  const numbered = steps.map((step, i) => `${i + 1}. ${step}.`).join("\n");
  const text = [`### ${alert}`, `${title}. ${means}`, numbered, ...(spare === undefined ? [] : [`Spare part to have: ${spare}.`])];
  return text.join("\n\n");
}

interface WatchedNode {
  readonly node: NodeSnapshot;
  readonly packs: readonly Pack[];
}

/** Nodes that have between them whatever a rule watches. */
function watchedNodes(): readonly WatchedNode[] {
  const onDesign = watchingPack((id) => !id.startsWith("downlink/"));
  const onSky = watchingPack((id) => id.startsWith("downlink/"));
  return [
    ...[protectedSite, lagosSolarHybrid, twoHosts, instrumentedSite()].map(({ site, policy: _, ...design }) => ({
      node: snapshot("example", site, design),
      packs: [onDesign],
    })),
    { node: receivingNode(), packs: [onSky] },
  ];
}

function watchingPack(isMeant: (id: string) => boolean): Pack {
  return packOf(
    "watched",
    coreRules.filter(({ id, watched }) => watched !== undefined && isMeant(id)),
  );
}

/** The example whose devices are asked over SNMP and Modbus, and which has a generator set; it pages somebody, and calls as long as it is watched. */
function askingNode(): NodeSnapshot {
  const { site, policy: _, telemetry, ...design } = twoFeeds;
  if (!telemetry) throw new Error("Example must have telemetry but has none: give it");
  const file = (name: string) => ({ hostFile: `/etc/edge-node/${name}` });
  const paging: PagingProps = {
    image: { variable: "paging_image" },
    memory: "64 MiB",
    webhook: file("webhook"),
    heartbeat: { webhook: file("heartbeat") },
  };
  return snapshot("example", site, { ...design, telemetry: { ...telemetry, paging } });
}

/** The first site with parts of which every diagnostic has something to see. */
function diagnosedNode(): NodeSnapshot {
  const { site, policy: _, ...design } = { ...firstSite, cooling: diagnosedCooling, power: diagnosedPower };
  return snapshot("example", site, design);
}

/** The first site with all that the other examples leave out. */
function instrumentedSite(): EdgeNodeStackProps {
  const source = declareSource("Instruments of the page on watched limits", "edge-node");
  const [rack, other] = compute30kW.racks;
  const fibre = { launchDbm: { minimum: -1, maximum: 4 }, lossDb: 7, sensitivityDbm: -14, overloadDbm: 1.5 };
  const optics = [{ name: "uplink", caseRise: "40 K", maximumCase: "70 °C", fibre, source }] as const;
  const filters = [{ class: "ISO Coarse 70 %", initialDrop: "30 Pa", finalDrop: "90 Pa", source }] as const;
  return {
    ...firstSite,
    compute: { racks: [{ ...rack, optics, maximumReturn: "60 °C" }, other] },
    cooling: {
      ...cooling30kW,
      airConditioners: { ...cooling30kW.airConditioners, filters, availableStaticPressure: "150 Pa" },
      cdus: { ...cooling30kW.cdus, waterClass: "W45" },
      leakSensors: [{ name: "leak-1", source }],
    },
    power: {
      ...power30kW,
      rectifierPlants: (power30kW.rectifierPlants ?? []).map((plant) => ({
        ...plant,
        inputFrequency: { minimum: "45 Hz", maximum: "66 Hz" },
      })),
    },
  };
}

/** The example with satellites, with a host that has its disk. */
function receivingNode(): NodeSnapshot {
  const { snapshot: node } = readSiteFile(join(root, "examples/earth-observation/riyadh.yaml"), { root });
  if (!node.storage) throw new Error("Example must say where it keeps what it receives but does not: give it a disk");
  return {
    ...node,
    devices: [...node.devices, { id: "host-1", kind: "host", module: "compute" }],
    storage: { ...node.storage, host: "host-1" },
  };
}
