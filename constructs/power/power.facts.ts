import type { OutletFacts } from "../facts/distribution";
import type { BreakerNode, CableNode, Connection, ElectricalNode, UpsInput, UpsNode } from "../facts/electrical";
import type { PowerFacts, StatedFact } from "../facts/node-facts";
import type { StandbyFacts } from "../facts/standby";
import { hertzOf } from "../props/frequency-range";
import type { ParsedCircuit } from "./circuits.props";
import type { ParsedPower } from "./power.props";
import { protectionFacts } from "./protection.facts";
import { batteryFacts, gensetFacts, photovoltaicsFacts } from "./stores.facts";

/** What the power module needs to know of the grid. */
export interface GridSupply {
  readonly lineToNeutralV: number; // [V]
  readonly frequencyHz: number; // [Hz]
}

type ParsedBreaker = ParsedCircuit["breaker"];
type ParsedCable = NonNullable<ParsedCircuit["cable"]>;
type ParsedTransformer = NonNullable<ParsedPower["feeds"][number]["transformer"]>;
type ParsedPlant = NonNullable<ParsedPower["rectifierPlants"]>[number];
type ParsedUps = NonNullable<ParsedPower["ups"]>[number];

/** The tree from the feeds down to the outlets. Ids: `feed-a`, `feed-a/main`, `board-a`, `pdu-a1/breaker`, `pdu-a1`. */
export function powerFacts(props: ParsedPower, grid: GridSupply): PowerFacts {
  const tree = new Tree(props.standard);
  const phasesOf = new Map(props.feeds.map(({ name, phases }) => [name, phases ?? 3]));
  const endOfFeed = new Map<string, string>();
  for (const feed of props.feeds) {
    const source = `feed-${feed.name}`;
    const fault = feed.shortCircuit && { shortCircuitA: feed.shortCircuit.current.amperes };
    tree.nodes.push({ kind: "source", id: source, place: "outside", feed: feed.name, phases: feed.phases ?? 3, ...grid, ...fault });
    if (feed.shortCircuit) tree.stated.push({ path: `power/${source}`, source: feed.shortCircuit.source });
    const main = tree.breaker(`${source}/main`, source, feed.main);
    const end = feed.transformer ? tree.transformer(`${source}/transformer`, main, feed.transformer, grid) : main;
    endOfFeed.set(feed.name, feed.cable ? tree.cable(`${source}/cable`, end, feed.cable) : end);
  }
  for (const board of props.boards) {
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
    const phases = Math.min(...board.feeds.map((name) => phasesOf.get(name) ?? 3));
    for (const circuit of board.circuits ?? []) tree.circuit(circuit, board.name, phases === 1 ? "1N" : "123N");
  }
  for (const plant of props.rectifierPlants ?? []) rectifierPlant(tree, plant);
  for (const ups of props.ups ?? []) uninterruptible(tree, ups);
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
    demands: [],
    devices: [
      ...[...props.boards, ...(props.rectifierPlants ?? []), ...(props.ups ?? []), ...(props.batteries ?? [])].map(({ name }) => name),
      ...gensets.flatMap(({ units }) => units),
    ].map((id) => ({ id, kind: "power", module: "power" })),
    stated: tree.stated,
  };
}

function rectifierPlant(tree: Tree, plant: ParsedPlant): void {
  tree.nodes.push({
    kind: "rectifier-plant",
    id: plant.name,
    place: plant.place ?? "inside",
    parent: tree.incoming(plant.name, plant.from, plant),
    units: plant.units,
    connection: plant.connection ?? "123N",
    unitRatedW: plant.ratedPower.watts,
    busV: plant.busVoltage.volts,
    ...(plant.shortCircuitCurrent && { shortCircuitA: plant.shortCircuitCurrent.amperes }),
    efficiency: plant.efficiency,
    powerFactor: plant.powerFactor?.value ?? 1,
    voltageDerating: plant.voltageDerating,
    runningRangeV: [plant.runningRange.minimum.volts, plant.runningRange.maximum.volts],
    restartV: plant.restart.volts,
    ...comesBack(plant),
    ...(plant.inputFrequency && { frequencyRangeHz: hertzOf(plant.inputFrequency) }),
    fullPowerUpToC: plant.fullPowerUpTo.celsius,
    ...(plant.temperatureDerating && { temperatureDerating: plant.temperatureDerating }),
    source: plant.source,
  });
  tree.stated.push({ path: `power/${plant.name}`, source: plant.source });
  for (const circuit of plant.circuits) tree.circuit(circuit, plant.name, "DC");
}

