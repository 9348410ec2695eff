import { type PassTrack, passTrack } from "../../engineering/orbit/passes/pass-track";
import { sgp4Motion } from "../../engineering/orbit/sgp4";
import { SkyView } from "../../engineering/orbit/sky-view";
import type { SkyFacts } from "../../facts/downlink/sky";
import type { Site } from "../../site";
import { geodeticSite, type NodePass } from "./node-passes";

/** Longest time between two points of a track [s]. Also for a satellite that stays for days, the track is a curve. */
const longestStepS = 1800;
const shortestStepS = 10; // [s]
const usualSteps = 90;

/** The tracks of a node's passes over the sky. Each satellite is prepared once for all its passes. */
export class SkyTracks {
  private readonly views = new Map<number, SkyView>();

  constructor(
    private readonly sky: SkyFacts,
    private readonly position: Site["position"],
  ) {}

  /**
   * Computes points of a pass from AOS to LOS, evenly spaced, 10 s to half an hour apart.
   *
   * @throws RangeError for a pass of a satellite that the node does not have
   */
  of({ catalogueNumber, aosMs, losMs }: NodePass): PassTrack {
    const durationS = (losMs - aosMs) / 1000;
    const stepS = Math.min(longestStepS, Math.max(shortestStepS, durationS / usualSteps));
    const steps = Math.max(1, Math.ceil(durationS / stepS));
    return passTrack(
      this.view(catalogueNumber),
      Float64Array.from({ length: steps + 1 }, (_, i) => (i === steps ? losMs : aosMs + ((losMs - aosMs) * i) / steps)),
    );
  }

  /**
   * Computes points of a pass at given instants, such as the middles of its seconds.
   *
   * @throws RangeError for a pass of a satellite that the node does not have
   */
  at({ catalogueNumber }: NodePass, instantsMs: Float64Array): PassTrack {
    return passTrack(this.view(catalogueNumber), instantsMs);
  }

  /**
   * Returns a satellite over the site, prepared once.
   *
   * @throws RangeError for a satellite that the node does not have
   */
  view(number: number): SkyView {
    const known = this.views.get(number);
    if (known) return known;
    const satellite = this.sky.satellites.find(({ elements }) => elements.catalogueNumber === number);
    if (!satellite) throw new RangeError(`Pass must be of a satellite of the node but is of ${number}: ask for one of its own passes`);
    const view = new SkyView(sgp4Motion(satellite.elements), geodeticSite(this.position));
    this.views.set(number, view);
    return view;
  }
}
