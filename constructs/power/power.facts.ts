import type { PowerFacts } from "../facts/node-facts";
import type { Connection } from "../facts/power/electrical";
import type { StandbyFacts } from "../facts/power/genset";
import { rectifierPlant, uninterruptible } from "./converters.facts";
import { distributionParts } from "./distribution-parts";
import { ElectricalTree, type GridSupply } from "./electrical-tree";
import type { ParsedPower } from "./power.props";
import { powerInventory } from "./power-inventory";
import { protectionFacts } from "./protection.facts";
import { staticTransferSwitch } from "./static-transfer-switches.facts";
import { batteryFacts, gensetFacts, photovoltaicsFacts } from "./stores.facts";

/** The tree from the feeds down to the outlets. Ids: `feed-a`, `feed-a/main`, `board-a`, `pdu-a1/breaker`, `pdu-a1`. */
export function powerFacts(props: ParsedPower, grid: GridSupply): PowerFacts {
  const tree = new ElectricalTree(props.standard);
  const ends = new Map(props.feeds.map((feed) => [feed.name, plantFeed(tree, feed, grid)]));
  for (const board of props.boards) plantBoard(tree, board, ends, usualConnection(board.name, props));
  for (const plant of props.rectifierPlants ?? []) rectifierPlant(tree, plant);
  for (const ups of props.ups ?? []) uninterruptible(tree, ups);
  for (const one of props.staticTransferSwitches ?? []) staticTransferSwitch(tree, one, usualConnection(one.name, props));
  const batteries = batteryFacts(props);
  const gensets = gensetFacts(props);
  const photovoltaics = photovoltaicsFacts(props);
  tree.stated.push(...[...batteries, ...gensets, ...photovoltaics].map(({ id, source }) => ({ path: `power/${id}`, source })));
  const standby = props.standby && standbyFacts(props.standby);
  if (standby) tree.stated.push({ path: "power/standby", source: standby.source });
  return {
    distribution: { nodes: tree.nodes, outlets: tree.outlets, feeds: props.feeds.map(({ name }) => name) },
    batteries,
    gensets,
    photovoltaics,
    ...(standby && { standby }),
    ...protectionFacts(props),
    inventory: powerInventory(props),
    demands: [],
    devices: [
      ...[...distributionParts(props), ...(props.batteries ?? [])].map(({ name }) => name),
      ...gensets.flatMap(({ units }) => units),
    ].map((id) => ({ id, kind: "power", module: "power" })),
    stated: tree.stated,
  };
}

/** How circuits of a part hang on it where they do not say: single-phase where all that feeds it is, direct current behind rectifiers, else three-phase. */
function usualConnection(name: string, power: ParsedPower): Connection {
  const byName = new Map(distributionParts(power).map((part) => [part.name, part]));
  const isSingleFeed = (name: string) => power.feeds.find((feed) => feed.name === name)?.phases === 1;
  const usual = (at: string): Connection => {
    const part = byName.get(at);
    if (part?.list === "rectifierPlants") return "DC";
    if (!part || part.list === "ups") return "123N";
    if (part.feeds.length > 0) return part.feeds.some(isSingleFeed) ? "1N" : "123N";
    const above = part.from.map(usual);
    return above.every((one) => one === "1N") ? "1N" : (above.find((one) => one !== "1N") ?? "123N");
  };
  return usual(name);
}

/** A feed as far as its boards; the id of its end. */
function plantFeed(tree: ElectricalTree, feed: ParsedPower["feeds"][number], grid: GridSupply): string {
  const source = `feed-${feed.name}`;
  const fault = feed.shortCircuit && { shortCircuitA: feed.shortCircuit.current.amperes };
  tree.nodes.push({ kind: "source", id: source, place: "outside", feed: feed.name, phases: feed.phases ?? 3, ...grid, ...fault });
  if (feed.shortCircuit) tree.stated.push({ path: `power/${source}`, source: feed.shortCircuit.source });
  const main = tree.breaker(`${source}/main`, source, feed.main);
  const end = feed.transformer ? tree.transformer(`${source}/transformer`, main, feed.transformer, grid) : main;
  return feed.cable ? tree.cable(`${source}/cable`, end, feed.cable) : end;
}

/** A board at the ends of its feeds, or at another part, with its circuits. */
function plantBoard(
  tree: ElectricalTree,
  board: ParsedPower["boards"][number],
  endOfFeed: ReadonlyMap<string, string>,
  usual: Connection,
): void {
  const ends = (board.feeds ?? []).map((name) => endOfFeed.get(name) ?? name);
  let parent = board.input ? tree.incoming(board.name, board.input.from, board.input) : (ends[0] ?? board.name);
  if (ends.length > 1) {
    parent = `${board.name}/transfer-switch`;
    const { transferSwitch } = board;
    const rated = transferSwitch && { ratedA: transferSwitch.rating.amperes, source: transferSwitch.source };
    tree.nodes.push({ kind: "transfer-switch", id: parent, place: "inside", parents: ends, ...rated });
    if (transferSwitch) tree.stated.push({ path: `power/${parent}`, source: transferSwitch.source });
  }
  if (board.incomer) parent = tree.breaker(`${board.name}/incomer`, parent, board.incomer);
  tree.nodes.push({
    kind: "panel",
    id: board.name,
    place: "inside",
    parent,
    lossShareOfOutput: board.lossShare?.value ?? 0,
    ...(board.rating && { ratedA: board.rating.amperes }),
  });
  for (const circuit of board.circuits ?? []) tree.circuit(circuit, board.name, usual);
}

function standbyFacts({ transfer, start, attempts, source }: NonNullable<ParsedPower["standby"]>): StandbyFacts {
  return { transferS: transfer.seconds, ...(start && { startS: start.seconds }), attempts: attempts ?? 1, source };
}
