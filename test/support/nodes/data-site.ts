import {
  type BackhaulProps,
  declareSource,
  type EdgeNodeStackProps,
  type NodeDiskProps,
  type NodeSnapshot,
  type ProcessingProps,
  type StorageProps,
  snapshot,
} from "cdktf-edge-node";
import { processing } from "./processing";
import { type LinkChanges, linkFile, linkSite } from "./vector-links";

/** What is different from the site with a link, a processor, a disk and a backhaul. */
export interface DataChanges {
  readonly processing?: Partial<ProcessingProps>;
  /** Merged into that of 20 Mbit/s; null leaves it out. */
  readonly backhaul?: Partial<BackhaulProps> | null;
  /** Null leaves it out. @default 1,000 GB */
  readonly disk?: NodeDiskProps | null;
  readonly networkPort?: `${number} Mbit/s`;
  readonly storage?: StorageProps;
  /** @default none is promised */
  readonly latency?: `${number} ${"s" | "min" | "h"}`;
  readonly links?: LinkChanges;
}

const source = declareSource("Numbers of this test", "data@example.org");

/** 20 Mbit/s without loss, all of it for products: 16.4 Mbit/s. */
const backhaul: BackhaulProps = {
  up: "20 Mbit/s",
  down: "20 Mbit/s",
  roundTripTime: "0 s",
  loss: "0",
  congestion: "bbr",
  outage: "1 h",
  share: { telemetry: "0", updates: "0" },
  source,
};

/** The site of the vectors with the X-band link of Landsat 9, and what becomes of its data. */
export function dataSite(changes: DataChanges = {}): EdgeNodeStackProps {
  const { links = {}, disk = { size: "1000 GB" }, networkPort, storage, latency } = changes;
  const { promises } = linkFile().site as { readonly promises: object };
  const { compute, downlink, ...rest } = linkSite({
    ...links,
    site: {
      promises: { ...promises, ...(latency && { downlink: { latency } }) },
      ...(changes.backhaul !== null && { backhaul: { ...backhaul, ...changes.backhaul } }),
      ...links.site,
    },
  });
  if (!compute || !downlink) throw new Error("the site has racks and a downlink");
  const [rack] = compute.racks;
  return {
    ...rest,
    compute: {
      racks: compute.racks.map((one) => ({ ...one, utilisation: "0.5" })),
      ...(disk && { disk }),
      ...(networkPort && { networkPort }),
    },
    downlink: { ...downlink, ...(storage && { storage }) },
    orchestration: {
      workloads: [
        {
          name: "processor",
          image: { variable: "processor_image" },
          memory: "1 GiB",
          healthcheck: "image",
          priority: 1,
          rack: rack?.name ?? "",
          processing: { ...processing, ...changes.processing },
        },
      ],
    },
  };
}

/** Its snapshot. */
export function dataNode(changes?: DataChanges): NodeSnapshot {
  const { site, ...design } = dataSite(changes);
  return snapshot("site", site, design);
}
