import { declareSource, type LinkProps, type ReceptionProps } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { linkBudget } from "../../../constructs/engineering/link/link-budget";
import { linkNode } from "../../support/nodes/vector-links";
import { shareOfTolerance } from "../engineering/link/vectors";
import { links, vectors } from "../engineering/link/vectors-link.json";

const source = declareSource("Numbers of this test", "link@example.org");

type VectorLink = (typeof links)[keyof typeof links];

/** A link of the vectors as a design writes it. */
function linkProps(link: VectorLink): LinkProps {
  return {
    name: "link",
    satellite: 49260,
    frequency: `${link.frequencyGHz} GHz`,
    symbolRate: `${link.symbolRate} baud`,
    rollOff: `${link.rollOff}`,
    polarisation: "left-hand circular",
    coding: codingProps(link),
    eirpDbw: link.eirp as LinkProps["eirpDbw"],
    ...("axialRatios_dB" in link ? { axialRatioDb: link.axialRatios_dB[0] ?? Number.NaN } : { polarisationLossDb: link.polarisationLoss }),
    implementationLossDb: link.implementationLoss,
    otherLossDb: link.otherLoss,
    requiredMarginDb: link.requiredMargin,
    availability: "99.9 %",
    source,
  };
}

function codingProps(link: VectorLink): LinkProps["coding"] {
  if (!("ccsds" in link)) return { standard: "DVB-S2", modcods: link.modcods, pilots: link.pilots };
  const { bitsPerSymbol, codeRate, ebN0_dB: ebN0Db, frameEfficiency } = link.ccsds;
  const modcod = { name: "ccsds", bitsPerSymbol, codeRate: `${codeRate}`, ebN0Db, frameEfficiency: `${frameEfficiency}`, source } as const;
  return { standard: "CCSDS", modcods: [modcod] };
}

function receptionProps(link: VectorLink): ReceptionProps {
  const { ground } = link;
  const given = "given" in ground ? ground.given : undefined;
  return {
    band: { minimum: "2 GHz", maximum: "9 GHz" },
    polarisations: ["left-hand circular"],
    diameter: `${ground.diameter_m} m`,
    efficiency: `${ground.efficiency}`,
    pointingError: `${ground.pointingError} °`,
    feederLossDb: ground.feederLoss_dB,
    ...("axialRatios_dB" in link && { axialRatioDb: link.axialRatios_dB[1] ?? Number.NaN }),
    ...(given
      ? { gOverT: { dbPerK: given.gOverT_dBK, systemTemperatureK: given.systemTemperature_K, elevation: `${given.elevation} °` } }
      : {
          noise: {
            amplifierK: ground.lna_K,
            amplifierGainDb: ground.lnaGain_dB,
            afterAmplifierK: ground.afterLna_K,
            spilloverK: ground.spillover_K,
          },
        }),
    source,
  };
}

describe("links and receptions of a design", () => {
  it.each(Object.keys(links))("give the budgets that the vectors have of %s", (name) => {
    const link = links[name as keyof typeof links];
    const node = linkNode({ links: [linkProps(link)], receptions: [receptionProps(link)] });
    const { links: study = expect.unreachable() } = new NodeStudy(node).sky ?? expect.unreachable();
    const [received = expect.unreachable()] = study.received("antenna-1", 49260);
    const prepared = study.preparedLink("antenna-1", received);
    const own = vectors.filter(({ inputs }) => inputs.link === name);
    expect(own).toHaveLength(16);
    for (const vector of own) {
      const { elevation, range_km, offNadir, percent } = vector.inputs;
      const sample = { elevationDegrees: elevation, rangeKm: range_km, offNadirDegrees: offNadir };
      const budget = linkBudget(prepared, sample, percent ?? "clear");
      if (budget.kind !== "budget") throw new Error(`${vector.id} has a budget`);
      for (const [key, value] of [
        ["esN0", budget.esN0Db],
        ["gOverT", budget.gOverTDbPerK],
        ["polarisationLoss", budget.polarisationLossDb],
        ["margin", budget.marginDb],
        ["netRate_bps", budget.netRateBitPerS],
      ] as const)
        expect(shareOfTolerance(vector, key, value), `${vector.id} ${key}`).toBeLessThanOrEqual(1);
    }
  });

  it("linkFacts() has a weight of its own and may be optional, each where the design says it", () => {
    const [plain, said] = linkNode({ links: [{}, { name: "s", frequency: "8.3 GHz", weight: 2.5, optional: true }] }).sky?.links ?? [];
    expect(plain).not.toHaveProperty("weight");
    expect(plain).not.toHaveProperty("optional");
    expect(said).toMatchObject({ weight: 2.5, optional: true });
    expect(() => linkNode({ links: [{ weight: 0 }] })).toThrow(/links\[0\]\.weight/);
  });
});
