import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { snapshot } from "cdktf-edge-node";
import { recordOf } from "cdktf-edge-node/rules";
import { beforeAll, describe, expect, it } from "vitest";
import { rateCdu } from "../../constructs/engineering/thermal/exchangers/cdu-rating";
import { rateDryCooler } from "../../constructs/engineering/thermal/exchangers/dry-cooler-rating";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";
import { everyRow } from "../support/tables/every-row";

/** What the solver has for each line of the worked example, by the line's first column. */
function solve(): Readonly<Record<string, number>> {
  const { site, ...design } = riyadhAdiabatic;
  const node = snapshot("riyadh-adiabatic", site, design);
  const { coolant, racks, air } = recordOf(node, "hottest/healthy");
  const { cooling } = node;
  if (coolant?.outcome !== "solved" || !cooling?.dryCoolers || !cooling.cdus) throw new Error("Riyadh must be solved");
  const { dryCooler, facilityLoop, secondaryLoop, cdu, pads } = coolant;
  const cooler = rateDryCooler(cooling.dryCoolers.rating, cooling.dryCoolers.foulingFactor);
  const exchanger = rateCdu(cooling.cdus.rating);
  const capturedW = racks.reduce((sum, rack) => sum + rack.capturedW, 0);
  return {
    "power behind the supplies of a rack": racks[0]?.directCurrentW ?? Number.NaN,
    "heat captured": capturedW,
    "heat through the CDU": secondaryLoop.heatW,
    "heat to the dry coolers": facilityLoop.heatW,
    "air pressure": air.pressurePa,
    "air behind the pads": dryCooler.airInC,
    "its humidity ratio": dryCooler.airInHumidityRatio,
    "rating: coolant": cooler.coolantCapacityRateWPerK,
    "rating: its mass flow": cooler.coolantMassFlowKgPerS,
    "rating: mass flow of air": cooler.airMassFlowKgPerS,
    "rating: air": cooler.airCapacityRateWPerK,
    "rating: effectiveness": cooler.effectiveness,
    "rating: the same of NTU 0.8891": cooler.effectiveness,
    "rating: UA": cooler.uaWPerK,
    "coolant of a unit": dryCooler.coolantMassFlowKgPerS,
    "its capacity rate": dryCooler.coolantCapacityRateWPerK,
    "air of a unit at fan speed 0.2021": dryCooler.airMassFlowKgPerS,
    "its capacity rate, air": dryCooler.airCapacityRateWPerK,
    "coolant side": dryCooler.hACoolantWPerK,
    "air side": dryCooler.hAAirWPerK,
    "UA of a unit": dryCooler.uaWPerK,
    NTU: dryCooler.ntu,
    "effectiveness, crossflow": dryCooler.effectiveness,
    "coolant back to the coolers": facilityLoop.returnC,
    "heat that three coolers reject": dryCooler.heatW,
    "facility supply": facilityLoop.supplyC,
    "fans of a unit": dryCooler.fanPowerPerUnitW,
    "make-up water": pads.makeUpKgPerH,
    "CDU at its rating: effectiveness": exchanger.effectiveness,
    "CDU at its rating: the same of NTU 3.778": exchanger.effectiveness,
    "CDU: hA of a side at its rating": exchanger.hAWPerK,
    "CDU: primary side": cdu.hAPrimaryWPerK,
    "CDU: secondary side": cdu.hASecondaryWPerK,
    "CDU: UA": cdu.uaWPerK,
    "CDU: NTU": cdu.ntu,
    "CDU: effectiveness, counterflow": cdu.effectiveness,
    "supply to the racks": coolant.itSupplyC,
    "back from the racks": coolant.itReturnC,
    "margin to the limit of the chips": 45 - coolant.itSupplyC,
  };
}

interface Line {
  readonly what: string;
  readonly byHand: string;
  readonly text: string;
  readonly result: number;
}

const number = (text: string) => Number(text.replaceAll(",", "").replace("−", "-").split(" ")[0]);

/** The lines of the page's table. */
function readLines(): readonly Line[] {
  const section = /## A worked example[\s\S]*?(?=\n## )/.exec(readFileSync("docs/physics/worked-example.md", "utf8"))?.[0] ?? "";
  return [...section.matchAll(/^\| (.+?) +\| `(.+?)` +\| (.+?) +\|$/gm)].map(([, what = "", byHand = "", text = ""]) => ({
    what,
    byHand,
    text,
    result: number(text),
  }));
}

/** What a pocket calculator gives for what stands there. */
function calculated(byHand: string): number {
  const expression = byHand
    .replaceAll(",", "")
    .replaceAll("·", "*")
    .replaceAll("−", "-")
    .replaceAll("^", "**")
    .replace(/exp\(/g, "Math.exp(");
  return runInNewContext(expression, { Math });
}

/** Half of the last digit that is written. */
function lastDigit(text: string): number {
  const decimals = /\.(\d+)/.exec(text.split(" ")[0] ?? "")?.[1]?.length ?? 0;
  return 10 ** -decimals;
}

describe("the worked example of docs/physics/worked-example.md", () => {
  let solved: Readonly<Record<string, number>>;
  let lines: readonly Line[];
  beforeAll(() => {
    solved = solve();
    lines = readLines();
  });

  it("has a line for every step, and no step twice", () => {
    expect(lines.map(({ what }) => what)).toEqual(Object.keys(solved));
  });

  it("has in every line the result of its calculation, as a pocket calculator says", () => {
    everyRow("$what: $byHand is $text", lines, ({ byHand, text, result }) => {
      expect(Math.abs(calculated(byHand) - result)).toBeLessThanOrEqual(Math.max(lastDigit(text), 5e-4 * Math.abs(result)));
    });
  });

  it("has in every line what the operating point has", () => {
    everyRow("$what is $text", lines, ({ what, text, result }) => {
      expect(Math.abs((solved[what] ?? Number.NaN) - result)).toBeLessThanOrEqual(Math.max(lastDigit(text), 5e-4 * Math.abs(result)));
    });
  });
});
