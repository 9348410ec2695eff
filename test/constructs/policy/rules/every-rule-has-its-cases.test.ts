import { readFileSync } from "node:fs";
import { commissioningPack, corePack, preflightPack, strictPack } from "cdktf-edge-node";
import { coreRules, type Rule } from "cdktf-edge-node/rules";
import { describe, expect, it } from "vitest";

const rules = [
  ...new Set([
    ...coreRules,
    ...[corePack, strictPack, commissioningPack, preflightPack].flatMap((pack) => pack.rules.map(({ rule }) => rule)),
  ]),
];

/** Does that text of a test call `ruleCases` for the rule that the source at the same path exports? */
function hasCases(id: string, text: string): boolean {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "");
  const imported = new RegExp(`^import \\{ ([\\w, ]+) \\} from "[./]+/constructs/policy/rules/${id}";$`, "m").exec(code)?.[1];
  return imported !== undefined && new RegExp(`^ruleCases\\((?:${imported.replaceAll(", ", "|")}), `, "m").test(code);
}

function testOf(id: string): string | undefined {
  try {
    return readFileSync(`${__dirname}/${id}.test.ts`, "utf8");
  } catch {
    return undefined;
  }
}

describe("every rule of the packs", () => {
  it.each(rules.map(({ id }) => id))("%s has its cases in the test at the mirrored path", (id) => {
    expect(hasCases(id, testOf(id) ?? ""), `test/constructs/policy/rules/${id}.test.ts must call ruleCases() for the rule`).toBe(true);
  });

  it.each(rules.map((rule): [string, Rule] => [rule.id, rule]))("%s stands in the file of its id", async (id, rule) => {
    expect(Object.values(await import(/* @vite-ignore */ `../../../../constructs/policy/rules/${id}`))).toContain(rule);
  });

  it("is found out when its test is missing, has no cases, has them in a comment, or those of another rule", () => {
    const id = "cooling/supply-within-it-limit";
    const own = `import { supply } from "../../../../../constructs/policy/rules/${id}";\n`;
    const other = 'import { other } from "../../../../../constructs/policy/rules/cooling/room-stays-warm";\n';
    expect(hasCases(id, `${own}ruleCases(supply, {});`)).toBe(true);
    for (const text of [
      "",
      own,
      `${own}// ruleCases(supply, {});`,
      `${own}/*\nruleCases(supply, {});\n*/`,
      `${own}${other}ruleCases(other, {});`,
    ])
      expect(hasCases(id, text)).toBe(false);
    expect(testOf("cooling/no-such-rule")).toBeUndefined();
  });
});
