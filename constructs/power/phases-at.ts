import { keyBy } from "../plain/key-by";
import { type DistributionProps, distributionParts } from "./distribution-parts";

/** The parts of a power design that phases depend on. */
interface PhasedPower extends DistributionProps {
  readonly feeds: readonly { readonly name: string; readonly phases?: 1 | 3 }[];
}

/** Returns the phases of a part: those of its feeds or its supply, three behind a UPS, `DC` behind rectifiers. */
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
