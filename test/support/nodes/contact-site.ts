import { type DownlinkProps, type EdgeNodeStackProps, type NodeSnapshot, snapshot } from "cdktf-edge-node";
import type { ContactFacts } from "../../../constructs/facts/downlink/sky";
import { skyDownlink, skySite } from "./sky-site";

type Promises = NonNullable<EdgeNodeStackProps["site"]["promises"]["downlink"]>;

/** The site first-site with Landsat 9 and what it promises of it, with more or less of its downlink. */
export function contactSite(promised: Promises, change: Partial<DownlinkProps> = {}): EdgeNodeStackProps {
  const { site, ...design } = skySite(change);
  return { site: { ...site, promises: { ...site.promises, downlink: promised } }, ...design };
}

/** The same where its antenna takes so long to turn. */
export function slowSite(promised: Promises, gap: "1 s" | "6 h" | "12 h"): EdgeNodeStackProps {
  return contactSite(promised, { antennas: skyDownlink().antennas.map((antenna) => ({ ...antenna, gap })) });
}

/** Its snapshot. */
export function nodeOf({ site, ...design }: EdgeNodeStackProps, name = "sky"): NodeSnapshot {
  return snapshot(name, site, design);
}

/** A node whose contacts nobody can plan: they count bytes, and it has no links. */
export function unplanned(node: NodeSnapshot): NodeSnapshot {
  const contacts: ContactFacts = { beforeMs: 0, afterMs: 0, minimumMs: 0, valueBy: "bytes", sunOutage: false };
  return { ...node, ...(node.sky && { sky: { ...node.sky, contacts } }) };
}
