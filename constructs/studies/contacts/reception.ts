import type { SkyFacts } from "../../facts/downlink/sky";
import type { NodeLinks, UnknownLinks } from "../link/node-links";
import { type TakenLinks, takenLinks, takesLink } from "../link/receiver-loads";
import type { NodePass } from "../passes/node-passes";

/** A link as the schedule knows it. */
export interface ScheduledLink {
  /** Its name, or that of its satellite in a design without links. */
  readonly id: string;
  readonly catalogueNumber: number;
  readonly weight: number; // [-]
  /** Nobody asks that it has a contact. */
  readonly optional: boolean;
}

/** What the schedule has to know of the links of a node. */
export interface Reception {
  /** In declared order. */
  readonly links: readonly ScheduledLink[];
  /** Does an antenna that follows the satellite, and has a receiver, take the link? */
  takes(antenna: string, link: ScheduledLink): boolean;
  /** What a link of a pass brings under a clear sky; undefined where nobody knows. @default nothing is known of any */
  clearBytes?(pass: NodePass, link: string): number | undefined; // [B]
  /** What some receivers of its antenna, by their ids, take of a pass. @default any of them takes all of it */
  takenBy?(pass: NodePass, receivers: readonly string[]): TakenLinks | UnknownLinks;
}

/** Of a design without links: each satellite has one, and each antenna takes it. */
export function withoutLinks({ satellites }: Pick<SkyFacts, "satellites">): Reception {
  return {
    links: satellites.map(({ id, elements: { catalogueNumber }, weight = 1 }) => ({ id, catalogueNumber, weight, optional: false })),
    takes: () => true,
  };
}

/** Of a design with links: an antenna takes one of which it has band and polarisation, and one of its receivers width and rate. */
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