function uninterruptible(tree: Tree, ups: ParsedUps): void {
  tree.nodes.push({
    kind: "ups",
    id: ups.name,
    place: ups.place ?? "inside",
    parent: tree.incoming(ups.name, ups.from, ups),
    ratedW: ups.ratedPower.watts,
    ratedVA: ups.ratedApparentPower.voltAmperes,
    outputLineToNeutralV: ups.outputVoltage.lineToNeutral.volts,
    lossCoefficients: [ups.loss.noLoad, ups.loss.linear, ups.loss.square],
    inputPowerFactor: ups.inputPowerFactor?.value ?? 1,
    temperatureRangeC: [ups.ambient.minimum.celsius, ups.ambient.maximum.celsius],
    ...(ups.input && { input: upsInput(ups.input) }),
    ...comesBack(ups),
    ...(ups.inputFrequency && { frequencyRangeHz: hertzOf(ups.inputFrequency) }),
    source: ups.source,
  });
  tree.stated.push({ path: `power/${ups.name}`, source: ups.source });
  for (const circuit of ups.circuits) tree.circuit(circuit, ups.name, "123N");
}

function comesBack({ walkIn, startDelay }: ParsedPlant | ParsedUps): Pick<UpsNode, "walkInS" | "startDelayS"> {
  return { ...(walkIn && { walkInS: walkIn.seconds }), ...(startDelay && { startDelayS: startDelay.seconds }) };
}

function upsInput({ minimum, maximum, restart, capacity }: NonNullable<ParsedUps["input"]>): UpsInput {
  return {
    rangeV: [minimum.volts, maximum.volts],
    ...(restart && { restartV: restart.volts }),
    ...(capacity && { capacity }),
  };
}

function standbyFacts({ transfer, start, attempts, source }: NonNullable<ParsedPower["standby"]>): StandbyFacts {
  return { transferS: transfer.seconds, ...(start && { startS: start.seconds }), attempts: attempts ?? 1, source };
}

/** Ampacities with the factors of how the cable is laid. A thinner neutral without an ampacity of its own has none that is known. */
function ampacities(
  { ampacity, ambientFactor, groupingFactor, neutralAmpacity, source }: ParsedCable,
  isFullNeutral: boolean,
): Pick<CableNode, "ampacityA" | "neutralAmpacityA" | "source"> {
  if (!ampacity) return {};
  const factor = (ambientFactor?.value ?? 1) * (groupingFactor?.value ?? 1);
  const neutral = neutralAmpacity ?? (isFullNeutral ? ampacity : undefined);
  return {
    ampacityA: ampacity.amperes * factor,
    ...(neutral && { neutralAmpacityA: neutral.amperes * factor }),
    ...(source && { source }),
  };
}

/** The nodes and outlets as they grow from the sources down. */
class Tree {
  readonly nodes: ElectricalNode[] = [];
  readonly outlets: OutletFacts[] = [];
  readonly stated: StatedFact[] = [];

  constructor(private readonly standard: "IEC" | "NEC") {}

