import type { PowerFacts } from "../facts/node-facts";
import { builtFor } from "../facts/power/built-for";
import type { Connection } from "../facts/power/electrical";
import type { StandbyFacts } from "../facts/power/genset";
import { type ProductFacts, product } from "../facts/product";
import { compact } from "../plain/compact";
import { defined } from "../plain/defined";
import { statedPart } from "../provenance/part-id";
import { batteryInverter, rectifierPlant, uninterruptible } from "./converters.facts";
import { ElectricalTree, type GridSupply } from "./electrical-tree";
import { phasesAt } from "./phases-at";
import { enclosurePlaces, placeFacts, statedPlaces } from "./places.facts";
import type { ParsedPower } from "./power.props";
import { pduDevices, powerDevices } from "./power-devices";
import { powerInventory } from "./power-inventory";
import { protectionFacts } from "./protection.facts";
import { staticTransferSwitch } from "./static-transfer-switches.facts";
import { batteryFacts, gensetFacts, photovoltaicsFacts } from "./stores.facts";

/** Makes the tree from the feeds down to the outlets. Ids: `feed-a`, `feed-a/main`, `board-a`, `pdu-a1/breaker`, `pdu-a1`. */
export function powerFacts(props: ParsedPower, grid: GridSupply): PowerFacts {
  const tree = new ElectricalTree(props.standard, enclosurePlaces(props));
  const ends = new Map(props.feeds.map((feed) => [feed.name, plantFeed(tree, feed, grid)]));
  const standIns = plantGensets(tree, props, grid);
  const phases = phasesAt(props);
  for (const board of props.boards) plantBoard(tree, board, { ends, standIns }, usualOf[phases(board.name)]);
  for (const plant of props.rectifierPlants ?? []) rectifierPlant(tree, plant);
  for (const ups of props.ups ?? []) uninterruptible(tree, ups);
  for (const inverter of props.batteryInverters ?? []) batteryInverter(tree, inverter);
  for (const one of props.staticTransferSwitches ?? []) staticTransferSwitch(tree, one, usualOf[phases(one.name)]);
  const batteries = batteryFacts(props);
  const gensets = gensetFacts(props);
  const photovoltaics = photovoltaicsFacts(props);
  const { batteries: onBuses = [], gensets: sets = [], photovoltaics: arrays = [] } = props;
  tree.stated.push(...[...onBuses, ...sets, ...arrays].map((part) => statedPart(`power/${part.name}`, part)));
  const places = placeFacts(props);
  tree.stated.push(...statedPlaces(places));
  const standby = props.standby && standbyFacts(props.standby);
  if (standby) tree.stated.push({ path: "power/standby", source: standby.source });
  return {
    distribution: { nodes: tree.nodes, outlets: tree.outlets, feeds: props.feeds.map(({ name }) => name), places },
    batteries,
    gensets,
    photovoltaics,
    ...defined({ standby }),
    ...protectionFacts(props),
    inventory: powerInventory(props),
    demands: [],
    devices: powerDevices(props),
    pdus: pduDevices(props),
    stated: tree.stated,
    products: [...tree.products, ...storeProducts(props)],
  };
}

/** Returns batteries, gensets, and photovoltaic modules with their inverters. */
function storeProducts({ batteries = [], gensets = [], photovoltaics = [] }: ParsedPower): ProductFacts[] {
  return [
    ...batteries.map((one) => product("battery", `power/${one.name}`, "power.batteries[]", one)),
    ...gensets.map((one) => product("genset", `power/${one.name}`, "power.gensets[]", one)),
    ...photovoltaics.flatMap((one) => {
      const { maximumElevation: _, ...inverter } = one; // one limit for both, judged once
      return [
        product("solar", `power/${one.name}`, "power.photovoltaics[]", one),
        product("inverter", `power/${one.name}/inverter`, "power.photovoltaics[]", inverter),
      ];
    }),
  ];
}

/** The default connection of circuits to a part. */
const usualOf = { 1: "1N", 3: "123N", DC: "DC" } as const satisfies Record<1 | 3 | "DC", Connection>;

