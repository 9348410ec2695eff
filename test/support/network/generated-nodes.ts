import fc from "fast-check";
import type { Connection, ElectricalNode, ItNode, UpsNode } from "../../../constructs/facts/power/electrical";
import { breaker, cable, inverter, load, plant, rack, source, ups } from "./test-nodes";

const connections: readonly Connection[] = ["1N", "2N", "3N", "12", "23", "31", "123", "123N"];

/** Whole watts: of all numbers that a computer knows up to some thousands, nearly all are next to nothing. */
const watts = (max: number) => fc.integer({ min: 0, max });

const circuit = fc.record({
  connection: fc.constantFrom(...connections),
  powerW: watts(4000),
  powerFactor: fc.double({ min: 0.7, max: 1, noNaN: true }),
  leading: fc.boolean(),
  continuous: fc.boolean(),
  lengthM: fc.integer({ min: 1, max: 30 }),
});

const side = fc.record({
  transformer: fc.constantFrom("none", "Dyn11", "Dyn1", "Dyn11 without u_k"),
  feederM: fc.integer({ min: 1, max: 60 }),
  /** Between feeder and board. */
  hasInverter: fc.boolean(),
  lossShare: fc.constantFrom(0, 0.004),
  circuits: fc.array(circuit, { minLength: 1, maxLength: 5 }),
  upsW: watts(9000),
  /** Efficiency in place of a polynomial, and power factors of UPS and plant over their load. */
  publishedOverLoad: fc.boolean(),
  radioW: watts(12_000),
});

const corded = fc.record({
  powerW: watts(2000),
  powerFactor: fc.double({ min: 0.7, max: 1, noNaN: true }),
  share: fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  connection: fc.constantFrom(...connections),
});

/** What a generated network is made of: two feeds with a board, a UPS and rectifiers each, racks on both, and loads with a cord on each board. */
export const recipe = fc.record({
  sides: fc.tuple(side, side),
  standard: fc.constantFrom("IEC", "NEC"),
  racks: fc.array(fc.record({ powerW: watts(3000), share: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    maxLength: 3,
  }),
  corded: fc.array(corded, { maxLength: 2 }),
});

export type Recipe = typeof recipe extends fc.Arbitrary<infer R> ? R : never;

/** The nodes of a recipe. `scale` divides loads, ratings and absolute losses and multiplies impedances. */
export function nodesOf({ sides, standard, racks, corded }: Recipe, scale = 1, swapped = false): readonly ElectricalNode[] {
  const names = swapped ? (["b", "a"] as const) : (["a", "b"] as const);
  const [first, second] = names;
  const devices = racks.map(({ powerW, share }, i): ItNode => {
    const device = rack(`rack-${i}`, [`${first}/ups`, `${second}/ups`], powerW / scale, 4000 / scale, "2N");
    return {
      ...device,
      supplies: device.supplies.map((supply, k) => ({ ...supply, id: `rack-${i}/${names[k]}`, share: k === 0 ? share : 1 - share })),
    };
  });
  const cords = corded.flatMap(({ powerW, share, connection, powerFactor }, i) =>
    ([first, second] as const).map((name, k) => {
      const cord = { device: `corded-${i}`, share: k === 0 ? share : 1 - share };
      return load(`corded-${i}/${name}`, `${name}/board`, connection, (cord.share * powerW) / scale, { powerFactor, cord });
    }),
  );
  return [...sideNodes(first, sides[0], standard, scale), ...sideNodes(second, sides[1], standard, scale), ...devices, ...cords];
}

const overLoad = [
  [0.1, 0.9],
  [0.5, 0.96],
  [1, 0.99],
] as const;

function upsOverLoad({ publishedOverLoad }: Recipe["sides"][number]): Pick<UpsNode, "inputPowerFactor"> & Partial<UpsNode> {
  return publishedOverLoad
    ? { inputPowerFactor: overLoad, loss: { kind: "efficiency", curve: overLoad } }
    : { inputPowerFactor: [[0, 0.98]] };
}

function sideNodes(name: string, parts: Recipe["sides"][number], standard: "IEC" | "NEC", scale: number): ElectricalNode[] {
  const nodes: ElectricalNode[] = [source(name), breaker(`${name}/main`, name, 160 / scale, { standard })];
  let end = `${name}/main`;
  if (parts.transformer !== "none") {
    nodes.push({
      kind: "transformer",
      id: `${name}/tx`,
      parent: end,
      place: "outside",
      ratedVA: 100_000 / scale,
      primaryLineToLineV: 400,
      secondaryLineToLineV: 400,
      vectorGroup: parts.transformer === "Dyn1" ? "Dyn1" : "Dyn11",
      noLoadLossW: 200 / scale,
      loadLossW: 1500 / scale,
      ...(parts.transformer !== "Dyn11 without u_k" && { shortCircuitVoltage: 0.04 }),
    });
    end = `${name}/tx`;
  }
  nodes.push(cable(`${name}/feeder`, end, parts.feederM * scale, 50));
  if (parts.hasInverter)
    nodes.push(inverter(`${name}/pcs`, `${name}/feeder`, { ratedW: 60_000 / scale, ratedVA: 60_000 / scale, transferA: 120 / scale }));
  nodes.push({
    kind: "panel",
    id: `${name}/board`,
    parent: parts.hasInverter ? `${name}/pcs` : `${name}/feeder`,
    place: "inside",
    lossShareOfOutput: parts.lossShare,
    ratedA: 160 / scale,
  });
  for (const [i, { connection, lengthM, powerW, ...rest }] of parts.circuits.entries()) {
    const id = `${name}/${i}`;
    nodes.push(breaker(`${id}/cb`, `${name}/board`, 32 / scale, { standard }), cable(`${id}/wire`, `${id}/cb`, lengthM * scale, 6));
    nodes.push(load(id, `${id}/wire`, connection, powerW / scale, rest));
  }
  nodes.push(ups(`${name}/ups`, `${name}/board`, { ratedW: 20_000 / scale, ratedVA: 24_000 / scale, ...upsOverLoad(parts) }));
  nodes.push(load(`${name}/served`, `${name}/ups`, "123N", parts.upsW / scale));
  nodes.push(
    plant(`${name}/dc`, `${name}/board`, 4, { unitRatedW: 3200 / scale, ...(parts.publishedOverLoad && { powerFactor: overLoad }) }),
    cable(`${name}/dc-wire`, `${name}/dc`, 3 * scale, 95),
  );
  nodes.push(load(`${name}/radio`, `${name}/dc-wire`, "DC", parts.radioW / scale, { continuous: false }));
  return nodes;
}