  breaker(id: string, parent: string, props: ParsedBreaker): string {
    const node: BreakerNode = {
      kind: "breaker",
      id,
      place: props.place ?? "inside",
      parent,
      standard: this.standard,
      ratedA: props.rating.amperes,
      listedFor100Percent: props.listedFor100Percent ?? false,
      referenceTemperatureC: props.referenceTemperature.celsius,
      enclosureRiseK: props.enclosureRise?.kelvins ?? 0,
      groupFactor: props.groupFactor?.value ?? 1,
      ...(props.temperatureFactor && { temperatureFactor: props.temperatureFactor }),
      ...(props.altitudeFactor && { altitudeFactor: props.altitudeFactor }),
      ...(props.neutralRating && { neutralRatedA: props.neutralRating.amperes }),
      ...(props.breakingCapacity && { breakingCapacityA: props.breakingCapacity.amperes }),
      ...(props.selectiveUpTo && { selectiveUpToA: props.selectiveUpTo.amperes }),
      source: props.source,
    };
    this.nodes.push(node);
    this.stated.push({ path: `power/${id}`, source: props.source });
    return id;
  }

  cable(id: string, parent: string, props: ParsedCable): string {
    const section = props.section.squareMillimetres;
    const neutral = props.neutralSection === "none" ? null : (props.neutralSection?.squareMillimetres ?? section);
    const node: CableNode = {
      kind: "cable",
      id,
      place: props.place ?? "inside",
      parent,
      lengthM: props.length.metres,
      sectionMm2: section,
      neutralSectionMm2: neutral,
      material: props.material,
      ...ampacities(props, neutral !== null && neutral >= section),
    };
    this.nodes.push(node);
    if (props.source) this.stated.push({ path: `power/${id}`, source: props.source });
    return id;
  }

  transformer(id: string, parent: string, props: ParsedTransformer, grid: GridSupply): string {
    this.nodes.push({
      kind: "transformer",
      id,
      place: props.place ?? "inside",
      parent,
      ratedVA: props.ratedPower.voltAmperes,
      primaryLineToLineV: props.primary?.volts ?? grid.lineToNeutralV * Math.sqrt(3),
      secondaryLineToLineV: props.secondary.volts,
      vectorGroup: props.vectorGroup,
      noLoadLossW: props.noLoadLoss.watts,
      loadLossW: props.loadLoss.watts,
      ...(props.shortCircuitVoltage && { shortCircuitVoltage: props.shortCircuitVoltage.value }),
      source: props.source,
    });
    this.stated.push({ path: `power/${id}`, source: props.source });
    return id;
  }

  /** Breaker and cable that lead to a converter. */
  incoming(name: string, board: string, props: { readonly breaker: ParsedBreaker; readonly cable?: ParsedCable | undefined }): string {
    const breaker = this.breaker(`${name}/breaker`, board, props.breaker);
    return props.cable ? this.cable(`${name}/cable`, breaker, props.cable) : breaker;
  }

  circuit(circuit: ParsedCircuit, board: string, usual: Connection): void {
    let end = this.incoming(circuit.name, board, circuit);
    if (circuit.pdu) {
      this.nodes.push({
        kind: "pdu",
        id: circuit.name,
        place: "inside",
        parent: end,
        ratedA: circuit.pdu.rating.amperes,
        source: circuit.pdu.source,
      });
      this.stated.push({ path: `power/${circuit.name}`, source: circuit.pdu.source });
      end = circuit.name;
    }
    const bankOf = new Map((circuit.pdu?.banks ?? []).map((bank) => [bank.name, bank]));
    for (const { name, rating } of bankOf.values()) {
      const id = `${circuit.name}/${name}`;
      const source = circuit.pdu?.source ?? circuit.breaker.source;
      this.nodes.push({ kind: "pdu", isBank: true, id, place: "inside", parent: end, ratedA: rating.amperes, source });
    }
    for (const served of circuit.serves) {
      const outlet = typeof served === "string" ? { device: served } : served;
      const bank = bankOf.get(outlet.bank ?? "");
      const path = bank ? `${circuit.name}/${bank.name}` : undefined;
      this.outlets.push({
        device: outlet.device,
        circuit: path ?? circuit.name,
        parent: path ?? end,
        connection: outlet.connection ?? bank?.connection ?? circuit.connection ?? usual,
        ...(outlet.share && { share: outlet.share.value }),
      });
    }
  }
}
