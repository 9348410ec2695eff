import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corePack, EdgeApp, EdgeNodeStack, type EdgeNodeStackProps, type PolicyProps, packOf, Ratio, strictPack } from "cdktf-edge-node";
import { judgeRequirement, type Rule } from "cdktf-edge-node/rules";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstSite } from "../../examples/first-site";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { riyadhAdiabatic } from "../../examples/riyadh-adiabatic";
import { emptySite } from "../support/nodes/light-site";
import { filesIn } from "../support/programs/files-in";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "concurrency-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ownRule: Rule = {
  id: "acme/two-racks",
  title: "A node has two racks",
  why: "shows a rule of somebody else",
  source: "this test",
  severity: "low",
  remedy: "add one",
  check: ({ node }) => [judgeRequirement("compute", node.racks.length === 2, { reason: `it has ${node.racks.length}`, remedy: "add one" })],
};
const waived: PolicyProps = {
  today: "2026-11-25",
  waivers: ["cooling/supply-within-it-limit", "cooling/rejection-covers-heat"].map((rule) => ({
    rule,
    subject: rule.endsWith("heat") ? "cooling/dry-coolers" : "compute/*",
    reason: "the season is short",
    owner: "Example integrator",
    expires: "2026-12-01",
  })),
};

/** Passing, failing, waived, stricter by quantities, and one that only the main thread can judge. */
const sites: Readonly<Record<string, EdgeNodeStackProps>> = {
  abha: firstSite,
  kuwait: kuwaitDryCooler,
  waived: { ...kuwaitDryCooler, policy: waived },
  own: { ...firstSite, policy: { packs: [corePack, packOf("acme", [ownRule])] } },
  strict: {
    ...riyadhAdiabatic,
    policy: {
      packs: [strictPack],
      countries: { SA: { "power/breaker-loading": { parameters: { headroom: Ratio.percent(12.5) } } } },
      site: { "cooling/room-air-covers-heat": { enforcement: "warn", warnAt: Ratio.of(0.5) } },
    },
  },
  riyadh: riyadhAdiabatic,
};

/** What an app of the sites writes, prints and shows, and what it throws. */
function synth(concurrency: number | undefined, props: Readonly<Record<string, EdgeNodeStackProps>>) {
  const outdir = join(folder, String(concurrency));
  const printed: string[] = [];
  const shown = new Set<string>();
  const app = new EdgeApp({
    outdir,
    ...(concurrency !== undefined && { concurrency }),
    print: (text) => printed.push(text.replaceAll(`/${concurrency}/`, "/")),
    progress: { update: (site, done, total) => done === total && shown.add(`${site} ${done}`), stop: () => undefined },
  });
  for (const [id, one] of Object.entries(props)) new EdgeNodeStack(app, id, one);
  let thrown: unknown;
  try {
    app.synth();
  } catch (error) {
    thrown = error;
  }
  return { printed, shown, thrown, files: filesIn(outdir), reports: app.reports };
}

describe("EdgeApp concurrency", () => {
  it("writes, reports and prints the same bytes with two threads as with one, in the same order", () => {
    const one = synth(undefined, sites);
    expect(one.thrown).toBeUndefined();
    expect(one.reports.map(({ verdict }) => verdict)).toEqual(["pass", "fail", "pass", "pass", "pass", "pass"]);
    const two = synth(2, sites);
    expect(two.files).toEqual(one.files);
    expect(two.printed).toEqual(one.printed);
    expect(two.reports).toEqual(one.reports);
    expect(two.shown).toEqual(one.shown);
  });

  it("throws the error of the first site in the order of the sites, as without it", () => {
    const ofOther = (site: string): EdgeNodeStackProps => ({ ...emptySite, policy: { baseline: { schemaVersion: 1, site, entries: [] } } });
    const broken = { abha: emptySite, riyadh: emptySite, second: ofOther("jeddah"), third: ofOther("taif") };
    const one = synth(undefined, broken);
    const three = synth(3, broken);
    expect(one.thrown).toMatchObject({ message: expect.stringContaining("second/policy is not valid (1 problem)") });
    expect(three.thrown).toEqual(one.thrown);
    expect([one.files, three.files]).toEqual([{}, {}]); // not even the reports of those that were evaluated
  });

  it("refuses what is no number of threads", () => {
    for (const concurrency of [0, 1.5, Number.NaN]) {
      expect(() => new EdgeApp({ outdir: folder, concurrency })).toThrow(
        `EdgeApp concurrency must be a whole number of threads from 1 but is ${concurrency}: correct it, or leave it out for 1`,
      );
    }
  });
});
