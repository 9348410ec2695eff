import { describe, expect, it } from "vitest";
import { ElementProblems } from "../../../../constructs/downlink/elements/element-problems";
import { ommCsvElements } from "../../../../constructs/downlink/elements/omm-csv";
import reference from "./vectors-elements.json";

const { text = "" } = reference.vectors.find(({ id }) => id === "omm-csv-saramago")?.inputs ?? {};
const [header = "", row = ""] = text.split("\r\n");

function read(...lines: readonly string[]) {
  const problems = new ElementProblems("satellites.csv");
  const sets = ommCsvElements(lines.join("\n"), problems);
  problems.throwIfAny();
  return sets;
}

describe("ommCsvElements()", () => {
  it("ommCsvElements() reads columns in any order, quoted names, and lines without a satellite", () => {
    const turned = [header, row.replace("SARAMAGO", '"SARAMAGO, B"')].map((line) => {
      const [, name = "", rest = ""] = /^("[^"]*"|[^,]*),(.*)$/.exec(line) ?? [];
      return `${rest},${name}`;
    });
    const [set, ...more] = read(...turned, "", "");
    expect(more).toEqual([]);
    expect(set).toMatchObject({ place: "line 2, NORAD_CAT_ID", elements: { catalogueNumber: 100_000, name: "SARAMAGO, B" } });
  });

  it("ommCsvElements() gives the line and the column of what is wrong, and reads on", () => {
    const second = row.replace(",100000,", ",100001,").replace(",97.4681,", ",197.4681,");
    const third = row.replace(",100000,", ",100002,").replace(",0.0009299,", ",,");
    expect(() => read(header, row, second, third)).toThrow(
      /2 problems\)\n {2}line 3, INCLINATION: must be at most 180° but is 197\.4681°: .*\n {2}line 4, ECCENTRICITY: is required but is missing/,
    );
  });

  it("ommCsvElements() says that a column is missing, for each satellite", () => {
    const without = [header, row].map((line) => line.split(",").slice(0, -3).join(","));
    expect(() => read(...without)).toThrow(/line 2, BSTAR: is required but is missing/);
  });

  it("ommCsvElements() refuses lines that are too short, columns twice, and marks that do not close", () => {
    expect(() => read(header, "SARAMAGO,2026-067CY")).toThrow(/line 2: must have as many fields as the first line, 17, but has 2/);
    expect(() => read(`${header},EPOCH`, `${row},1`)).toThrow(/line 1: must name each column once but has "EPOCH" twice/);
    expect(() => read(header, `"${row}`)).toThrow(
      /line \d+: must have quotation marks only around whole fields, each pair closed, but has not: remove/,
    );
    expect(() => read(header, row.replace("SARAMAGO", 'x: "SARAMAGO"'))).toThrow(
      /line 2: must have quotation marks only around whole fields/,
    );
  });
});
