import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { rulePages } from "../../scripts/rule-pages";
import { codeBlocks } from "../support/docs/code-blocks";
import { compileProblems } from "../support/docs/compile-problems";

/** What the snippets of docs/policy.md take as given. */
const given = `
import { readFileSync } from "node:fs";
import { corePack, EdgeApp, EdgeNodeStack, type NodeDesign, type Pack, packOf, type Rule, type Site, strictPack } from "cdktf-edge-node";
declare const site: Site, node: NodeDesign, app: EdgeApp, housePack: Pack, houseRule: Rule;
void [readFileSync, corePack, EdgeNodeStack, packOf, strictPack, site, node, app, housePack, houseRule];
`;

const policyHead = 'import type { PolicyProps } from "cdktf-edge-node";\nexport const site: { policy: PolicyProps } = {\n';

it("docs/policy.md, docs/rules, and the limit that is watched and the study in docs/writing-a-rule.md, are code that compiles", () => {
  const modules = [
    ...["watched:", "defineStudy("].flatMap((part) =>
      codeBlocks(readFileSync("docs/writing-a-rule.md", "utf8"), "ts").flatMap((code) => (code.includes(part) ? [[part, code]] : [])),
    ),
    ...codeBlocks(readFileSync("docs/policy.md", "utf8"), "ts").map((code, i) => [`policy ${i}`, `${given}${code}export {};\n`]),
    ...Object.entries(rulePages()).flatMap(([path, page]) => codeBlocks(page, "ts").map((code) => [path, `${policyHead}${code}};\n`])),
  ];
  expect(modules.length).toBeGreaterThan(14);
  expect(compileProblems(Object.fromEntries(modules))).toEqual([]);
});
