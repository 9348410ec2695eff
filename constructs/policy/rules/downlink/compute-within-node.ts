import { type RackFacts, sharedW } from "../../../facts/compute/rack";
import { compact } from "../../../plain/compact";
import type { Site } from "../../../site";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** What a rack draws while it processes what is received, against its maximum. */
export const computeWithinNode = defineRule({
  id: "downlink/compute-within-node",
  title: "Racks can draw what processing takes",
  shortfall: "more than the rack can draw",
  why: "A rack cannot draw more than its maximum: data are then processed slower than the plan says, and wait until disks are full.",
  source: "Utilisation of the rack and power of processing over maximum less idle; rate and energy by the byte of the workload",
  severity: "high",
  remedy: "Less work beside it, a slower rate, or a rack with a larger maximum",
  judges: "design",
  worsenedBy: [],
  check: ({ node }) => {
    const racks = node.racks.filter(({ processingW = 0 }) => processingW > 0);
    if (racks.length === 0) return [judgeNotApplicable("compute", "no workload processes what is received by energy of its own")];
    return racks.map((rack) => {
      const { utilisation, processing, climate } = busiestUse(rack, node.site);
      const processor = node.workloads.find((workload) => workload.rack === rack.id && workload.processing);
      const at = climate === undefined ? "" : ` at the ${climate} point`;
      return judge({
        subject: `compute/${rack.id}`,
        unit: "share",
        bound: "at-most",
        value: utilisation + processing,
        limit: 1,
        limitSource: rack.source,
        restsOn: () => compact([rack.source, processor?.processing?.source]),
        contributors: () => [
          { name: "utilisation", value: utilisation },
          { name: `${processor?.id ?? "processing"} while it processes`, value: processing },
        ],
        remedy: () =>
          `lower the utilisation of ${rack.id}${at} to ${Math.max(0, 1 - processing).toFixed(3)}, or process slower: ${rack.id} has ${((1 - utilisation) * (rack.maximumW - rack.idleW)).toFixed(0)} W above it, processing takes ${(rack.processingW ?? 0).toFixed(0)} W`,
      });
    });
  },
});

/** The largest power that a rack draws above idle, as shares of the largest power that it can draw above idle. */
interface BusiestUse {
  /** Share without data processing. */
  readonly utilisation: number; // [-]
  /** Share that data processing draws. */
  readonly processing: number; // [-]
  /** Point of the climate that has that utilisation; undefined where it is the rack's own. */
  readonly climate?: string;
}

/**
 * The largest utilisation of a rack that processes, of its own and those of the climate points.
 *
 * @validity a rack whose maximum is above idle
 */
function busiestUse(rack: RackFacts, { climate }: Site): BusiestUse {
  const aboveW = rack.maximumW - rack.idleW;
  const processing = (rack.processingW ?? 0) / aboveW;
  const own = { utilisation: sharedW(rack) / aboveW };
  const points = Object.entries(climate).map(([name, point]) => ({ utilisation: point.utilisation ?? own.utilisation, climate: name }));
  const others = points.filter(({ utilisation }) => utilisation !== own.utilisation);
  const all = others.length < points.length ? [own, ...others] : others;
  const busiest = all.reduce<Omit<BusiestUse, "processing">>(
    (most, one) => (one.utilisation > most.utilisation ? one : most),
    all[0] ?? own,
  );
  return { ...busiest, processing };
}
