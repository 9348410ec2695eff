import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { readSiteFile } from "cdktf-edge-node";
import { beforeAll, describe, expect, it } from "vitest";
import { oxygenHeightKm, waterHeightKm } from "../../constructs/engineering/link/atmosphere/gas-heights";
import { rainCoefficients } from "../../constructs/engineering/link/atmosphere/rain-coefficients";
import { specificGas } from "../../constructs/engineering/link/atmosphere/specific-gas";
import { rainPower, specificRainDbPerKm } from "../../constructs/engineering/link/atmosphere/specific-rain";
import { linkBudget } from "../../constructs/engineering/link/link-budget";
import { toEarthFixed } from "../../constructs/engineering/orbit/earth-fixed";
import { siteFrame } from "../../constructs/engineering/orbit/geodetic-site";
import { sgp4Motion } from "../../constructs/engineering/orbit/sgp4";
import { siderealTimeRad } from "../../constructs/engineering/orbit/sidereal-time";
import { SkyView } from "../../constructs/engineering/orbit/sky-view";
import { geodeticSite } from "../../constructs/studies/passes/node-passes";
import { SkyStudy } from "../../constructs/studies/sky-study";
import { everyRow } from "../support/tables/every-row";

/** Found, or the example is another one. */
function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`examples/earth-observation/riyadh.yaml must have ${what}`);
  return value;
}

/** What the code has of the first pass of Landsat 9 over Riyadh in the example, by the first column of docs/downlink.md. */
function onePass(): Readonly<Record<string, number>> {
  const { snapshot: node } = readSiteFile("examples/earth-observation/riyadh.yaml");
  const sky = found(node.sky, "satellites");
  const study = new SkyStudy(sky, node);
  const satellite = found(
    sky.satellites.find(({ elements }) => elements.catalogueNumber === 49260),
    "Landsat 9",
  );
  const pass = found(
    study.passes.passes.find(({ catalogueNumber }) => catalogueNumber === 49260),
    "a pass of it",
  );
  return { ...place(node, satellite.elements, pass), ...signal(node, study, pass), ...data(study, pass) };
}

type Node = ReturnType<typeof readSiteFile>["snapshot"];
type Pass = SkyStudy["passes"]["passes"][number];
type Elements = NonNullable<Node["sky"]>["satellites"][number]["elements"];

function place(node: Node, elements: Elements, { tcaMs, aosMs, losMs }: Pass): Record<string, number> {
  const site = geodeticSite(node.site.position);
  const view = new SkyView(sgp4Motion(elements), site);
  view.look(tcaMs);
  const fixed = new Float64Array(6);
  toEarthFixed(view.state, siderealTimeRad(tcaMs), fixed);
  const at = (values: Float64Array, i: number) => values[i] ?? Number.NaN;
  const frame = siteFrame(site);
  const [answer] = new SkyStudy(found(node.sky, "satellites"), node).passes.satellites;
  return {
    "age of the elements at the end of the window": found(answer, "Landsat 9 first").ageDays,
    "minutes from the epoch to TCA": (tcaMs - elements.epochMs) / 60_000,
    "x in TEME, by SGP4": at(view.state, 0),
    "y in TEME, by SGP4": at(view.state, 1),
    "z in TEME, by SGP4": at(view.state, 2),
    "sidereal time": (siderealTimeRad(tcaMs) * 180) / Math.PI,
    "x, turning with the earth": at(fixed, 0),
    "y, turning with the earth": at(fixed, 1),
    "site, x": frame.xKm,
    "site, y": frame.yKm,
    "site, z": frame.zKm,
    east: view.eastKm,
    north: view.northKm,
    up: view.upKm,
    range: view.rangeKm,
    elevation: view.elevationDegrees,
    azimuth: view.azimuthDegrees,
    "seconds of the pass": (losMs - aosMs) / 1000,
  };
}

