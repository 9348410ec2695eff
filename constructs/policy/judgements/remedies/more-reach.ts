import { deviceOf } from "../../../studies/network/cords";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { type GensetReach, gensetReach } from "../../../studies/year/genset-reach";
import { wayTo } from "../../../studies/year/outermost-bus";
import type { SolvedYear } from "../../../studies/year/year";

/** Names the feeds, or the boards next to the sources, at which gensets would reach unserved load that they do not reach now. */
export function moreReach(node: NodeSnapshot, { energy }: SolvedYear): string[] {
  const { network = [] } = node;
  const short = energy.batteries.filter(({ unservedWh }) => unservedWh > 0).map(({ bus }) => bus);
  const reach = energy.unservedDirectWh > 0 || short.length > 0 ? gensetReach(node) : undefined;
  if (!reach) return [];
  const beyond = [
    ...(energy.unservedDirectWh > 0 ? darkParents(network, reach) : []),
    ...short.filter((bus) => !reach.reachesConverter(bus)),
  ];
  const way = new Set([...beyond, ...wayTo(network, beyond)]);
  const atBoards = network.some((part) => part.kind === "source" && part.isGensets);
  const names = network.flatMap((part) => {
    if (!way.has(part.id)) return [];
    if (part.kind === "source") return atBoards ? [] : [part.feed];
    return part.kind === "panel" && atBoards && !hangsOnPanel(network, part.id) ? [part.id] : [];
  });
  if (names.length === 0) return [];
  const kind = `${atBoards ? "board" : "feed"}${names.length > 1 ? "s" : ""}`;
  return [`gensets that also supply ${kind} ${names.join(" and ")} (power.gensets[].${atBoards ? "boards" : "feeds"})`];
}

type Network = NonNullable<NodeSnapshot["network"]>;

/** Returns the parents of the cords of devices that gensets do not reach. */
function darkParents(network: Network, { reachesDevice }: GensetReach): string[] {
  return network.flatMap((part) => {
    if (part.kind === "it") return reachesDevice(part.id) ? [] : part.supplies.map(({ parent }) => parent);
    return part.kind === "load" && !reachesDevice(deviceOf(part)) ? [part.parent] : [];
  });
}

function hangsOnPanel(network: Network, id: string): boolean {
  const above = new Set(wayTo(network, [id]));
  return network.some((part) => part.kind === "panel" && above.has(part.id));
}
