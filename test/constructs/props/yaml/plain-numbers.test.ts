import { readFileSync } from "node:fs";
import { netboxDeviceType } from "cdktf-edge-node";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readYaml } from "../../../../constructs/props/yaml/positioned-yaml";
import { problemsOf } from "../../../support/props/problems-of";
import { everyRow } from "../../../support/tables/every-row";

const problems = (text: string) => problemsOf(() => readYaml(text, "f.yaml"));
const newerOnly = (source: string, number: number) =>
  [source, `which YAML 1.2 reads as ${number} and YAML 1.1 as text`, `${number}`] as const;
const olderOnly = (source: string, number: number) =>
  [source, `which YAML 1.2 reads as text and YAML 1.1 as ${number}`, `${number}`] as const;
const alike = (source: string, number: number) => [source, `which YAML reads as ${number}`, `${number}`] as const;

describe("plainNumberProblems()", () => {
  it("plainNumberProblems() refuses a number of another form at its place, as a value and in lists, and says what to write", () => {
    everyRow<readonly [source: string, reading: string, numbers: string]>(
      "%s",
      [
        newerOnly("0o12", 10),
        alike("0x1F", 31),
        alike(".5", 0.5),
        alike("-.5", -0.5),
        alike("5.", 5),
        alike("+5", 5),
        alike("01.5", 1.5),
        alike("1.e5", 100_000),
        olderOnly("1_000", 1000),
        olderOnly("0b101", 5),
        olderOnly("1:30", 90),
        olderOnly("-1:30", -90),
        olderOnly("1:30.5", 90.5),
        olderOnly("2222:22", 133_342),
        ["012", "which YAML 1.2 reads as 12 and YAML 1.1 as 10", "12 or 10"],
      ],
      (source, reading, numbers) => {
        const message = `must be a number as in JSON but is ${source}, ${reading}: write ${numbers}, or "${source}" in quotes for text`;
        expect(problems(`a:\n  b: ${source} # a comment\n  c: [1, ${source}]\n  d:\n    - &x ${source}\n    - *x\n`)).toEqual([
          `f.yaml:2:6: ${message}`,
          `f.yaml:3:10: ${message}`,
          `f.yaml:5:10: ${message}`,
        ]);
      },
    );
  });

  it("plainNumberProblems() refuses a number that has no end", () => {
    everyRow("%s", [".inf", "-.Inf", "+.INF", ".nan", ".NaN", `0x${"F".repeat(300)}`], (source) => {
      expect(problems(`a: ${source}\n`)).toEqual([
        expect.stringMatching(/^f\.yaml:1:4: must be a finite number but is .+: write one, or ".+" in quotes for text$/),
      ]);
    });
  });

  it("plainNumberProblems() takes what stands in quotes, in a block or behind a tag for text", () => {
    const text = `a: "0o12"\nb: '.5'\nc: |\n  1:30\nd: >-\n  012\ne: !!str 1_000\n"1:30": 1\n`;
    expect(readYaml(text, "f.yaml").value).toEqual({ a: "0o12", b: ".5", c: "1:30\n", d: "012", e: "1_000", "1:30": 1 });
  });

  it("plainNumberProblems() leaves texts and plain numbers alone", () => {
    everyRow(
      "%s",
      [
        ["numbers as in JSON", "[0, -0, 5, -5, 1.50, 1e5, 1E+5, 2.5e-3]", [0, -0, 5, -5, 1.5, 100_000, 100_000, 0.0025]],
        ["quantities", "[.5 kW, +5 K, 0x10 kW, 1_000 W]", [".5 kW", "+5 K", "0x10 kW", "1_000 W"]],
        ["words", "[NO, yes, on, off, y, ~, true]", ["NO", "yes", "on", "off", "y", null, true]],
        ["dates and times", "[2026-11-25, 2026-11-25T10:00:00Z, 08:30, 0:30]", ["2026-11-25", "2026-11-25T10:00:00Z", "08:30", "0:30"]],
        ["addresses", '[10.0.0.1, 8080:80, 00:11:22:33:44:55, "fe80::1"]', ["10.0.0.1", "8080:80", "00:11:22:33:44:55", "fe80::1"]],
        [
          "versions and names",
          "[1.2.3, 3.1-rc1, 5kW, 1e, e5, ., .., -., 0o89, 0X1F]",
          ["1.2.3", "3.1-rc1", "5kW", "1e", "e5", ".", "..", "-.", "0o89", "0X1F"],
        ],
      ],
      (_, list, values) => {
        expect(readYaml(`a: ${list}\n`, "f.yaml").value).toEqual({ a: values });
      },
    );
  });

  it("plainNumberProblems() refuses a key that would be another text", () => {
    everyRow(
      "%s",
      [
        ["1.10", "which YAML reads as 1.1"],
        ["1e5", "which YAML reads as 100000"],
        ["012", "which YAML 1.2 reads as 12 and YAML 1.1 as 10"],
        ["1:30", "which YAML 1.2 reads as text and YAML 1.1 as 90"],
      ],
      (key, reading) => {
        expect(problems(`5: 1\na: {${key}: 2}\n`)).toEqual([
          `f.yaml:2:5: must be text but is ${key}, ${reading}: write "${key}" in quotes`,
        ]);
      },
    );
  });

  it("plainNumberProblems() never refuses a number that JSON writes", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.maxSafeInteger()), (number) => {
        expect(readYaml(`a: ${JSON.stringify(number)}\n`, "f.yaml").value).toEqual({ a: number + 0 });
      }),
    );
  });

  it("plainNumberProblems() says all of very many", () => {
    expect(problems("- 1:30\n".repeat(39_000))).toHaveLength(39_000);
  });
});

describe("netboxDeviceType()", () => {
  it("netboxDeviceType() takes the numbers of files that others wrote as YAML 1.2 reads them", () => {
    const text = "manufacturer: Test\nmodel: PDU\nslug: test-pdu\nu_height: 1.\nis_full_depth: false\nweight: +5\nweight_unit: kg\n";
    expect(netboxDeviceType(text, { file: "f.yaml" }).published).toMatchObject({ rackUnits: 1, weight: "5 kg" });
  });
});

describe("the site file of the examples", () => {
  it("has no number that YAML alone has", () => {
    expect(problems(readFileSync("examples/own-site.yaml", "utf8"))).toEqual([]);
  });
});
