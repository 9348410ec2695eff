import type { LinkFacts, ReceptionFacts } from "../../facts/downlink/link";
import { misfitOf } from "../../facts/downlink/link-fits";
import type { SkyFacts } from "../../facts/downlink/sky";

/** A sky with links. */
export interface LinkedSky extends SkyFacts {
  readonly links: readonly LinkFacts[];
}

/** A link that an antenna receives. */
export interface ReceivedLink {
  readonly link: LinkFacts;
  readonly reception: ReceptionFacts;
}

/** The links of a satellite that an antenna receives, each by the first of its receptions that takes it whole, in declared order. */
export function receivedLinks({ links, antennas }: LinkedSky, antenna: string, catalogueNumber: number): readonly ReceivedLink[] {
  const { receptions = [] } = antennas.find(({ id }) => id === antenna) ?? {};
  return links
    .filter((link) => link.catalogueNumber === catalogueNumber)
    .flatMap((link) => {
      const reception = receptions.find((one) => misfitOf(link, one) === undefined);
      return reception ? [{ link, reception }] : [];
    });
}
