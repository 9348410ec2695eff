import type { PowerFacts } from "../facts/node-facts";
import type { StandbyFacts } from "../facts/power/genset";
import { rectifierPlant, uninterruptible } from "./converters.facts";
import { ElectricalTree, type GridSupply } from "./electrical-tree";
import type { ParsedPower } from "./power.props";
import { powerInventory } from "./power-inventory";
import { protectionFacts } from "./protection.facts";
import { staticTransferSwitch } from "./static-transfer-switches.facts";
import type { ParsedStaticTransferSwitch } from "./static-transfer-switches.props";
import { batteryFacts, gensetFacts, photovoltaicsFacts } from "./stores.facts";

/** The tree from the feeds down to the outlets. Ids: `feed-a`, `feed-a/main`, `board-a`, `pdu-a1/breaker`, `pdu-a1`. */
export function powerFacts(props: ParsedPower, grid: GridSupply): PowerFacts {
  const tree = new ElectricalTree(props.standard);
  const ends = new Map(props.feeds.map((feed) => [feed.name, plantFeed(tree, feed, grid)]));
  for (const board of props.boards) plantBoard(tree, board, ends, props.feeds);
  for (const plant of props.rectifierPlants ?? []) rectifierPlant(tree, plant);
  for (const ups of props.ups ?? []) uninterruptible(tree, ups);
  for (const one of props.staticTransferSwitches ?? []) staticTransferSwitch(tree, one, phasesOf(one, props));
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
      ...[
        ...props.boards,
        ...(props.rectifierPlants ?? []),
        ...(props.ups ?? []),
        ...(props.staticTransferSwitches ?? []),
        ...(props.batteries ?? []),
      ].map(({ name }) => name),
      ...gensets.flatMap(({ units }) => units),
    ].map((id) => ({ id, kind: "power", module: "power" })),
    stated: tree.stated,
  };
}

/** One on a single-phase feed, else three. */
function boardPhases(board: ParsedPower["boards"][number], feeds: ParsedPower["feeds"]): 1 | 3 {
  return board.feeds.some((name) => feeds.find((feed) => feed.name === name)?.phases === 1) ? 1 : 3;
}

/** Three, unless its inputs hang on boards of single-phase feeds. */
function phasesOf({ inputs }: ParsedStaticTransferSwitch, { boards, feeds }: ParsedPower): 1 | 3 {
  const isSingle = ({ from }: { readonly from: string }) => boards.some((board) => board.name === from && boardPhases(board, feeds) === 1);
  return inputs.every(isSingle) ? 1 : 3;
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

/** A board at the ends of its feeds, with its circuits. */
function plantBoard(
  tree: ElectricalTree,
  board: ParsedPower["boards"][number],
  endOfFeed: ReadonlyMap<string, string>,
  feeds: ParsedPower["feeds"],
): void {
  const ends = board.feeds.map((name) => endOfFeed.get(name) ?? name);
  let parent = ends[0] ?? board.name;
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
  const usual = boardPhases(board, feeds) === 1 ? "1N" : "123N";
  for (const circuit of board.circuits ?? []) tree.circuit(circuit, board.name, usual);
}

function standbyFacts({ transfer, start, attempts, source }: NonNullable<ParsedPower["standby"]>): StandbyFacts {
  return { transferS: transfer.seconds, ...(start && { startS: start.seconds }), attempts: attempts ?? 1, source };
}
