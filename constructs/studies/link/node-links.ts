import type { LinkSample } from "../../engineering/link/link-terms";
import { type PassVolume, passVolume, trackSample } from "../../engineering/link/pass-volume";
import { type PreparedLink, prepareLink } from "../../engineering/link/prepared-link";
import { secondsOf } from "../../engineering/numeric/interval-seconds";
import { unknownOnRangeError } from "../../engineering/numeric/unknown-on-range-error";
import type { LinkFacts, ReceptionFacts } from "../../facts/downlink/link";
import { addUp } from "../../plain/add-up";
import type { Site } from "../../site";
import type { NodePass } from "../passes/node-passes";
import { SkyTracks } from "../passes/sky-tracks";
import { type MarginTrack, marginTrack } from "./margin-track";
import { type LinkedSky, type ReceivedLink, receivedLinks } from "./received-links";

/** Data that a pass delivers over one link. */
export interface LinkOfPass {
  readonly link: LinkFacts;
  readonly volume: PassVolume;
}

/** Data that a pass delivers over all links of its satellite that its antenna receives, at the same time. */
export interface KnownPassLinks {
  readonly outcome: "solved";
  /** Data under a clear sky, to size disks. */
  readonly clearBytes: number; // [B]
  /** Data for the share of the year in which each link must be available. */
  readonly atShareBytes: number; // [B]
  /** Links, in declared order; empty if the antenna receives none. */
  readonly links: readonly LinkOfPass[];
}

/** Result that cannot be computed, with the reason. */
export interface UnknownLinks {
  readonly outcome: "unknown";
  readonly reason: string;
}

/** Data that a pass delivers, or the reason why they are unknown. */
export type PassLinks = KnownPassLinks | UnknownLinks;

/** Margins of a link along a pass. */
export interface PassMargins extends MarginTrack {
  readonly outcome: "solved";
}

/** Links of the node over its passes. Each is computed once, when it is first read. */
export class NodeLinks {
  private readonly tracks: SkyTracks;
  private readonly pairs = new Map<string, readonly ReceivedLink[]>();
  private readonly prepared = new Map<string, PreparedLink>();
  private readonly known = new Map<string, PassLinks>();

  constructor(
    readonly sky: LinkedSky,
    private readonly site: Site,
  ) {
    this.tracks = new SkyTracks(sky, site.position);
  }

  /** Returns whether the antenna receives a link of the satellite. It may still not follow the satellite. */
  receives(antenna: string, catalogueNumber: number): boolean {
    return this.received(antenna, catalogueNumber).length > 0;
  }

  /** Returns the links of the satellite that the antenna receives, in declared order. */
  received(antenna: string, catalogueNumber: number): readonly ReceivedLink[] {
    const key = `${catalogueNumber} ${antenna}`;
    const found = this.pairs.get(key) ?? receivedLinks(this.sky, antenna, catalogueNumber);
    this.pairs.set(key, found);
    return found;
  }

  /** Returns the data that a pass delivers. */
  ofPass(pass: NodePass): PassLinks {
    const key = `${pass.catalogueNumber} ${pass.aosMs} ${pass.losMs} ${pass.antenna}`;
    const found = this.known.get(key) ?? unknownOnRangeError(() => this.solved(pass));
    this.known.set(key, found);
    return found;
  }

  /** Returns the data that a contact delivers over the links that it receives. */
  ofContact({ pass, links }: { readonly pass: NodePass; readonly links: readonly string[] }): PassLinks {
    const found = this.ofPass(pass);
    return found.outcome === "solved" ? together(found.links.filter(({ link }) => links.includes(link.id))) : found;
  }

  /**
   * Prepares a link as an antenna receives it.
   *
   * @throws RangeError when the site has no radio climate, and for values that the equations refuse
   */
  preparedLink(antenna: string, received: ReceivedLink): PreparedLink {
    const key = `${received.link.id} ${antenna}`;
    const found = this.prepared.get(key) ?? preparedOf(received, this.site);
    this.prepared.set(key, found);
    return found;
  }

  /** Returns the reception of a link by an antenna; undefined if it does not receive the link. */
  receptionOf(antenna: string, { id, catalogueNumber }: LinkFacts): ReceptionFacts | undefined {
    return this.received(antenna, catalogueNumber).find(({ link }) => link.id === id)?.reception;
  }

  /**
   * Computes the margins of a link along a pass over an antenna that receives it. They are computed again each time.
   *
   * @param instantsMs since 1970 UTC. @default evenly spaced, 10 s to half an hour apart
   */
  marginsOf(pass: NodePass, link: LinkFacts, instantsMs?: Float64Array): PassMargins | UnknownLinks {
    return unknownOnRangeError((): PassMargins => {
      const reception = this.receptionOf(pass.antenna, link);
      if (!reception)
        throw new RangeError(`Link ${link.id} must be received by ${pass.antenna} but is not: choose an antenna that receives it`);
      const track = instantsMs ? this.tracks.at(pass, instantsMs) : this.tracks.of(pass);
      return { outcome: "solved", ...marginTrack(this.preparedLink(pass.antenna, { link, reception }), track, link.percentOfYear) };
    });
  }

  /**
   * Returns the position of the satellite of a pass at an instant.
   *
   * @throws RangeError for a pass of a satellite that the node does not have
   */
  sampleAt(pass: NodePass, instantMs: number): LinkSample {
    return trackSample(this.tracks.at(pass, Float64Array.of(instantMs)), 0);
  }

  private solved(pass: NodePass): KnownPassLinks {
    const received = this.received(pass.antenna, pass.catalogueNumber);
    const ready = received.map((one) => ({ link: one.link, prepared: this.preparedLink(pass.antenna, one) }));
    if (ready.length === 0) return together([]);
    const { middlesMs, lengthsS } = secondsOf(pass.aosMs, pass.losMs);
    const track = { lengthsS, ...this.tracks.at(pass, middlesMs) };
    return together(ready.map(({ link, prepared }) => ({ link, volume: passVolume(prepared, track, link.percentOfYear) })));
  }
}

function together(links: readonly LinkOfPass[]): KnownPassLinks {
  return {
    outcome: "solved",
    clearBytes: addUp(links, ({ volume }) => volume.clear.bytes),
    atShareBytes: addUp(links, ({ volume }) => volume.atShare.bytes),
    links,
  };
}

function preparedOf({ link, reception }: ReceivedLink, { radioClimate, position }: Site): PreparedLink {
  if (!radioClimate)
    throw new RangeError("Radio climate of the site must be stated but is not: add site.radioClimate with the values of the ITU maps");
  const { polarisationLoss, implementationLossDb, otherLossDb } = link;
  const polarisation =
    "lossDb" in polarisationLoss
      ? polarisationLoss
      : { axialRatiosDb: [polarisationLoss.axialRatioDb, reception.axialRatioDb ?? Number.NaN] as const };
  return prepareLink(link.emission, { polarisation, implementationDb: implementationLossDb, otherDb: otherLossDb }, reception.station, {
    ...radioClimate,
    latitudeDegrees: position.latitudeDegrees,
    heightKm: position.elevationM / 1000,
  });
}
