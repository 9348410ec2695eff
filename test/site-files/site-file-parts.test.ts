import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { declarePart, declareSource, defineSite, type NodeDesign, type PartId, type SiteProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { afterAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { RunResult } from "../../constructs/report/run-result";
import { readSiteFile } from "../../site-files/site-file";
import { runCli } from "../support/programs/run-cli";
import { problemsOf } from "../support/props/problems-of";

const folder = mkdtempSync(join(tmpdir(), "edge-node-site-file-parts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string, name = "parts-site.yaml"): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const source = declareSource("Numbers of this test", "tests");
const coolant = { kind: "propylene-glycol", share: "25 % by volume" } as const;
const owner = "Integrator";
const site: SiteProps = {
  country: "SA",
  position: { latitude: 20, longitude: 40, elevation: "0 m" },
  climate: { hottest: { dryBulb: "30 °C", irradiance: "clear-sky" }, coldest: { dryBulb: "5 °C" } },
  grid: { nominal: "400 V line-to-line", minimum: "0.9" },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
};

type Given = Readonly<Record<string, unknown>>;

/** How a part is taken: the props that stand in the object, `into` is the prop that takes those of its document. */
type Take = (id: PartId, given?: Given, into?: "rating" | "energy") => Given;

/** As TypeScript has it. */
const typed: Take = (id, given = {}, into) => {
  const { part, values, source: of } = declarePart(id, { owner, ...given } as never) as { part: string; values: object; source: object };
  return { part, ...(into === undefined ? values : { [into]: values }), source: of };
};

/** As a file has it. */
const asFile: Take = (part, given = {}) => ({ part, ...(Object.keys(given).length > 0 && { assuming: { owner, ...given } }) });

/** A site with a part in every place, but for its breakers: a series takes its rating. */
function designOf(take: Take, breaker: (rating: string) => Given): NodeDesign {
  const circuits = (names: Given) => Object.entries(names).map(([name, serves]) => ({ name, breaker: breaker("40 A"), serves }));
  return {
    compute: {
      racks: [
        {
          name: "rack-1",
          utilisation: "0.5",
          ...take("lenovo-sd650", { idle: "1 kW", captureRatio: "0.8", maximumSupply: "45 °C" }),
          maximumReturn: "55 °C",
          airClass: "A2",
          supplies: { ratedPower: "3 kW", count: 12, ...take("80-plus-platinum-230v") },
        },
      ],
    },
    cooling: {
      facilityLoop: { coolant, flow: "60 L/min", pumpPower: "300 W", source },
      secondaryLoop: { coolant, flow: "40 L/min", pumpPower: "300 W", source },
      dryCoolers: {
        count: 1,
        minimumFanSpeed: "0.2",
        setpoint: "32 °C",
        ...take("luve-58", { coolant, airFlow: "7 m³/s", fanPower: "2 kW" }, "rating"),
      },
      cdus: {
        count: 1,
        setpoint: "34 °C",
        ...take(
          "vertiv-cdu121",
          { primaryIn: "35 °C", primaryFlow: "180 L/min", primaryCoolant: coolant, secondaryCoolant: coolant },
          "rating",
        ),
      },
      airConditioners: {
        count: 2,
        ...take("bard-k36a-saso", {
          table: [
            { ambient: "35 °C", capacity: "10.99 kW", eer: 3 },
            { ambient: "52 °C", capacity: "8 kW", eer: 2 },
          ],
          minimumAmbient: "-15 °C",
          altitudeFactor: [{ elevation: "1000 m", factor: "1" }],
          frequency: "60 Hz",
        }),
      },
      room: { coolingSetpoint: "27 °C", heatingSetpoint: "15 °C", supplyAir: "20 °C", envelope: [], source },
    },
    power: {
      standard: "IEC",
      feeds: [{ name: "a", main: breaker("63 A") }],
      boards: [
        {
          name: "board-a",
          feeds: ["a"],
          circuits: [
            { ...circuits({ "pdu-a": [{ device: "rack-1", bank: "outlets-1-to-10" }] })[0], pdu: take("avocent-pm20i-32a") },
            ...circuits({
              air: ["air-conditioner-1", "air-conditioner-2", "dry-cooler-1"],
              pumps: ["facility-pump", "secondary-pump", "antenna-1"],
            }),
          ],
        },
      ],
      rectifierPlants: [
        {
          name: "dc-48",
          from: "board-a",
          breaker: breaker("16 A"),
          units: 2,
          busVoltage: "54 V DC",
          circuits: circuits({ dc: ["receiver-1"] }),
          ...take("emerson-r48-3200", { efficiency: [[0.5, 0.95]], fullPowerUpTo: "45 °C" }),
        },
      ],
      batteries: [
        {
          name: "battery-1",
          on: "dc-48",
          voltage: "51.2 V DC",
          maximumDepth: "0.8",
          minimumStateOfCharge: "0.2",
          ...take(
            "eg4-ll-s",
            {
              dischargeEfficiency: "0.97",
              chargeEfficiency: "0.97",
              capacityOverTemperature: [
                [0, 0.9],
                [40, 1],
              ],
            },
            "energy",
          ),
        },
      ],
    },
    downlink: {
      antennas: [{ name: "antenna-1", satellites: [39084], ...take("satnms-acu-odu-dc") }],
      receivers: [{ name: "receiver-1", antenna: "antenna-1", dataRate: "500 Mbit/s", power: "200 W", source }],
    },
  } as unknown as NodeDesign;
}

const inTypeScript = designOf(typed, (rating) => typed("abb-s200", { rating }));
const inFile = { name: "parts-site", site, ...designOf(asFile, (rating) => ({ part: "abb-s200", rating })) };
const text = stringify(inFile, { aliasDuplicateObjects: false });
const node = snapshot("parts-site", defineSite(site, "parts-site"), inTypeScript);

describe("readSiteFile(), parts of the catalogue by their ids", () => {
  it("gives the very node that the same site in TypeScript is, from YAML and from JSON", () => {
    expect(readSiteFile(written(text)).snapshot).toEqual(node);
    expect(readSiteFile(written(JSON.stringify(inFile), "parts-site.json")).snapshot).toEqual(node);
    const kept = node.stated.flatMap(({ path, part }) => (part === undefined ? [] : [`${path} ${part}`]));
    expect(kept).toContain("cooling/dry-coolers luve-58");
    expect(kept).toContain("power/battery-1 eg4-ll-s");
    expect(kept.length).toBe(15);
  });

  it("reads the data of TypeScript as well, in which declarePart() has said all of each part", () => {
    const data = JSON.stringify({ name: "parts-site", site, ...inTypeScript });
    expect(readSiteFile(written(data, "data.json")).snapshot).toEqual(node);
  });

  it("is checked with the very numbers, and a saved result is swept as the file is", () => {
    const saved = join(folder, "result.json");
    const { code } = runCli("check", written(text), "--quiet", "--format", "json", "--output", saved);
    const report = siteReport(evaluate(node));
    const [checked] = (JSON.parse(runCli("check", written(text), "--quiet", "--format", "json").stdout) as RunResult).sites;
    expect(checked?.findings).toEqual(JSON.parse(JSON.stringify(report.findings)));
    expect(checked?.declared).toEqual(JSON.parse(JSON.stringify(report.declared)));
    expect(checked?.declared.find(({ path }) => path === "cooling/dry-coolers/air-flow")).toMatchObject({
      owner,
      document: "air flow 7 m³/s",
    });
    expect(code).toBeLessThan(2);
    const over = ["--over", "ambient", "--from", "20", "--to", "30", "--step", "10"];
    expect(runCli("sweep", saved, ...over).stdout).toBe(runCli("sweep", written(text), ...over).stdout);
  });
});

describe("readSiteFile(), parts that are wrong", () => {
  /** Line and column of some words, as a file has them. */
  const placeOf = (words: string, of = text) => {
    const before = of.slice(0, of.indexOf(words));
    return `${before.split("\n").length}:${before.length - before.lastIndexOf("\n")}`;
  };

  it.each([
    [
      "an unknown id",
      "luve-58",
      "luve-85",
      "part: luve-85",
      'must be the id of a dry-cooler of the catalogue but is "luve-85": did you mean luve-58?',
    ],
    ["another kind", "luve-58", "eg4-ll-s", "part: eg4-ll-s", "must be the id of a dry-cooler here but eg4-ll-s is a battery"],
    ["what is left open", "airFlow: 7 m³/s", "airSpeed: 7 m³/s", "part: luve-58", "must have airFlow in assuming"],
    [
      "what both give",
      "part: luve-58",
      "rating: { heat: 60 kW }\n    part: luve-58",
      "part: luve-58",
      "states heat 58.6 kW itself but rating has heat 60 kW too",
    ],
    [
      "a series without rating",
      "part: abb-s200\n        rating: 63 A",
      "part: abb-s200",
      "part: abb-s200",
      "rating is required: abb-s200 is a series",
    ],
  ])("readSiteFile() says at the line of the part: %s", (_what, words, wrong, at, message) => {
    const changed = text.replace(words, wrong);
    const problems = problemsOf(() => readSiteFile(written(changed)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`:${placeOf(at, changed)} `);
    expect(problems[0]).toContain(message);
  });

  it("readSiteFile() says of a wrong value in assuming where it stands, and of one that a part gives where the part does", () => {
    const wrong = text.replace("airFlow: 7 m³/s", "airFlow: 7 kW");
    expect(problemsOf(() => readSiteFile(written(wrong))).join()).toMatch(
      new RegExp(`:${placeOf("airFlow: 7 kW", wrong)} cooling\\.dryCoolers\\.assuming\\.airFlow: must be in m³/s`),
    );
    const cold = text
      .replace("part: luve-58", "part: guentner-gfh")
      .replace("fanPower: 2 kW", "fanPower: 2 kW\n      airIn: 25 °C\n      coolantIn: 40 °C\n      coolantOut: 41 °C");
    expect(problemsOf(() => readSiteFile(written(cold))).join()).toMatch(
      new RegExp(`:${placeOf("part: guentner-gfh", cold)} cooling\\.dryCoolers\\.part: must have coolant in > coolant out`),
    );
  });

  it("readSiteFile() says in one run what else is wrong, and nothing that follows from a part that is wrong", () => {
    const wrong = text.replace("luve-58", "luve-85").replace("country: SA", "country: XX").replace("idle: 1 kW", "idle: 1 K");
    expect(problemsOf(() => readSiteFile(written(wrong))).map((problem) => problem.replace(/^\S+ /, "").split(": ")[0])).toEqual([
      "cooling.dryCoolers.part",
      "site.country",
      "compute.racks[0].assuming.idle",
    ]);
  });
});
