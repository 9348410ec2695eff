import { z } from "zod";
import type { BreakerNode, Connection, ElectricalNode } from "../../../constructs/facts/power/electrical";
import type { BatteryOnBus } from "../../../constructs/studies/network/elements/flow";
import type { StateOptions } from "../../../constructs/studies/network/network-state";
import worked from "../../reference/worked-electrical-sts.json";
import { testSource } from "./worked-nec-nodes";

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
  rule: z.enum(["IEC", "NEC"]),
  rated_A: z.number(),
  kTemperaturePoints: curve,
  kAltitudePoints: curve.optional(),
  kGroup: z.number().default(1),
};
const cable = {
  ...child,
  length_m: z.number(),
  section_mm2: z.number(),
  neutralSection_mm2: z.number().default(0),
  material: z.enum(["Cu", "Al"]),
};
const load = { ...child, power_W: z.number(), continuous: z.boolean().default(true) };

const workedNode = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("source"), id: z.string(), voltageLL_V: z.number() }),
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
  z.object({ kind: z.literal("dcLoad"), ...load, it: z.boolean().default(false) }),
  z.object({
    kind: z.literal("it"),
    id: z.string(),
    dcPower_W: z.number(),
    psus: z.array(z.object({ name: z.string(), parent: z.string(), connection, share: z.number(), rated_W: z.number(), curve, pf: curve })),
  }),
]);
type WorkedInput = z.output<typeof workedNode>;

const inputs = z.array(workedNode).parse(worked.input.network.nodes);

/** The nodes of the worked case as electrical nodes. Its inputs carry their unit in the key. */
export const workedStsNodes: readonly ElectricalNode[] = inputs.map(toNode);

/** A scenario of the worked case as an equipment state. */
export function workedStsState(name: string): StateOptions {
  const scenario = worked.input.scenarios.find((one) => one.name === name) as {
    readonly dead?: readonly string[];
    readonly bypass?: readonly string[];
    readonly atEnd?: boolean;
    readonly standbyRunning?: readonly string[];
    readonly sourceVoltageFactor?: Readonly<Record<string, number>>;
    readonly charge_W?: Readonly<Record<string, number | "limit">>;
  };
  const { dead = [], bypass, atEnd, standbyRunning, sourceVoltageFactor, charge_W } = scenario;
  const sources = inputs.flatMap(({ kind, id }) => (kind === "source" ? [id] : []));
  const lostFeeds = [...sources.filter((id) => dead.includes(id)), ...(standbyRunning ? [] : ["genset"])];
  return {
    lostFeeds,
    lostNodes: dead.filter((id) => !sources.includes(id)),
    batteriesHold: lostFeeds.length === sources.length,
    ...(sourceVoltageFactor && { sourceVoltageFactor: { ...sourceVoltageFactor, genset: 1 } }),
    ...(bypass && { bypassed: bypass }),
    ...(atEnd && { atEnd }),
    batteries: inputs.flatMap((node) => batteryOn(node, charge_W)),
  };
}

function batteryOn(node: WorkedInput, charge: Readonly<Record<string, number | "limit">> = {}): BatteryOnBus[] {
  if ((node.kind !== "ups" && node.kind !== "rectifier") || !node.battery) return [];
  const { dischargeEfficiency, chargeEfficiency, nominal_V, end_V } = node.battery;
  const asked = charge[node.id];
  const mostW = { "ups-a": 4608, plant: 5760 }[node.id] ?? Number.NaN; // `chargeLimit_W` of the two
  return [
    {
      id: `${node.id}/battery`,
      converter: node.id,
      place: "inside",
      dischargeEfficiency,
      chargeEfficiency,
      chargerEfficiency: node.kind === "ups" ? (node.chargerEfficiency ?? 1) : 1,
      chargeLimitW: () => (asked === undefined ? 0 : asked === "limit" ? mostW : asked),
      ...(nominal_V !== undefined && { nominalV: nominal_V }),
      ...(end_V !== undefined && { endV: end_V }),
    },
  ];
}

function breakerNode(node: Extract<WorkedInput, { kind: "breaker" | "bank" | "dcBreaker" }>): BreakerNode {
  return {
    kind: "breaker",
    id: node.id,
    place: "inside",
    parent: node.parent,
    standard: node.rule,
    ratedA: node.rated_A,
    referenceTemperatureC: 30,
    temperatureFactor: node.kTemperaturePoints,
    ...(node.kAltitudePoints && { altitudeFactor: node.kAltitudePoints }),
    groupFactor: node.kGroup,
    enclosureRiseK: 0,
    listedFor100Percent: false,
    ...(node.kind === "bank" && { isBank: true }),
    source: testSource,
  };
}

function toNode(node: WorkedInput): ElectricalNode {
  const common = { id: node.id, place: "inside" } as const;
  switch (node.kind) {
    case "source":
      return {
        ...common,
        kind: "source",
        feed: node.id,
        lineToNeutralV: node.voltageLL_V / Math.sqrt(3),
        phases: 3,
        frequencyHz: worked.input.network.frequency_Hz,
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
        it: node.kind === "dcLoad" && node.it,
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
          powerFactor: pf,
        })),
      };
  }
}
