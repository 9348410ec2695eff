import { describe, expect, it } from "vitest";
import type { ChangedSite, FleetChange } from "../../../../constructs/report/diff/fleet-change";
import { fleetChangeMarkdown } from "../../../../constructs/report/diff/fleet-change-markdown";
import { sideOf } from "../../../support/report/fleets";

const tightest = {
  title: "Breakers carry their load",
  rule: "power/breaker-loading",
  subject: "power/it",
  margin: 14.52,
  relativeMargin: 0.2,
  unit: "A",
  value: 58.08,
  limit: 72.6,
} as const;
const good = sideOf({ tightest });
const bad = sideOf({ look: "fail", status: "not deployable", tightest: { ...tightest, value: 75.6, margin: -3 } });
const change = (changed: readonly ChangedSite[], given: Partial<FleetChange> = {}): FleetChange => ({
  sites: changed.length + 10,
  changed,
  unknown: [],
  missing: { before: [], after: [] },
  hasResources: false,
  ...given,
});
const resources = { added: 0, removed: 0, changed: 0, others: 0, isHeldBack: false };

describe("fleetChangeMarkdown()", () => {
  it("says in one line what changes, and of each changed site verdict, tightest margin and resources", () => {
    const text = fleetChangeMarkdown(
      change(
        [
          {
            site: "riyadh",
            kinds: ["verdict", "margin"],
            before: good,
            after: bad,
            differing: 3,
            resources: { ...resources, isHeldBack: true },
          },
          { site: "lagos", kinds: ["gone"], before: good, differing: 0, resources },
          { site: "accra", kinds: ["new"], after: good, differing: 0, resources: { ...resources, added: 12, others: 1 } },
          {
            site: "tunis",
            kinds: [],
            before: good,
            after: good,
            differing: 1,
            resources: { ...resources, changed: 2, removed: 1, others: 2 },
          },
        ],
        { hasResources: true },
      ),
    );
    expect(text).toBe(`## ❌ 4 of 14 sites change: 1 stops passing, 1 is new, 1 is removed

| site | verdict | tightest margin | Terraform resources |
| --- | --- | --- | --- |
| \`riyadh\` | ✅ deployable → ❌ not deployable | +14.52 A → **−3.00 A** \`power/breaker-loading\`<br>3 limits differ | not written |
| \`lagos\` | removed, was ✅ deployable | +14.52 A \`power/breaker-loading\` | none |
| \`accra\` | new, ✅ deployable | +14.52 A \`power/breaker-loading\` | 12 added, 1 other block |
| \`tunis\` | ✅ deployable | +14.52 A \`power/breaker-loading\`<br>1 limit differs | 2 changed, 1 removed, 2 other blocks |
`);
  });

  it("says that nothing changes, without a table", () => {
    expect(fleetChangeMarkdown(change([]))).toBe("## None of 10 sites changes\n");
  });

  it("is red for a shard without a result, though nothing changes, and says what is not compared", () => {
    const text = fleetChangeMarkdown(
      change([], { missing: { before: [], after: [{ number: 3, count: 8, sites: ["a", "b"] }] }, unknown: ["a", "b"] }),
    );
    expect(text).toMatch(/^## ❌ None of 10 sites changes\n\n- ❌ shard 3 of 8 gave no result after the change, of a, b\n/);
    expect(text).toContain("2 sites are not compared, because one side has not judged them: a, b.");
  });

  it("stays below a comment with a thousand changed sites, and says how many more there are and which of them stop passing", () => {
    const many = Array.from({ length: 1000 }, (_, i) => ({
      site: `${"hub-".repeat(15)}${i}`,
      kinds: ["verdict" as const],
      before: good,
      after: bad,
      differing: 40,
      resources: { ...resources, changed: 100, added: 100, removed: 100 },
    }));
    const lost = Array.from({ length: 40 }, (_, i) => ({ number: i + 1, count: 40, sites: many.map(({ site }) => site) }));
    for (const given of [{}, { missing: { before: lost, after: lost }, unknown: many.map(({ site }) => site) }]) {
      const text = fleetChangeMarkdown(change(many, { hasResources: true, ...given }));
      const rows = text.match(/^\| `hub-/gm) ?? [];
      const [, left, stopping] = /^… and (\d+) more: (\d+) stop passing\.$/m.exec(text) ?? [];
      expect(text.length).toBeLessThanOrEqual(65_536);
      expect(rows.length).toBeGreaterThan(50);
      expect([rows.length + Number(left), stopping]).toEqual([1000, left]);
    }
  });

  it("lets no name break the table, write HTML or mention anybody", () => {
    const names = ["a|b", "`code`", "a\\|b", "@team", "<img src=x>", "a\nb", "``|`` <b>", "#12", "[x](http://y)", "a → b"];
    const hostile = { ...good, status: "deployable | @team", tightest: { ...tightest, rule: "own/`|<img>@team" } };
    const text = fleetChangeMarkdown(
      change(
        names.map((site) => ({ site, kinds: [], before: good, after: hostile, differing: 0 })),
        { unknown: ["@team"] },
      ),
    );
    const rows = text.split("\n").filter((line) => line.startsWith("| "));
    expect(rows).toHaveLength(2 + names.length);
    for (const line of rows.slice(2)) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(4);
      const shown = line.replace(/(`+)(?:(?!\1).)+\1/g, ""); // what stands as code is shown as it is
      expect(shown).not.toMatch(/(?<!\\)<(?!br>)|@team|(?<![\\&])#\d|(?<!\\)\]\(/);
    }
    expect(text.replaceAll("`@team`", "")).not.toContain("@team");
  });
});
