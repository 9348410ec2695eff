import { type EdgeNodeStackProps, snapshot } from "cdktf-edge-node";
import { evaluate, siteReport } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";
import { siteStates, statesResult } from "../../constructs/report/site-states";
import { astanaCold } from "../../examples/astana-cold";
import { dohaHumid } from "../../examples/doha-humid";
import { kuwaitDryCooler } from "../../examples/kuwait-dry-cooler";
import { lagosSolarHybrid } from "../../examples/lagos-solar-hybrid";
import { protectedSite } from "../../examples/protected-site";
import { twoFeeds } from "../../examples/two-feeds";
import { weakGrid } from "../../examples/weak-grid";
import { reportKeysPage } from "../../scripts/pages/report-keys";

const page = reportKeysPage()["docs/report-keys.md"] ?? "";
const described = new Set([...page.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, path = ""]) => path.split(/\.|\[\]|\{\}/)));

/** Objects whose keys are names that people gave. */
const named = new Set(["irradianceWPerM2", "filmWPerM2K", "placesC", "subjects", "states", "network"]);

function keysOf(value: unknown, isNamed = false): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item));
  return Object.entries(value).flatMap(([key, inner]) => [...(isNamed ? [] : [key]), ...keysOf(inner, !isNamed && named.has(key))]);
}

const examples = { astanaCold, dohaHumid, kuwaitDryCooler, lagosSolarHybrid, protectedSite, twoFeeds, weakGrid };

describe("docs/report-keys.md", () => {
  it.each(Object.entries<EdgeNodeStackProps>(examples))("describes every key of the report and of the states of %s", (name, props) => {
    const { site, policy = {}, ...design } = props;
    const study = new NodeStudy(snapshot(name.toLowerCase(), site, design));
    const report = siteReport(evaluate(study, { policy }), { study, policy });
    const states = statesResult([siteStates(study, report)]);
    const keys = new Set([...keysOf(report), ...keysOf(states)]);
    expect(keys.size).toBeGreaterThan(200);
    expect([...keys].filter((key) => !described.has(key))).toEqual([]);
  });
});
