import { z } from "zod";
import type { Connection, ElectricalNode } from "../../../constructs/facts/power/electrical";
import type { Source } from "../../../constructs/provenance/source";
import worked from "../../reference/worked-electrical-nec-208.json";

/** A source for parts that stand only in tests. */
export const testSource: Source = { mark: "declared", document: "test part", owner: "tests" };

const connection = z.enum(["1N", "2N", "3N", "12", "23", "31", "123", "123N"]) satisfies z.ZodType<Connection>;
const curve = z.array(z.tuple([z.number(), z.number()]));
const workedNode = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("source"), id: z.string(), voltageLL_V: z.number() }),
  z.object({ kind: z.literal("breaker"), id: z.string(), parent: z.string(), rated_A: z.number(), listed100: z.boolean().default(false) }),
  z.object({
    kind: z.literal("transformer"),
    id: z.string(),
    parent: z.string(),
    rated_VA: z.number(),
    primaryLL_V: z.number(),
    secondaryLL_V: z.number(),
    group: z.enum(["Dyn1", "Dyn11"]),
    noLoadLoss_W: z.number(),
    loadLoss_W: z.number(),
    uk_pct: z.number(),
  }),
  z.object({
    kind: z.literal("cable"),
    id: z.string(),
    parent: z.string(),
    length_m: z.number(),
    section_mm2: z.number(),
    neutralSection_mm2: z.number().nullable(),
    material: z.enum(["Cu", "Al"]),
  }),
  z.object({ kind: z.literal("panel"), id: z.string(), parent: z.string() }),
  z.object({ kind: z.literal("pdu"), id: z.string(), parent: z.string(), rated_A: z.number() }),
  z.object({
    kind: z.literal("load"),
    id: z.string(),
    parent: z.string(),
    connection,
    power_W: z.number(),
    pf: z.number(),
    continuous: z.boolean(),
    it: z.boolean().default(false),
  }),
  z.object({
    kind: z.literal("it"),
    id: z.string(),
    dcPower_W: z.number(),
    psus: z.array(
      z.object({ name: z.string(), parent: z.string(), connection, share: z.number(), rated_W: z.number(), curve, pf: z.number() }),
    ),
  }),
]);

/** The nodes of the worked case as electrical nodes. Its inputs carry their unit in the key. */
export const workedNodes: readonly ElectricalNode[] = z.array(workedNode).parse(worked.input.network.nodes).map(toNode);

function toNode(node: z.output<typeof workedNode>): ElectricalNode {
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
      return {
        ...common,
        kind: "breaker",
        parent: node.parent,
        standard: "NEC",
        ratedA: node.rated_A,
        listedFor100Percent: node.listed100,
        referenceTemperatureC: 40,
        enclosureRiseK: 0,
        groupFactor: 1,
        source: testSource,
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
    case "cable":
      return {
        ...common,
        kind: "cable",
        parent: node.parent,
        lengthM: node.length_m,
        sectionMm2: node.section_mm2,
        neutralSectionMm2: node.neutralSection_mm2,
        material: node.material,
      };
    case "panel":
      return { ...common, kind: "panel", parent: node.parent, lossShareOfOutput: 0 };
    case "pdu":
      return { ...common, kind: "pdu", parent: node.parent, ratedA: node.rated_A, source: testSource };
    case "load":
      return {
        ...common,
        kind: "load",
        parent: node.parent,
        connection: node.connection,
        powerW: node.power_W,
        powerFactor: node.pf,
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
        supplies: node.psus.map((psu) => ({
          id: `${node.id}/${psu.name}`,
          parent: psu.parent,
          connection: psu.connection,
          share: psu.share,
          ratedW: psu.rated_W,
          efficiency: psu.curve,
          powerFactor: [[0, psu.pf]],
        })),
      };
  }
}
