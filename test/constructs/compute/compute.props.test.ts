import { Token } from "cdktf";
import { type ComputeProps, PropsError } from "cdktf-edge-node";
import { describe, expect, it } from "vitest";
import { computeSchema } from "../../../constructs/compute/compute.props";
import { parseProps } from "../../../constructs/props";
import { compute30kW } from "../../../examples/parts/it-30kw";
import { changed, leftOut } from "../../support/props/changed";
import { problemsOf } from "../../support/props/problems-of";
import { everyRow } from "../../support/tables/every-row";

const parse = (props: unknown) => parseProps(computeSchema, "riyadh-1/compute", props);
const problems = (path: string, value: unknown) => problemsOf(() => parse(changed(compute30kW, path, value)));

const token =
  "must be known at synth but is an unresolved token: pass the value itself, because the physics is computed before Terraform runs, and only deployment props may be tokens";

describe("computeSchema", () => {
  it("computeSchema reports every problem of every rack at once, in words that name place, value, limit and remedy", () => {
    const wrong = [
      ["racks.0.maximum", "-5 kW"],
      ["racks.0.maxSupply", "45 °C"],
      ["racks.0.captureRatio", "1.2"],
      ["racks.1.utilisation", leftOut],
      ["racks.1.idle", "30 °C"],
      ["racks.1.supplies.efficiency", [[0.5, 94]]],
    ] as const;
    const props = wrong.reduce<unknown>((all, [path, value]) => changed(all, path, value), compute30kW);
    expect(() => parse(props)).toThrow(
      new PropsError("riyadh-1/compute", [
        { path: "racks[0].maximum", message: "must be at least 0 W but is -5 kW: give a greater value (units: W, kW, MW)" },
        { path: "racks[0].captureRatio", message: "must be at most 1 but is 1.2: use a value within it" },
        { path: "racks[0].maxSupply", message: 'unknown prop: did you mean "maximumSupply"?' },
        {
          path: "racks[1].idle",
          message: 'must be in W, kW or MW but is "30 °C", a temperature: write it like "30 kW"',
        },
        { path: "racks[1].utilisation", message: 'is required: write it like "0.85" (units: none, %)' },
        { path: "racks[1].supplies.efficiency[0][1]", message: "must be at most 1 but is 94: use a value within the limit" },
      ]),
    );
  });

  it("computeSchema refuses every wrong value with its place and remedy", () => {
    everyRow(
      "%s = %s",
      [
        ["racks", [], "racks: must have at least 1 item but has 0: add some"],
        ["racks.0.idle", "20 kW", "racks[0].idle: must be at most the maximum of 15 kW but is 20 kW: swap the two or correct one"],
        [
          "racks.0.maximumSupply",
          leftOut,
          "racks[0].maximumSupply: is required because the coolant takes 0.8 of the heat: state the warmest coolant that the rack's maker accepts",
        ],
        ["racks.1.name", "rack-1", 'racks[1].name: must be unique but rack [0] is named "rack-1" too: rename one of them'],
        [
          "racks.0.maximum",
          15,
          'racks[0].maximum: must be text that says its unit but is the bare number 15: write it like "30 kW" (units: W, kW, MW)',
        ],
        ["racks.0.maximum", Number.NaN, 'racks[0].maximum: must be finite but is NaN: write it like "30 kW" (units: W, kW, MW)'],
        [
          "racks.0.maximum",
          Number.POSITIVE_INFINITY,
          'racks[0].maximum: must be finite but is Infinity: write it like "30 kW" (units: W, kW, MW)',
        ],
        ["racks.0.maximum", "1e400 kW", 'racks[0].maximum: must be finite but is 1e400 kW: write it like "30 kW" (units: W, kW, MW)'],
        ["racks.0.maximum", Token.asNumber({ ref: 1 }), `racks[0].maximum: ${token}`],
        ["racks.0.maximum", Token.asString({ ref: 1 }), `racks[0].maximum: ${token}`],
        ["racks.0.maximum", "0 W", "racks[0].maximum: must be above 0 W but is 0 W: use a value within it"],
        ["racks.0.supplies.count", Token.asNumber({ ref: 1 }), `racks[0].supplies.count: ${token}`],
        ["racks.0.supplies.count", 1.5, "racks[0].supplies.count: must be a whole number but is 1.5: write a whole number"],
        [
          "racks.0.supplies.spare",
          12,
          "racks[0].supplies.spare: must be below the count of 12 but is 12: at least one supply must carry the rack",
        ],
        [
          "racks.0.supplies.inputVoltage",
          { minimum: "264 V", maximum: "180 V" },
          "racks[0].supplies.inputVoltage: must have its minimum below its maximum but is 264 V to 180 V: swap the two or correct one",
        ],
        ["racks.0.airClass", "A5", 'racks[0].airClass: must be one of "A1", "A2", "A3", "A4", "H1" but is "A5": choose one of them'],
        [
          "racks.0.airInletDerating",
          [{ name: "cable", takes: "50 K" }],
          "racks[0].airInletDerating[0].takes: must be at most 40 K but is 50 K: state a difference to the class's warmest inlet, such as 15 K",
        ],
        [
          "racks.0.airInletDerating",
          [{ name: "cable", takes: "30 °C" }],
          'racks[0].airInletDerating[0].takes: must be in K but is "30 °C", a temperature: did you mean "30 K"? (a difference has as many K as °C)',
        ],
        [
          "racks.0.airInletDerating",
          [{ name: " ", takes: "5 K" }],
          "racks[0].airInletDerating[0].name: must have at least 1 character but has 0: add some",
        ],
        [
          "racks.0.optics",
          [
            { name: "uplink", caseRise: "25 K", maximumCase: "70 °C", source: compute30kW.racks[0].source },
            { name: "uplink", caseRise: "25 K", maximumCase: "70 °C", source: compute30kW.racks[0].source },
          ],
          'racks[0].optics[1].name: must be unique but optic [0] is named "uplink" too: rename one of them',
        ],
        [
          "racks.0.optics",
          [{ name: "uplink", caseRise: "-5 K", maximumCase: "70 °C", source: compute30kW.racks[0].source }],
          "racks[0].optics[0].caseRise: must be at least 0 K but is -5 K: state the case's rise over the inlet air as a difference, such as 25 K",
        ],
        [
          "racks.0.frame",
          { width: "600 m", depth: "1.2 m", height: "2 m", mass: "900 kg" },
          'racks[0].frame.width: must be at most 10 m but is 600 m: no rack is larger, correct the unit; did you mean "600 mm"?',
        ],
        [
          "racks.0.frame",
          { width: "0.1 m", depth: "1.2 m", height: "2 m", mass: "8 t" },
          "racks[0].frame.mass: must be 2.4 to 720 kg to be plausible (our own bound: in 0.1 m × 1.2 m × 2 m an empty frame has some 12 kg, one full of lead-acid cells some 480) but is 8 t: correct the mass or a side, or state why it is right, beside it as unusual: { mass: { reason, owner } }",
        ],
        [
          "racks.0.frame",
          { width: "0.6 m", depth: "1.2 m", height: "2 m", mass: "9 kg" },
          expect.stringMatching(
            /^racks\[0\]\.frame\.mass: must be 14\.4 to 4320 kg to be plausible .* but is 9 kg: correct the mass or a side/,
          ),
        ],
        [
          "racks.0.rackUnits",
          { total: 42, used: 40.2 },
          "racks[0].rackUnits.used: must be in whole or half units but is 40.2: round it up",
        ],
        ["racks.0.rackUnits", { total: 0, used: 0 }, "racks[0].rackUnits.total: must be at least 1 but is 0: use a value within the limit"],
        [
          "racks.0.requiredFlow",
          "1.5 L/min",
          'racks[0].requiredFlow: must be in L/min/kW or m³/s/W but is "1.5 L/min", a volume flow: write it like "1.5 L/min/kW"',
        ],
        [
          "racks.0.requiredFlow",
          [{ supply: "45 °C", flow: "1.5 L/min/kW" }],
          "racks[0].requiredFlow: must have two points or more but has 1: add the maker's other points, or state one flow as text",
        ],
        [
          "racks.0.requiredFlow",
          [
            { supply: "45 °C", flow: "1.5 L/min/kW" },
            { supply: "25 °C", flow: "1.5 L/min/kW" },
          ],
          "racks[0].requiredFlow[1].supply: must be above that of the point before, 45 °C, but is 25 °C: sort the points by supply temperature, each once",
        ],
        [
          "racks.0.requiredFlow",
          [
            { supply: "25 °C", flow: "1.5 L/min/kW" },
            { supply: "45 °C", flow: "0.5 L/min/kW" },
          ],
          "racks[0].requiredFlow[1].flow: must be at least the flow of the colder point before, 1.5 L/min/kW, but is 0.5 L/min/kW: warmer coolant takes less heat, correct it",
        ],
        [
          "racks.0.requiredFlow",
          [
            { supply: "25 °C", flow: "1.5 L/min" },
            { supply: "45 °C", flow: "1.5 L/min/kW" },
          ],
          'racks[0].requiredFlow[0].flow: must be in L/min/kW or m³/s/W but is "1.5 L/min", a volume flow: write it like "1.5 L/min/kW"',
        ],
        ["racks.0.source.owner", leftOut, "racks[0].source.owner: is required: add the person who is responsible for the declared number"],
      ],
      (path, value, problem) => {
        expect(problems(path, value)).toEqual([problem]);
      },
    );
  });

  it("computeSchema refuses a wrong unit that comes from JSON, where no compiler looks", () => {
    const text = JSON.stringify(compute30kW).replace('"2.25 kW"', '"2.25 °C"');
    expect(problemsOf(() => parse(JSON.parse(text)))).toEqual([
      'racks[0].idle: must be in W, kW or MW but is "2.25 °C", a temperature: write it like "30 kW"',
    ]);
  });

  it("ComputeProps do not compile with a wrong unit, a misspelt prop or a missing one", () => {
    const rack = compute30kW.racks[0];
    // @ts-expect-error a temperature is no power
    const wrongUnit: ComputeProps = { racks: [{ ...rack, idle: "2.25 °C" }] };
    // @ts-expect-error no such prop
    const misspelt: ComputeProps = { racks: [{ ...rack, maxSupply: "45 °C" }] };
    const { utilisation: _, ...rest } = rack;
    // @ts-expect-error utilisation is missing
    const missing: ComputeProps = { racks: [rest] };
    for (const props of [wrongUnit, misspelt, missing]) expect(problemsOf(() => parse(props))).toHaveLength(1);
  });

  it("computeSchema refuses kelvins off an air class that the rack does not give", () => {
    const { airClass: _, ...rack } = compute30kW.racks[0];
    const props = { racks: [{ ...rack, airInletDerating: [{ name: "cable", takes: "5 K" }] }] };
    expect(problemsOf(() => parse(props))).toEqual([
      "racks[0].airInletDerating: lowers the limit of an air class but the rack has no airClass: add airClass",
    ]);
  });

  it("computeSchema takes a rack cooled by air alone, without supplies and without a coolant limit", () => {
    const source = compute30kW.racks[0].source;
    const plain = { name: "rack-1", idle: "1 kW", maximum: "3 kW", utilisation: "50 %", source };
    expect(parse({ racks: [plain] }).racks[0]?.maximum.watts).toBe(3000);
  });
});
