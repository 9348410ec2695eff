import { z } from "zod";
import type { BreakerNode, Connection, ElectricalNode } from "../../../constructs/facts/power/electrical";
import { testSource } from "./test-source";

const connection = z.enum(["1N", "2N", "3N", "12", "23", "31", "123", "123N"]) satisfies z.ZodType<Connection>;
const curve = z.array(z.tuple([z.number(), z.number()]));
const battery = z.object({
  dischargeEfficiency: z.number(),
  chargeEfficiency: z.number(),
  nominal_V: z.number().optional(),
  end_V: z.number().optional(),
});
const child = { id: z.string(), parent: z.string() };
const breaker = {
  ...child,
  rule: z.enum(["IEC", "NEC"]).default("NEC"),
  rated_A: z.number(),
  listed100: z.boolean().default(false),
  kTemperaturePoints: curve.optional(),
  kAltitudePoints: curve.optional(),
  kGroup: z.number().default(1),
};
const cable = {
  ...child,
  length_m: z.number(),
  section_mm2: z.number(),
  neutralSection_mm2: z.number().nullable().default(null),
  material: z.enum(["Cu", "Al"]),
};
const load = { ...child, power_W: z.number(), continuous: z.boolean().default(true), it: z.boolean().default(false) };

const workedNode = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("source"), id: z.string(), voltageLL_V: z.number(), standby: z.boolean().optional() }),
  z.object({ kind: z.literal(["breaker", "bank", "dcBreaker"]), ...breaker }),
  z.object({ kind: z.literal(["cable", "dcCable"]), ...cable }),
  z.object({
    kind: z.literal("transformer"),
    ...child,
    rated_VA: z.number(),
    primaryLL_V: z.number(),
    secondaryLL_V: z.number(),
    group: z.enum(["Dyn1", "Dyn11"]),
    noLoadLoss_W: z.number(),
    loadLoss_W: z.number(),
    uk_pct: z.number(),
  }),
  z.object({ kind: z.literal("panel"), ...child }),
  z.object({ kind: z.literal("pdu"), ...child, rated_A: z.number() }),
  z.object({ kind: z.literal("ats"), id: z.string(), parents: z.array(z.string()) }),
  z.object({
    kind: z.literal("sts"),
    id: z.string(),
    parents: z.array(z.string()),
    preferred: z.number(),
    rated_A: z.number(),
    lossShare: z.number(),
    transferTime_s: z.number(),
    inputMin_V: z.number(),
  }),
  z.object({
    kind: z.literal("ups"),
    ...child,
    rated_W: z.number(),
    rated_VA: z.number(),
    outputLL_V: z.number(),
    inputPf: curve,
    efficiency: curve,
    inputMin_V: z.number(),
    chargerEfficiency: z.number().optional(),
    battery: battery.optional(),
  }),
  z.object({
    kind: z.literal("rectifier"),
    ...child,
    units: z.array(z.string()),
    unitRated_W: z.number(),
    minRunning_V: z.number(),
    maxRunning_V: z.number(),
    restart_V: z.number(),
    capacityOverVoltage: curve,
    capacityOverTemperature: curve,
    pf: curve,
    bus_V: z.number(),
    efficiency: curve,
    battery,
  }),
  z.object({ kind: z.literal("load"), ...load, connection, pf: z.number() }),
  z.object({ kind: z.literal("dcLoad"), ...load }),
  z.object({
    kind: z.literal("it"),
    id: z.string(),
    dcPower_W: z.number(),
    psus: z.array(
      z.object({
        name: z.string(),
        parent: z.string(),
        connection,
        share: z.number(),
        rated_W: z.number(),
        curve,
        pf: z.union([curve, z.number()]),
      }),
    ),
  }),
]);

/** A node of a worked case. Its keys end in their unit. */
export type WorkedInput = z.output<typeof workedNode>;

/** What the nodes of a case have in common. */
interface Network {
  readonly frequency_Hz: number;
  readonly nodes: readonly unknown[];
}

/** The inputs of a worked case. */
export function inputsOf({ nodes }: Network): readonly WorkedInput[] {
  return z.array(workedNode).parse(nodes);
}

/** The nodes of a worked case as electrical nodes. */
export function nodesOfCase(network: Network): readonly ElectricalNode[] {
  return inputsOf(network).map((node) => toNode(node, network.frequency_Hz));
}