/** Adds a feed as far as its boards. Returns the id of its end. */
function plantFeed(tree: ElectricalTree, feed: ParsedPower["feeds"][number], grid: GridSupply): string {
  const source = `feed-${feed.name}`;
  const fault = feed.shortCircuit && { shortCircuitA: feed.shortCircuit.current.amperes };
  tree.nodes.push({ kind: "source", id: source, place: "outside", feed: feed.name, phases: feed.phases ?? 3, ...grid, ...fault });
  if (feed.shortCircuit) tree.stated.push({ path: `power/${source}`, source: feed.shortCircuit.source });
  const at = (part: "main" | "transformer" | "cable", parent: string) => ({
    id: `${source}/${part}`,
    parent,
    prop: `power.feeds[].${part}`,
  });
  const main = tree.breaker(at("main", source), feed.main);
  const end = feed.transformer ? tree.transformer(at("transformer", main), feed.transformer, grid) : main;
  return feed.cable ? tree.cable(at("cable", end), feed.cable) : end;
}

/** Adds gensets with an output of their own. Returns their end for each board that they supply. */
function plantGensets(tree: ElectricalTree, { gensets = [] }: ParsedPower, { frequencyHz }: GridSupply): ReadonlyMap<string, string> {
  return new Map(
    gensets.flatMap(({ name, boards = [], output }) => {
      if (!output) return [];
      const { voltage, phases = 3 } = output;
      const lineToNeutralV = voltage.lineToNeutral.volts;
      tree.nodes.push({ kind: "source", id: name, place: "outside", feed: name, isGensets: true, phases, lineToNeutralV, frequencyHz });
      const end = tree.incoming({ id: name, parent: name, prop: "power.gensets[].output" }, output);
      return boards.map((board) => [board, end] as const);
    }),
  );
}

/** The supplies of boards, by the names of feeds and of the boards themselves. */
interface Ends {
  readonly ends: ReadonlyMap<string, string>;
  /** Supplies that replace the others once these are not powered. */
  readonly standIns: ReadonlyMap<string, string>;
}

/** Adds a board at the ends of its feeds, or at another part, with its circuits. */
function plantBoard(tree: ElectricalTree, board: ParsedPower["boards"][number], { ends: endOf, standIns }: Ends, usual: Connection): void {
  const standIn = standIns.get(board.name);
  const ends = compact([
    board.input && tree.incoming({ id: board.name, parent: board.input.from, prop: "power.boards[].input" }, board.input),
    ...(board.feeds ?? []).map((name) => endOf.get(name) ?? name),
    standIn,
  ]);
  let parent = ends[0] ?? board.name;
  if (ends.length > 1) {
    parent = `${board.name}/transfer-switch`;
    const { transferSwitch } = board;
    const rated = transferSwitch && { ...builtFor(transferSwitch), ratedA: transferSwitch.rating.amperes, source: transferSwitch.source };
    tree.nodes.push({ kind: "transfer-switch", id: parent, place: board.place ?? "inside", parents: ends, ...rated });
    if (transferSwitch) tree.stated.push({ path: `power/${parent}`, source: transferSwitch.source });
    tree.products.push(product("transfer-switch", `power/${parent}`, "power.boards[].transferSwitch", transferSwitch));
  }
  if (board.incomer)
    parent = tree.breaker({ id: `${board.name}/incomer`, parent, prop: "power.boards[].incomer", within: board.name }, board.incomer);
  tree.nodes.push({
    kind: "panel",
    id: board.name,
    place: board.place ?? "inside",
    parent,
    lossShareOfOutput: board.lossShare?.value ?? 0,
    ...defined({ ratedA: board.rating?.amperes }),
  });
  tree.products.push(product("board", `power/${board.name}`, "power.boards[]", board));
  for (const circuit of board.circuits ?? []) tree.circuit(circuit, board.name, "boards", usual);
}

function standbyFacts({ transfer, start, attempts, source }: NonNullable<ParsedPower["standby"]>): StandbyFacts {
  return { transferS: transfer.seconds, ...defined({ startS: start?.seconds }), attempts: attempts ?? 1, source };
}
