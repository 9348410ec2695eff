import {
  declareSource,
  defineSite,
  type EdgeNodeStackProps,
  type LinkProps,
  type NodeDesign,
  type NodeSnapshot,
  type ReceptionProps,
  type SiteProps,
  snapshot,
} from "cdktf-edge-node";
import { expandParts } from "../../../constructs/catalog/expand-parts";
import { links } from "../../constructs/engineering/link/vectors-link.json";
import type { OrbitName } from "../orbit/reference-orbits";
import { catalogueNumberOf, skyFile } from "./vector-sky";

/** What is different from the site of the vectors with its X-band link. */
export interface LinkChanges {
  /** @default that of X band */
  readonly links?: readonly Partial<LinkProps>[];
  /** Merged into the reception of X band. */
  readonly reception?: Partial<ReceptionProps>;
  /** All receptions of `antenna-1`. @default that of X band */
  readonly receptions?: readonly ReceptionProps[];
  /** Merged into the site. */
  readonly site?: object;
  /** Merged into `receiver-1`. */
  readonly receiver?: object;
  /** Each merged into `receiver-1`. @default that alone */
  readonly receivers?: readonly object[];
  /** Satellites of the vectors that `antenna-1` follows. @default both */
  readonly followed?: readonly OrbitName[];
  /** Others than `antenna-1`. @default none */
  readonly others?: readonly object[];
}

const source = declareSource("Numbers of this test", "link@example.org");

const xBand = links["x-band-riyadh"];

/** The X-band link of the vectors, sent by Landsat 9. */
export const xBandLink: LinkProps = {
  name: "landsat-9-x",
  satellite: 49260,
  frequency: `${xBand.frequencyGHz} GHz`,
  symbolRate: `${xBand.symbolRate / 1e6} Mbaud`,
  rollOff: `${xBand.rollOff}`,
  polarisation: "right-hand circular",
  coding: { standard: "DVB-S2", modcods: xBand.modcods, pilots: xBand.pilots },
  eirpDbw: xBand.eirp,
  polarisationLossDb: xBand.polarisationLoss,
  implementationLossDb: xBand.implementationLoss,
  otherLossDb: xBand.otherLoss,
  requiredMarginDb: xBand.requiredMargin,
  availability: "99.9 %",
  source,
};

/** The ground of that link. */
export const xBandReception: ReceptionProps = {
  band: { minimum: "8.025 GHz", maximum: "8.4 GHz" },
  polarisations: ["right-hand circular"],
  diameter: `${xBand.ground.diameter_m} m`,
  efficiency: `${xBand.ground.efficiency}`,
  pointingError: `${xBand.ground.pointingError} °`,
  feederLossDb: xBand.ground.feederLoss_dB,
  noise: {
    amplifierK: xBand.ground.lna_K,
    amplifierGainDb: xBand.ground.lnaGain_dB,
    afterAmplifierK: xBand.ground.afterLna_K,
    spilloverK: xBand.ground.spillover_K,
  },
  source,
};

/** The radio climate of the vectors' Riyadh. */
export const riyadhClimate = {
  rainRateMmPerH: xBand.site.r001_mmh,
  rainHeight: `${xBand.site.rainHeight_km} km`,
  dryPressure: `${xBand.site.dryPressure_hPa / 10} kPa`,
  temperature: `${xBand.site.temperature_K - 273.15} °C`,
  vapourGPerM3: xBand.site.vapour_gm3,
  cloudLiquidKgPerM2: xBand.site.cloudLiquid_kgm2,
  wetRefractivity: xBand.site.nWet,
  source,
} as const satisfies SiteProps["radioClimate"];

/** The site of the vectors with Landsat 9 and its link, as a site file has it. */
export function linkFile(changes: LinkChanges = {}) {
  const { links: given = [{}], reception, receptions, site, receiver, receivers = [{}], followed, others = [] } = changes;
  const file = skyFile({
    satellites: ["landsat-9", "iss"],
    first: {
      receptions: receptions ?? [{ ...xBandReception, ...reception }],
      ...(followed && { satellites: followed.map(catalogueNumberOf) }),
    },
    others,
  });
  const { downlink, power } = file;
  const boards = power.boards.map((board) => ({
    ...board,
    circuits: board.circuits.map((circuit) =>
      "serves" in circuit && (circuit.serves as readonly string[]).includes("receiver-1")
        ? { ...circuit, serves: [...(circuit.serves as readonly string[]), ...receivers.slice(1).map((_, i) => `receiver-${i + 2}`)] }
        : circuit,
    ),
  }));
  return {
    ...file,
    power: { ...power, boards },
    site: whatIsGiven({ ...file.site, radioClimate: riyadhClimate, ...site }),
    downlink: {
      ...downlink,
      links: given.map(linkLike),
      receivers: receivers.map((one) => ({ ...downlink.receivers[0], ...receiver, ...one })),
    },
  };
}

/** The X-band link with changes: an axial ratio stands in place of the loss. */
function linkLike(changes: Partial<LinkProps>) {
  const { polarisationLossDb, ...others } = xBandLink;
  return { ...others, ...(changes.axialRatioDb === undefined && { polarisationLossDb }), ...changes };
}

/** What is undefined is left out, as a file has it. */
function whatIsGiven(site: object) {
  return Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined));
}

/** The same for a stack. */
export function linkSite(changes?: LinkChanges): EdgeNodeStackProps {
  const { site, ...design } = linkFile(changes);
  const { design: whole } = expandParts(design as never);
  return { site: defineSite(site as unknown as SiteProps), ...(whole as unknown as NodeDesign) } as EdgeNodeStackProps;
}

/** Its snapshot. */
export function linkNode(changes?: LinkChanges): NodeSnapshot {
  const { site, ...design } = linkSite(changes);
  return snapshot("site", site, design);
}
