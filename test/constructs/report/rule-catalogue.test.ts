import { corePack, type PolicyProps, packOf, quantity } from "cdktf-edge-node";
import { ruleCatalogue } from "cdktf-edge-node/report";
import { parameter } from "cdktf-edge-node/rules";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ruleOf } from "../../support/rules/test-rules";

const check = () => [];

/** The page of one rule, of a pack of its own. */
function pageOf(rule: Partial<ReturnType<typeof ruleOf>>, example?: { subject: string; unit?: "A" | "°C" | "-" }): string {
  const whole = ruleOf(check, rule);
  const options = example === undefined ? {} : { examples: { [whole.id]: example } };
  return ruleCatalogue([packOf("house", [whole])], options)[`${whole.id}.md`] ?? expect.unreachable();
}

/** What the snippet of a page makes a policy of, when the run has that date. */
function policyOf(page: string, today?: string): PolicyProps {
  const [, code = ""] = /```ts\npolicy: ([\s\S]*?)\n```/.exec(page) ?? [];
  return new Function("process", ts.transpile(`return (${code})`))({ env: { TODAY: today } });
}

describe("ruleCatalogue()", () => {
  it("ruleCatalogue() shows what to do first at the site, and which part to have; of a rule without a runbook that it is watched", () => {
    const watched = () => [];
    const runbook = { steps: ["Look", "Shed load", "Call"], spare: "a pump" } as const;
    expect(pageOf({ watched, runbook })).toContain(
      "When the alert fires:\n\n1. Look.\n2. Shed load.\n3. Call.\n\nSpare part to have: a pump.\n\n## In a policy",
    );
    const { spare: _, ...without } = runbook;
    expect(pageOf({ watched, runbook: without })).toContain("3. Call.\n\n## In a policy");
    expect(pageOf({ watched })).toContain("with `checkAtApply`.\n\n## In a policy");
    expect(pageOf({ runbook })).not.toContain("When the alert fires");
  });

  it("ruleCatalogue() shows a waiver that takes its date from the run, with subject and cap as the rule's example has them", () => {
    const page = pageOf({}, { subject: "power/rack-1-a/breaker", unit: "A" });
    expect(page).toContain("Subjects, as `power/rack-1-a/breaker`, judged in A.");
    expect(policyOf(page, "2026-11-25")).toEqual({
      today: "2026-11-25",
      waivers: [{ rule: "test/rule", subject: "power/rack-1-a/breaker", cap: "… A", reason: "…", owner: "…", expires: "YYYY-MM-DD" }],
    });
    expect(policyOf(page)).not.toHaveProperty("today");
    expect(page).not.toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  it("ruleCatalogue() asks for a cap as a difference of temperatures, as a bare number, or for none where nothing is measured", () => {
    const capOf = (unit?: "°C" | "-") => policyOf(pageOf({}, { subject: "node", ...(unit && { unit }) })).waivers?.[0]?.cap;
    expect([capOf("°C"), capOf("-"), capOf()]).toEqual(["… K", "…", undefined]);
  });

  it("ruleCatalogue() offers parameters to copy and no weaker enforcement, and no waiver of what nobody may waive", () => {
    const target = parameter({ schema: quantity.ratio({ min: 1, max: 3 }), default: "1.5", description: "Highest", source: "this test" });
    const page = pageOf({ parameters: { target, "of the house": target }, waivable: false });
    expect(policyOf(page)).toEqual({ site: { "test/rule": { parameters: { target: "1.5", "of the house": "1.5" } } } });
    expect(pageOf({ waivable: false })).not.toContain("```");
  });

  it("ruleCatalogue() of the library has no snippet that sets an enforcement or a date", () => {
    for (const page of Object.values(ruleCatalogue([corePack]))) {
      expect(page).not.toMatch(/enforcement: ["{]|today: "/);
    }
  });

  it("ruleCatalogue() shows what rules say and does not obey it: markup, HTML, line breaks, escape sequences", () => {
    const hostile = '# one | <script>alert(1)</script> [x](javascript:y) **b** `c` &lt;\n\n## "two"\u001b[2J';
    const shown = '\\# one | \\<script\\>alert(1)\\</script\\> \\[x\\](javascript:y) \\*\\*b\\*\\* \\`c\\` \\&lt; ## "two"\\\\u001b\\[2J';
    const page = pageOf({ title: hostile, why: hostile, remedy: hostile, source: hostile });
    const lines = page.split("\n");
    expect(lines.filter((line) => line.includes(shown))).toEqual([`# ${shown}`, shown, `${shown}.`, `${shown}.`]);
    expect(lines.filter((line) => line.startsWith("#")).slice(1)).toEqual(
      ["Why", "When it fails", "Source", "Parameters", "In the packs", "At the site", "In a policy"].map((head) => `## ${head}`),
    );
    const { "README.md": overview = "" } = ruleCatalogue([packOf("a | `b`", [ruleOf(check, { title: hostile })])]);
    expect(overview).toContain(`| [test/rule](test/rule.md) | ${shown.replaceAll("|", "\\|")} | low | no |`);
    expect(overview).toContain("| `` a \\| `b` `` | 1 |");
  });

  it("ruleCatalogue() writes an id that has quotes or brackets as it is", () => {
    const id = 'test/"a" (b)';
    const page = pageOf({ id });
    expect(policyOf(page).waivers).toMatchObject([{ rule: id }]);
    expect(ruleCatalogue([packOf("house", [ruleOf(check, { id })])])["README.md"]).toContain('](test/"a"%20%28b%29.md)');
  });
});
