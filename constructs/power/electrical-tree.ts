import { builtFor } from "../facts/power/built-for";
import type { OutletFacts } from "../facts/power/distribution";
import type { CableNode, Connection, ElectricalNode } from "../facts/power/electrical";
import type { PlaceName } from "../facts/power/place";
import { type ProductFacts, product } from "../facts/product";
import { defined } from "../plain/defined";
import { keyBy } from "../plain/key-by";
import { statedPart } from "../provenance/part-id";
import type { StatedFact } from "../provenance/stated-fact";
import { bankNode, breakerNode, type ParsedBreaker } from "./breakers.facts";
import type { ParsedCircuit } from "./circuits.props";
import type { PartList } from "./distribution-parts";
import type { ParsedPower } from "./power.props";

/** The numbers of the grid that the power module needs. */
export interface GridSupply {
  readonly lineToNeutralV: number; // [V]
  readonly frequencyHz: number; // [Hz]
}

type ParsedCable = NonNullable<ParsedCircuit["cable"]>;
type ParsedTransformer = NonNullable<ParsedPower["feeds"][number]["transformer"]>;

/** A position in the tree, and the path of its props. */
interface Position {
  readonly id: string;
  readonly parent: string;
  readonly prop: string;
  readonly within?: string;
}

/** The nodes and outlets, which grow from the sources down. */
export class ElectricalTree {
  readonly nodes: ElectricalNode[] = [];
  readonly outlets: OutletFacts[] = [];
  readonly stated: StatedFact[] = [];
  readonly products: ProductFacts[] = [];

  /** @param placeOf places of boards and static transfer switches that state one, also for the breakers in them */
  constructor(
    private readonly standard: "IEC" | "NEC",
    private readonly placeOf: ReadonlyMap<string, PlaceName>,
  ) {}

  /** @param within the board or switch that contains it */
  breaker({ id, parent, prop, within = parent }: Position, props: ParsedBreaker): string {
    this.nodes.push(breakerNode({ id, parent, prop, standard: this.standard }, props, this.placeOf.get(within) ?? "inside"));
    this.stated.push(statedPart(`power/${id}`, props));
    this.products.push(product("breaker", `power/${id}`, prop, props));
    return id;
  }

  cable({ id, parent, prop }: Omit<Position, "within">, props: ParsedCable): string {
    const section = props.section.squareMillimetres;
    const neutral = props.neutralSection === "none" ? null : (props.neutralSection?.squareMillimetres ?? section);
    const node: CableNode = {
      kind: "cable",
      id,
      prop,
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
    this.products.push(product("cable", `power/${id}`, prop, props));
    return id;
  }

  /** Adds a transformer with its secondary breaker. Returns the id of its end. */
  transformer({ id, parent, prop }: Omit<Position, "within">, props: ParsedTransformer, grid: GridSupply): string {
    this.nodes.push({
      kind: "transformer",
      id,
      place: props.place ?? "inside",
      parent,
      ratedVA: props.ratedPower.voltAmperes,
      ...(props.primary && !props.inputVoltage && { nominalV: [props.primary.volts] }),
      ...builtFor(props),
      primaryLineToLineV: props.primary?.volts ?? grid.lineToNeutralV * Math.sqrt(3),
      secondaryLineToLineV: props.secondary.volts,
      vectorGroup: props.vectorGroup,
      noLoadLossW: props.noLoadLoss.watts,
      loadLossW: props.loadLoss.watts,
      ...defined({ shortCircuitVoltage: props.shortCircuitVoltage?.value }),
      source: props.source,
    });
    this.stated.push({ path: `power/${id}`, source: props.source });
    this.products.push(product("transformer", `power/${id}`, prop, props));
    return props.breaker ? this.breaker({ id: `${id}/breaker`, parent: id, prop: `${prop}.breaker` }, props.breaker) : id;
  }

  /** Adds breaker and cable from one part to another. Returns the id of their end. */
  incoming(
    { id, parent, prop }: Omit<Position, "within">,
    props: { readonly breaker: ParsedBreaker; readonly cable?: ParsedCable | undefined },
  ): string {
    const breaker = this.breaker({ id: `${id}/breaker`, parent, prop: `${prop}.breaker` }, props.breaker);
    return props.cable ? this.cable({ id: `${id}/cable`, parent: breaker, prop: `${prop}.cable` }, props.cable) : breaker;
  }

  /** @param list of the part at which it begins */
  circuit(circuit: ParsedCircuit, board: string, list: PartList, usual: Connection): void {
    let end = this.incoming({ id: circuit.name, parent: board, prop: `power.${list}[].circuits[]` }, circuit);
    if (circuit.pdu) {
      this.nodes.push({
        kind: "pdu",
        id: circuit.name,
        place: "inside",
        parent: end,
        connection: circuit.connection ?? usual,
        ...builtFor(circuit.pdu),
        ratedA: circuit.pdu.rating.amperes,
        source: circuit.pdu.source,
      });
      this.stated.push(statedPart(`power/${circuit.name}`, circuit.pdu));
      this.products.push(product("pdu", `power/${circuit.name}`, `power.${list}[].circuits[].pdu`, circuit.pdu));
      end = circuit.name;
    }
    const bankOf = keyBy(circuit.pdu?.banks ?? [], (bank) => bank.name);
    for (const bank of bankOf.values()) {
      const id = `${circuit.name}/${bank.name}`;
      const sourceOfPdu = circuit.pdu?.source ?? circuit.breaker.source;
      const prop = `power.${list}[].circuits[].pdu.banks[]`;
      this.nodes.push(bankNode({ id, parent: end, prop, standard: this.standard }, bank, sourceOfPdu));
      if (bank.source) this.stated.push(statedPart(`power/${id}`, { ...bank, source: bank.source }));
    }
    for (const served of circuit.serves) {
      const outlet = typeof served === "string" ? { device: served } : served;
      const bank = bankOf.get(outlet.bank ?? "");
      const path = bank ? `${circuit.name}/${bank.name}` : undefined;
      this.outlets.push(
        defined({
          device: outlet.device,
          circuit: path ?? circuit.name,
          parent: path ?? end,
          connection: outlet.connection ?? bank?.connection ?? circuit.connection ?? usual,
          share: outlet.share?.value,
          nonContinuous: outlet.continuous === false ? true : undefined,
        }),
      );
    }
  }
}

/** Returns ampacities with the factors of the cable's installation. A thinner neutral without its own ampacity has an unknown one. */
function ampacities(
  { ampacity, ambientFactor, groupingFactor, neutralAmpacity, source }: ParsedCable,
  isFullNeutral: boolean,
): Pick<CableNode, "ampacityA" | "neutralAmpacityA" | "source"> {
  if (!ampacity) return {};
  const factor = (ambientFactor?.value ?? 1) * (groupingFactor?.value ?? 1);
  const neutral = neutralAmpacity ?? (isFullNeutral ? ampacity : undefined);
  return defined({
    ampacityA: ampacity.amperes * factor,
    neutralAmpacityA: neutral && neutral.amperes * factor,
    source,
  });
}