function signal({ site }: Node, study: SkyStudy, pass: Pass): Record<string, number> {
  const links = found(study.links, "links");
  const received = found(links.received(pass.antenna, pass.catalogueNumber)[0], "a link of Landsat 9");
  const ready = links.preparedLink(pass.antenna, received);
  const budget = linkBudget(ready, links.sampleAt(pass, pass.tcaMs), received.link.percentOfYear);
  if (budget.kind !== "budget") throw new Error("the pass culminates above 5°");
  const climate = found(site.radioClimate, "a radio climate");
  const gas = specificGas(climate, ready.frequencyGhz);
  const rain = rainCoefficients(ready.frequencyGhz, 45);
  const modcod = found(ready.coding.modcods[0], "a MODCOD");
  return {
    "oxygen, by its 44 lines": gas.oxygenDbPerKm,
    "height of the oxygen": oxygenHeightKm(climate, ready.frequencyGhz),
    "vapour, by its 35 lines": gas.waterDbPerKm,
    "height of the vapour": waterHeightKm(ready.frequencyGhz),
    "free space": budget.freeSpaceLossDb,
    "gas, straight up": ready.atmosphere.zenithGasDb,
    gas: budget.gasDb,
    "rain, k of P.838": rainPower(rain, 0).k,
    "rain, α of P.838": rainPower(rain, 0).alpha,
    "rain of a kilometre": specificRainDbPerKm(rain, 45, climate.rainRateMmPerH),
    "rain of 0.1 % of the year": budget.rainDb,
    "cloud, straight up": ready.atmosphere.zenithCloudDb,
    cloud: budget.cloudDb,
    scintillation: budget.scintillationDb,
    "atmosphere, all four": budget.totalDb,
    "gain of the antenna": budget.antennaGainDbi,
    beamwidth: budget.beamwidthDegrees,
    pointing: budget.pointingLossDb,
    polarisation: budget.polarisationLossDb,
    "receiver behind the feeder": budget.receiverTemperatureK ?? Number.NaN,
    "sky through gas, rain and cloud": budget.skyTemperatureK,
    "noise of the system": budget.systemTemperatureK,
    "G/T": budget.gOverTDbPerK,
    "C/N0": budget.carrierToNoiseDbHz,
    "Es/N0": budget.esN0Db,
    "threshold of OQPSK 7/8": modcod.thresholdDb,
    margin: budget.marginDb,
    "net rate": budget.netRateBitPerS / 1e6,
  };
}

function data(study: SkyStudy, pass: Pass): Record<string, number> {
  const volume = found(study.links, "links").ofPass(pass);
  if (volume.outcome !== "solved") throw new Error(volume.reason);
  const answer = study.data;
  if (answer.outcome !== "flows") throw new Error(answer.reason);
  const { flow } = answer;
  const i = flow.received.findIndex(({ aosMs, catalogueNumber }) => catalogueNumber === 49260 && Math.abs(aosMs - pass.aosMs) < 2);
  const contact = found(flow.contacts[i], "a contact of it");
  const sinceLos = (atS: number) => atS - (pass.losMs - flow.fromMs) / 1000;
  return {
    "bytes of the pass": volume.clearBytes / 1e9,
    "bytes at 0.1 % of the year": volume.atShareBytes / 1e9,
    "processed after LOS": sinceLos(contact.endS),
    product: found(flow.stored.filter(({ kind }) => kind === "product")[i], "a product").bytes / 1e9,
    "goodput for products": found(flow.backhaul, "a backhaul").bitsPerS / 1e6,
    "delivered after LOS": sinceLos(contact.deliveredS ?? Number.NaN),
  };
}

/** Numbers that a line takes from the description, from a standard or from the text, with two decimals or more. */
const given = new Set(
  "28.929 49.624 20.695 67,310.54841 8,640,184.812866 6,378.137 0.00669438 24.93 46.72 0.614 299,792.458 4.66 0.78 0.38 8.2125 0.45 0.005 4.25 0.655 0.033 0.045 0.01 0.62 0.000235 1.22 3.86 7.08 0.0036 0.0001 0.061 0.072 1.71 0.05 0.35 228.599 0.8745 0.998 59.159 45.412 0.15 0.82".split(
    " ",
  ),
);

