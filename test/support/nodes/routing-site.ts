import {
  type DataProductProps,
  declareSource,
  type EdgeNodeStackProps,
  type NodeSnapshot,
  type OnboardProcessingProps,
  snapshot,
} from "cdktf-edge-node";
import { type DataChanges, dataSite } from "./data-site";

/** What is different from the site whose products are routed. */
export interface RoutingChanges extends DataChanges {
  /** Merged into that of Landsat 9; null leaves it out. */
  readonly onboard?: Partial<OnboardProcessingProps> | null;
  /** Each merged into {@link product}; null leaves all out. @default that one */
  readonly products?: readonly Partial<DataProductProps>[] | null;
}

const source = declareSource("Numbers of this test", "mission@example.org");

/** 60 kB/s and 1 W on board: 10.4 GB and 172.8 kJ in the two days. */
const onboard: OnboardProcessingProps = { rate: "60 kB/s", power: "1 W", energy: "8 J/MB", productRatio: "0.2", source };

/** 2 GB from the beginning of the window on. */
export const product: DataProductProps = { name: "scene", satellite: 49260, size: "2 GB", weight: 4, source };

/** The site of the vectors with the X-band link of Landsat 9, what it can process on board, and what is wanted of it. */
export function routingSite({ onboard: own, products = [{}], ...changes }: RoutingChanges = {}): EdgeNodeStackProps {
  const { downlink, ...rest } = dataSite(changes);
  if (!downlink) throw new Error("the site has a downlink");
  const satellites = downlink.satellites?.map((satellite) =>
    satellite.number === product.satellite && own !== null ? { ...satellite, onboardProcessing: { ...onboard, ...own } } : satellite,
  );
  return {
    ...rest,
    downlink: {
      ...downlink,
      ...(satellites && { satellites }),
      ...(products && { products: products.map((one) => ({ ...product, ...one })) }),
    },
  };
}

/** Its snapshot. */
export function routingNode(changes?: RoutingChanges): NodeSnapshot {
  const { site, ...design } = routingSite(changes);
  return snapshot("site", site, design);
}
