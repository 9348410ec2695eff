import { declareSource, type EdgeNodeStackProps, type NodeSnapshot, PropsError, snapshot } from "cdktf-edge-node";
import { NodeStudy } from "cdktf-edge-node/rules";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { astanaCold } from "../../../examples/astana-cold";
import { lagosSolarHybrid } from "../../../examples/lagos-solar-hybrid";
import { riyadhAdiabatic } from "../../../examples/riyadh-adiabatic";
import { changed } from "../../support/props/changed";
import { liquid } from "../../support/props/liquid";

const source = declareSource("odd numbers", "tests");

/** Riyadh with rear doors on its racks' air, and carried through a restart. */
function withDoors(): EdgeNodeStackProps {
  const cooling = liquid(riyadhAdiabatic.cooling);
  const { coolant } = cooling.secondaryLoop;
  const rating = { heat: "5 kW", airIn: "45 °C", coolantIn: "25 °C", coolant, coolantFlow: "20 L/min", airFlow: "0.6 m³/s" } as const;
  const door = { rack: "rack-1", rating, maximumSupply: "40 °C", rackAirFlow: "0.5 m³/s", coolantFlow: "12 L/min", source } as const;
  return {
    ...riyadhAdiabatic,
    cooling: {
      ...cooling,
      rearDoors: [door],
      secondaryLoop: { ...cooling.secondaryLoop, volume: "200 L", pumpOnUps: true },
      dryCoolers: { ...cooling.dryCoolers, restartDelay: "5 s", restartInterval: "60 s" },
      airConditioners: { ...cooling.airConditioners, restartDelay: "180 s", restartInterval: "60 s" },
      room: { ...cooling.room, airVolume: "60 m³", heatCapacity: "400 kJ/K" },
    },
    site: { ...riyadhAdiabatic.site, promises: { ...riyadhAdiabatic.site.promises, rideThroughS: "restart" } },
  };
}

/** Paths of numbers, and of texts that begin with one. */
function numbersIn(data: unknown, path: readonly string[] = []): string[] {
  if (typeof data === "number" || (typeof data === "string" && /^-?\d/.test(data))) return [path.join(".")];
  if (typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => numbersIn(value, [...path, key]));
}

function at(data: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], data);
}

/** The number times a factor, in its own unit. */
function scaled(value: unknown, factor: number): unknown {
  const times = (number: number) => Number((number * factor).toPrecision(4));
  if (typeof value === "number") return times(value);
  return String(value).replace(/^-?\d+(?:\.\d+)?/, (digits) => times(Number(digits)).toFixed(9));
}

/** What is left of odd numbers that the props take. */
function accepted(make: () => NodeSnapshot): NodeSnapshot | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof PropsError) return undefined;
    throw error;
  }
}

describe("NodeStudy of odd numbers", () => {
  it("NodeStudy gives each scenario a balanced state or a reason, and throws nothing, whatever numbers the props take", () => {
    const designs = [withDoors(), riyadhAdiabatic, astanaCold, lagosSolarHybrid].map(({ site, ...design }) => {
      const { compute, cooling, power } = design;
      return { site, design, paths: numbersIn({ compute, cooling, power }) };
    });
    const odd = fc.constantFrom(...designs).chain(({ paths, ...of }) => {
      const changes = fc.array(fc.tuple(fc.constantFrom(...paths), fc.double({ min: -4, max: 4, noNaN: true })), {
        minLength: 1,
        maxLength: 3,
      });
      return fc.record({ of: fc.constant(of), changes, elevationM: fc.option(fc.integer({ min: -400, max: 9000 })) });
    });
    let solved = 0;
    fc.assert(
      fc.property(odd, ({ of: { site, design }, changes, elevationM }) => {
        const position = { ...site.position, ...(elevationM !== null && { elevationM }) };
        const wrong = changes.reduce((props, [path, power]) => changed(props, path, scaled(at(props, path), 10 ** power)), design);
        const node = accepted(() => snapshot("odd", { ...site, position }, wrong));
        const study = node && new NodeStudy(node);
        for (const scenario of study?.scenarios ?? []) {
          const { outcome, reason, balance, electrical } = study?.point(scenario) ?? expect.unreachable();
          if (outcome === "unknown") expect(reason, scenario.name).toMatch(/\S/);
          else expect(Math.abs(balance?.residualW ?? Number.NaN), scenario.name).toBeLessThanOrEqual(1e-6 * electrical.nodePowerW);
          if (outcome === "solved") solved++;
        }
      }),
      { numRuns: 120 },
    );
    expect(solved).toBeGreaterThan(1000);
  });
});
