import { type RackFacts, sharedW } from "../../../facts/compute/rack";
import { compact } from "../../../plain/compact";
import type { Site } from "../../../site";
import { allowedPower, neededPower } from "../../../units/watts-text";
import { judge, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the power that a rack draws while it processes received data with its maximum power. */
export const computeWithinNode = defineRule({
  id: "downlink/compute-within-node",
  title: "Racks can draw the power that processing needs",
  shortfall: "of its power range above the maximum",
  why: "A rack cannot draw more than its maximum power. Data are then processed more slowly than planned, and they wait until disks are full.",
  source: "Utilisation of the rack plus the power of processing ÷ (maximum − idle power); rate and energy per byte of the workload",
  severity: "high",
  remedy: "Run less other work on the rack, process more slowly, or choose a rack with a larger maximum power",
  judges: "design",
  worsenedBy: [],
  check: ({ node }) => {
    const racks = node.racks.filter(({ processingW = 0 }) => processingW > 0);
    if (racks.length === 0) return [judgeNotApplicable("compute", "no workload states an energy for processing received data")];
    return racks.map((rack) => {
      const { utilisation, processing, climate } = busiestUse(rack, node.site);
      const processor = node.workloads.find((workload) => workload.rack === rack.id && workload.processing);
      const at = climate === undefined ? "" : ` at the climate point ${climate}`;
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
          `lower the utilisation of ${rack.id}${at} to ${Math.max(0, 1 - processing).toFixed(3)}, or process more slowly: other work leaves ${allowedPower((1 - utilisation) * (rack.maximumW - rack.idleW))}, and processing draws ${neededPower(rack.processingW ?? 0)}`,
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
  /** Climate point with that utilisation; undefined if it is the rack's own. */
  readonly climate?: string;
}

/**
 * Returns the largest utilisation of a rack that processes: its own, or that of a climate point.
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
