import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readSiteFile } from "cdktf-edge-node";
import { evaluate, type Finding } from "cdktf-edge-node/report";
import { afterAll, describe, expect, it } from "vitest";
import { SkyStudy } from "../../constructs/studies/sky-study";

const root = mkdtempSync(join(tmpdir(), "edge-node-kiruna-"));
afterAll(() => rmSync(root, { recursive: true }));
mkdirSync(join(root, "one-design"));
cpSync("examples/one-design/hub.yaml", join(root, "one-design/hub.yaml"));
cpSync("examples/earth-observation", join(root, "earth-observation"), { recursive: true });

/** A file of the example with one line changed, in a copy of the folder, and what the rules of `only` find then. */
function findingsWith(only?: string, file = "kiruna.yaml", line = "", changed = ""): readonly Finding[] {
  const path = join(root, "earth-observation", file);
  const text = readFileSync(join("examples/earth-observation", file), "utf8");
  if (line !== "") expect(text.split("\n").filter((one) => one.includes(line)).length, line).toBeGreaterThan(0);
  writeFileSync(path, text.replace(line, changed));
  try {
    const { snapshot } = readSiteFile(join(root, "earth-observation/kiruna.yaml"), { root });
    return evaluate(snapshot, only === undefined ? {} : { only: { rules: [only] } }).findings;
  } finally {
    writeFileSync(path, text);
  }
}

const broken = (findings: readonly Finding[]) => [
  ...new Set(findings.flatMap(({ rule, outcome }) => (outcome === "fail" || outcome === "unknown" ? [rule] : []))),
];

/** What breaks each rule, as the comments of the file say it. */
const lines: readonly (readonly [rule: string, line: string, changed: string, file?: string])[] = [
  ["elements-age", 'from: "2026-09-20T00:00:00Z", to: "2026-09-22T00:00:00Z"', 'from: "2026-10-20T00:00:00Z", to: "2026-10-22T00:00:00Z"'],
  ["orbit-holds", '"BSTAR": 0.000375', '"BSTAR": 0.9', "elements.json"],
  ["link-margin", "eirpDbw: 23", "eirpDbw: 19"],
  ["antenna-follows", "maximumAzimuthRate: 6 °/s", "maximumAzimuthRate: 0.5 °/s"],
  ["link-has-antenna", "polarisations: [right-hand circular, left-hand circular]", "polarisations: [right-hand circular]"],
  ["receive-rate", "networkPort: 10 Gbit/s", "networkPort: 300 Mbit/s"],
  ["contacts-served", "gap: 2 min", "gap: 20 min"],
  ["contact-gap", "longestGap: 12 h", "longestGap: 11 h"],
  ["disk-not-full", "size: 8000 GB", "size: 40 GB"],
  ["backlog-does-not-grow", "up: 60 Mbit/s", "up: 20 Mbit/s"],
  ["latency", "latency: 2 h", "latency: 30 min"],
  ["compute-within-node", "energy: 30 J/MB", "energy: 60 J/MB"],
  ["radio-licence", "minimum: 8025 MHz, maximum: 8400 MHz }] #", "minimum: 8200 MHz, maximum: 8400 MHz }] #"],
];

describe("examples/earth-observation/kiruna.yaml", () => {
  it("passes every rule, and each of those on its downlink has something to judge", () => {
    const findings = findingsWith();
    expect(broken(findings)).toEqual([]);
    const passed = findings.filter(({ rule, outcome }) => rule.startsWith("downlink/") && outcome === "pass").map(({ rule }) => rule);
    expect(new Set(passed).size).toBe(13);
  });

  it("shares passes between antennas of which neither can take them all, and keeps a promise that it breaks without a look ahead", () => {
    const { snapshot: node } = readSiteFile("examples/earth-observation/kiruna.yaml");
    const { contacts } = new SkyStudy(node.sky ?? expect.unreachable(), node);
    if (contacts.outcome !== "planned") expect.unreachable(contacts.reason);
    const { demand, optimum, bound, greedy, missed, antennas } = contacts;
    expect([optimum / demand, greedy / demand].map((share) => share.toFixed(2))).toEqual(["0.94", "0.90"]);
    expect(bound).toBeGreaterThanOrEqual(optimum);
    expect(missed.filter(({ reason }) => reason === "clash")).toHaveLength(3);
    for (const { shareWithout = 1 } of antennas) expect(shareWithout).toBeLessThan(0.92);
  });

  it.each(lines)("has a line that breaks downlink/%s", (rule, line, changed, file = "kiruna.yaml") => {
    expect(broken(findingsWith(`downlink/${rule}`, file, line, changed))).toContain(`downlink/${rule}`);
  });

  it.each([
    ["coolant-does-not-freeze", "share: 50 % by volume", "share: 40 % by volume"],
    ["room-stays-warm", "heater: 6 kW", "heater: 3 kW"],
    ["room-air-covers-heat", "minimumAmbient: -40 °C", "minimumAmbient: -15 °C"],
  ])("is cold enough that a line breaks cooling/%s", (rule, line, changed) => {
    expect(broken(findingsWith(`cooling/${rule}`, "kiruna.yaml", line, changed))).toContain(`cooling/${rule}`);
  });
});
