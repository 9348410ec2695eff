import type { LinkFacts, ReceptionFacts } from "../../facts/downlink/link";
import { misfitOf } from "../../facts/downlink/link-fits";
import type { SkyFacts } from "../../facts/downlink/sky";

/** Sky of a design with links. */
export interface LinkedSky extends SkyFacts {
  readonly links: readonly LinkFacts[];
}

/** Link that an antenna receives. */
export interface ReceivedLink {
  readonly link: LinkFacts;
  readonly reception: ReceptionFacts;
}

/** Lists the links of a satellite that an antenna receives, in declared order. Each uses the first reception whose band contains it. */
export function receivedLinks({ links, antennas }: LinkedSky, antenna: string, catalogueNumber: number): readonly ReceivedLink[] {
  const { receptions = [] } = antennas.find(({ id }) => id === antenna) ?? {};
  return links
    .filter((link) => link.catalogueNumber === catalogueNumber)
    .flatMap((link) => {
      const reception = receptions.find((one) => misfitOf(link, one) === undefined);
      return reception ? [{ link, reception }] : [];
    });
}
