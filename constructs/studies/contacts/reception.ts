import type { SkyFacts } from "../../facts/downlink/sky";
import type { NodeLinks, UnknownLinks } from "../link/node-links";
import { type TakenLinks, takenLinks, takesLink } from "../link/receiver-loads";
import type { NodePass } from "../passes/node-passes";

export interface ScheduledLink {
  /** Its name, or that of its satellite in a design without links. */
  readonly id: string;
  readonly catalogueNumber: number;
  readonly weight: number; // [-]
  /** Whether it may have no contact. */
  readonly optional: boolean;
}

/** The data about the links of a node that the contact plan needs. */
export interface Reception {
  /** In declared order. */
  readonly links: readonly ScheduledLink[];
  /** Returns whether an antenna that follows the satellite, and has a receiver, receives the link. */
  takes(antenna: string, link: ScheduledLink): boolean;
  /** Returns the data that a link of a pass delivers under a clear sky; undefined if unknown. @default unknown for all links */
  clearBytes?(pass: NodePass, link: string): number | undefined; // [B]
  /** Returns the links of a pass that some receivers of its antenna, by their ids, take. @default any of them takes all links */
  takenBy?(pass: NodePass, receivers: readonly string[]): TakenLinks | UnknownLinks;
}

/** Makes the reception of a design without links: each satellite has one link, and each antenna receives it. */
export function withoutLinks({ satellites }: Pick<SkyFacts, "satellites">): Reception {
  return {
    links: satellites.map(({ id, elements: { catalogueNumber }, weight = 1 }) => ({ id, catalogueNumber, weight, optional: false })),
    takes: () => true,
  };
}

/**
 * Makes the reception of a design with links. An antenna receives a link if it has the band and the polarisation, and one of its receivers the bandwidth and
 * the rate.
 */
export function overLinks(links: NodeLinks, passes: readonly NodePass[]): Reception {
  const { sky } = links;
  const weights = new Map(sky.satellites.map(({ elements, weight }) => [elements.catalogueNumber, weight]));
  return {
    links: sky.links.map(({ id, catalogueNumber, weight = weights.get(catalogueNumber) ?? 1, optional = false }) => ({
      id,
      catalogueNumber,
      weight,
      optional,
    })),
    takes: (antenna, { id }) => sky.links.some((link) => link.id === id && takesLink(links, passes, antenna, link)),
    clearBytes: (pass, link) => {
      const delivered = links.ofPass(pass);
      if (delivered.outcome === "unknown") return undefined;
      return delivered.links.find((one) => one.link.id === link)?.volume.clear.bytes;
    },
    takenBy: (pass, receivers) => takenLinks(links, pass, receivers),
  };
}
