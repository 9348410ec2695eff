import type { NodeLinks, UnknownLinks } from "../link/node-links";
import { type TakenLinks, takenLinks } from "../link/receiver-loads";
import type { NodePass } from "../passes/node-passes";

/** What the schedule has to know of the links of a node. */
export interface Reception {
  /** Has the antenna band and polarisation of that satellite? */
  canReceive(antenna: string, catalogueNumber: number): boolean;
  /** What a pass brings under a clear sky; undefined where nobody knows. @default nothing is known of any pass */
  clearBytes?(pass: NodePass): number | undefined; // [B]
  /** What some receivers of its antenna, by their ids, take of a pass. @default any of them takes all of it */
  takenBy?(pass: NodePass, receivers: readonly string[]): TakenLinks | UnknownLinks;
}

/** Of a design without links: each antenna receives what it follows. */
export const withoutLinks: Reception = { canReceive: () => true };

/** Of a design with links: an antenna receives a satellite where it has the band and the polarisation of one of its links. */
export function overLinks(links: NodeLinks): Reception {
  return {
    canReceive: (antenna, catalogueNumber) => links.receives(antenna, catalogueNumber),
    clearBytes: (pass) => {
      const delivered = links.ofPass(pass);
      return delivered.outcome === "solved" ? delivered.clearBytes : undefined;
    },
    takenBy: (pass, receivers) => takenLinks(links, pass, receivers),
  };
}