function breakerNode(node: Extract<WorkedInput, { kind: "breaker" | "bank" | "dcBreaker" }>): BreakerNode {
  return {
    kind: "breaker",
    id: node.id,
    place: "inside",
    parent: node.parent,
    standard: node.rule,
    ratedA: node.rated_A,
    // A case without factors stands at the reference temperature of its breakers.
    referenceTemperatureC: node.kTemperaturePoints ? 30 : 40,
    ...(node.kTemperaturePoints && { temperatureFactor: node.kTemperaturePoints }),
    ...(node.kAltitudePoints && { altitudeFactor: node.kAltitudePoints }),
    groupFactor: node.kGroup,
    enclosureRiseK: 0,
    listedFor100Percent: node.listed100,
    ...(node.kind === "bank" && { isBank: true }),
    source: testSource,
  };
}

function toNode(node: WorkedInput, frequencyHz: number): ElectricalNode {
  const common = { id: node.id, place: "inside" } as const;
  switch (node.kind) {
    case "source":
      return {
        ...common,
        kind: "source",
        feed: node.id,
        ...(node.standby && { isGensets: true as const }),
        lineToNeutralV: node.voltageLL_V / Math.sqrt(3),
        phases: 3,
        frequencyHz,
      };
    case "breaker":
    case "bank":
    case "dcBreaker":
      return breakerNode(node);
    case "cable":
    case "dcCable":
      return {
        ...common,
        kind: "cable",
        parent: node.parent,
        lengthM: node.length_m,
        sectionMm2: node.section_mm2,
        neutralSectionMm2: node.kind === "dcCable" ? node.section_mm2 : node.neutralSection_mm2,
        material: node.material,
      };
    case "transformer":
      return {
        ...common,
        kind: "transformer",
        parent: node.parent,
        ratedVA: node.rated_VA,
        primaryLineToLineV: node.primaryLL_V,
        secondaryLineToLineV: node.secondaryLL_V,
        vectorGroup: node.group,
        noLoadLossW: node.noLoadLoss_W,
        loadLossW: node.loadLoss_W,
        shortCircuitVoltage: node.uk_pct / 100,
      };
    case "panel":
      return { ...common, kind: "panel", parent: node.parent, lossShareOfOutput: 0 };
    case "pdu":
      return { ...common, kind: "pdu", parent: node.parent, ratedA: node.rated_A, source: testSource };
    case "ats":
      return { ...common, kind: "transfer-switch", parents: node.parents };
    case "sts":
      return {
        ...common,
        kind: "transfer-switch",
        parents: node.preferred === 0 ? node.parents : node.parents.toReversed(),
        ratedA: node.rated_A,
        static: { minimumLineToNeutralV: node.inputMin_V, transferS: node.transferTime_s, lossShareOfOutput: node.lossShare },
        source: testSource,
      };
    case "ups":
      return {
        ...common,
        kind: "ups",
        parent: node.parent,
        ratedW: node.rated_W,
        ratedVA: node.rated_VA,
        outputLineToNeutralV: node.outputLL_V / Math.sqrt(3),
        loss: { kind: "efficiency", curve: node.efficiency },
        inputPowerFactor: node.inputPf,
        input: { rangeV: [node.inputMin_V * Math.sqrt(3), 500] },
        temperatureRangeC: [0, 45],
        source: testSource,
      };
    case "rectifier":
      return {
        ...common,
        kind: "rectifier-plant",
        parent: node.parent,
        units: node.units.length,
        connection: "123N",
        unitRatedW: node.unitRated_W,
        busV: node.bus_V,
        efficiency: node.efficiency,
        powerFactor: node.pf,
        voltageDerating: node.capacityOverVoltage,
        runningRangeV: [node.minRunning_V, node.maxRunning_V],
        restartV: node.restart_V,
        temperatureDerating: node.capacityOverTemperature,
        fullPowerUpToC: 45,
        source: testSource,
      };
    case "load":
    case "dcLoad":
      return {
        ...common,
        kind: "load",
        parent: node.parent,
        connection: node.kind === "load" ? node.connection : "DC",
        powerW: node.power_W,
        powerFactor: node.kind === "load" ? node.pf : 1,
        leading: false,
        continuous: node.continuous,
        it: node.it,
        sheddable: false,
      };
    case "it":
      return {
        ...common,
        kind: "it",
        directCurrentW: node.dcPower_W,
        continuous: true,
        sheddable: false,
        source: testSource,
        supplies: node.psus.map(({ name, rated_W, curve: efficiency, pf, ...supply }) => ({
          id: `${node.id}/${name}`,
          ...supply,
          ratedW: rated_W,
          efficiency,
          powerFactor: typeof pf === "number" ? [[0, pf]] : pf,
        })),
      };
  }
}
