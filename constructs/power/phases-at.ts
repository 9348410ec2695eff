import { keyBy } from "../plain/key-by";
import { type DistributionProps, distributionParts } from "./distribution-parts";

/** What the phases of parts need of a power design. */
interface PhasedPower extends DistributionProps {
  readonly feeds: readonly { readonly name: string; readonly phases?: 1 | 3 }[];
}

/** Phases of alternating current at a part, `DC` behind rectifiers: those of the feeds or the part that it hangs on, three behind a UPS. Of several the first that is no single phase. */
export function phasesAt(power: PhasedPower): (name: string) => 1 | 3 | "DC" {
  const byName = keyBy(distributionParts(power), (part) => part.name);
  const isSingleFeed = (name: string) => power.feeds.find((feed) => feed.name === name)?.phases === 1;
  const at = (name: string): 1 | 3 | "DC" => {
    const part = byName.get(name);
    if (part?.list === "rectifierPlants") return "DC";
    if (!part || part.list === "ups") return 3;
    if (part.feeds.length > 0) return part.feeds.some(isSingleFeed) ? 1 : 3;
    const above = part.from.map(at);
    return above.every((one) => one === 1) ? 1 : (above.find((one) => one !== 1) ?? 3);
  };
  return at;
}
