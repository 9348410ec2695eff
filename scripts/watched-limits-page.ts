import { join } from "node:path";
import {
  coreRules,
  declared,
  type EdgeNodeStackProps,
  type NodeSnapshot,
  NodeStudy,
  type Pack,
  packOf,
  readSiteFile,
  snapshot,
  type WatchedLimit,
} from "cdktf-edge-node";
import { seriesFacts } from "../constructs/facts/telemetry/series";
import { watchedLimits } from "../constructs/plan/watched-limits";
import { markdownTable } from "../constructs/report/words/markdown-text";
import { firstSite } from "../examples/first-site";
import { lagosSolarHybrid } from "../examples/lagos-solar-hybrid";
import { cooling30kW } from "../examples/parts/cooling-30kw";
import { compute30kW } from "../examples/parts/it-30kw";
import { power30kW } from "../examples/parts/power-30kw";
import { protectedSite } from "../examples/protected-site";
import { twoHosts } from "../examples/two-hosts";
import { root } from "./repository";

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
  const rows = watchedSeries().map(({ rule, metric, unit, bound, devices, labels }) => [
    `[${rule}](rules/${rule}.md)`,
    `\`${metric}\``,
    unit,
    bound === "at-most" ? "at most" : "at least",
    devices.join(", "),
    labels.map((label) => `\`${label}\``).join(", "),
    seriesFacts(metric)?.what ?? "",
  ]);
  return {
    [path]: `# Watched limits

What telemetry watches of a site, rule by rule: \`npm run watched\` writes it from the examples. Each series has the label \`device\`, the name of the device in the design, beside those of
the table. A limit is watched where its device has a target in \`telemetry.targets\`; its numbers stand in the alert file of the site and in \`EdgeNode.limits\`.

${markdownTable(["rule", "series", "unit", "limit", "device", "labels", "what is measured"], rows)}

A board gives the currents of its circuits and of the banks behind them, and the grid of the feed that enters it.
The first set of a plant gives the level of its tank.
`,
  };
}

/** Every series that a built-in rule watches at one of the examples, in the order of the rules. */
export function watchedSeries(): readonly WatchedSeries[] {
  const found = new Map<string, WatchedSeries>();
  for (const { node, packs } of watchedNodes()) {
    const kinds = new Map(node.devices.map(({ id, kind }) => [id, kind]));
    for (const { rule, metric, unit, bound, device, labels = {} } of watchedLimits(new NodeStudy(node), { packs })) {
      const key = JSON.stringify([rule, metric, bound]);
      const devices = new Set([...(found.get(key)?.devices ?? []), kinds.get(device) ?? device]);
      found.set(key, { rule, metric, unit, bound, devices: [...devices].sort(), labels: Object.keys(labels) });
    }
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, series]) => series);
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

/** The first site with all that the other examples leave out. */
function instrumentedSite(): EdgeNodeStackProps {
  const source = declared("Instruments of the page on watched limits", "edge-node");
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