interface Line {
  readonly what: string;
  readonly byHand: string;
  readonly text: string;
  readonly result: number;
}

const number = (text: string) => Number(text.replaceAll(",", "").replace("−", "-").split(/ |°/)[0]);

/** The lines of the page's table. */
function readLines(): readonly Line[] {
  const section = /## One pass by hand[\s\S]*?(?=\n## )/.exec(readFileSync("docs/downlink.md", "utf8"))?.[0] ?? "";
  return [...section.matchAll(/^\| (.+?) +\| (?:`(.+?)`)? *\| ([−\d].*?) +\|$/gm)].map(([, what = "", byHand = "", text = ""]) => ({
    what,
    byHand,
    text,
    result: number(text),
  }));
}

const degree = Math.PI / 180;

/** A pocket calculator that is set to degrees. */
const calculator = {
  sin: (degrees: number) => Math.sin(degrees * degree),
  cos: (degrees: number) => Math.cos(degrees * degree),
  asin: (sine: number) => Math.asin(sine) / degree,
  atan: (tangent: number) => Math.atan(tangent) / degree,
  log: Math.log10,
  ln: Math.log,
  exp: Math.exp,
  sqrt: Math.sqrt,
};

function calculated(byHand: string): number {
  const expression = byHand.replaceAll(",", "").replaceAll("·", "*").replaceAll("−", "-").replaceAll("^", "**");
  return runInNewContext(expression.replaceAll("√", "sqrt").replaceAll("π", String(Math.PI)), calculator);
}

/** The last digit that is written, or half a thousandth: the lines go on with what is written. */
function within(text: string, result: number): number {
  const decimals = /\.(\d+)/.exec(text.split(/ |°/)[0] ?? "")?.[1]?.length ?? 0;
  return Math.max(10 ** -decimals, 5e-4 * Math.abs(result));
}

describe("the pass by hand of docs/downlink.md", () => {
  let known: Readonly<Record<string, number>>;
  let lines: readonly Line[];
  let compared: readonly Line[];
  beforeAll(() => {
    known = onePass();
    lines = readLines();
    compared = lines.filter(({ what }) => what in known);
  });

  it("has a line for all that the code has of it, no line twice, and by hand all but SGP4, fits and sums over spectral lines", () => {
    expect(new Set(lines.map(({ what }) => what)).size).toBe(lines.length);
    expect(compared.map(({ what }) => what).sort()).toEqual(Object.keys(known).sort());
    expect(lines.filter(({ byHand }) => byHand === "").map(({ what }) => what)).toEqual([
      "x in TEME, by SGP4",
      "y in TEME, by SGP4",
      "z in TEME, by SGP4",
      "oxygen, by its 44 lines",
      "height of the oxygen",
      "vapour, by its 35 lines",
      "height of the vapour",
      "rain, k of P.838",
      "rain, α of P.838",
      "cloud, straight up",
    ]);
  });

  it("has in every line the result of its calculation, as a pocket calculator says", () => {
    const worked = lines.filter(({ byHand }) => byHand !== "");
    everyRow("$what: $byHand is $text", worked, ({ byHand, text, result }) => {
      expect(Math.abs(calculated(byHand) - result)).toBeLessThanOrEqual(within(text, result));
    });
  });

  it("has in every line what the code has", () => {
    everyRow("$what is $text", compared, ({ what, text, result }) => {
      expect(Math.abs((known[what] ?? Number.NaN) - result)).toBeLessThanOrEqual(within(text, result));
    });
  });

  it("goes on in each line with results of lines before", () => {
    const texts = new Set<string>();
    for (const { byHand, text } of lines) {
      for (const [used] of byHand.matchAll(/(?<![\d.,])\d[\d,]*\.\d{2,}(?![\d])/g)) if (!given.has(used)) expect(texts).toContain(used);
      texts.add(text.split(/ |°/)[0]?.replace("−", "") ?? "");
    }
  });
});
