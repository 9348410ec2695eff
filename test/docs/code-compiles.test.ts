import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { rulePages } from "../../scripts/pages/rule-pages";
import { root } from "../../scripts/repository";
import { codeBlocks } from "../support/docs/code-blocks";

/** What the snippets of docs/policy.md take as given. */
const given = `
import { readFileSync } from "node:fs";
import { corePack, EdgeApp, EdgeNodeStack, type NodeDesign, type Pack, packOf, type Site, strictPack } from "cdktf-edge-node";
import type { Rule } from "cdktf-edge-node/rules";
declare const site: Site, node: NodeDesign, app: EdgeApp, housePack: Pack, houseRule: Rule;
void [readFileSync, corePack, EdgeNodeStack, packOf, strictPack, site, node, app, housePack, houseRule];
`;

const policyHead = 'import type { PolicyProps } from "cdktf-edge-node";\nexport const site: { policy: PolicyProps } = {\n';

/**
 * Compiles texts as modules of this repository, as strictly as it is compiled itself.
 *
 * @param modules text by a name, as the page that it stands on
 * @returns what the compiler says, a line each: none when all compile
 */
function compileProblems(modules: Readonly<Record<string, string>>): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, root);
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const texts = new Map(
    Object.entries(modules).map(([name, text]) => [join(root, "test/docs", `${name.replaceAll(/\W/g, "-")}.ts`), text]),
  );
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (file) => texts.get(file) ?? readFile(file);
  host.fileExists = (file) => texts.has(file) || fileExists(file);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? getSourceFile(file, version, ...rest) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...texts.keys()], { ...options, noEmit: true }, host);
  const sources = [...texts.keys()].flatMap((file) => program.getSourceFile(file) ?? []);
  return sources
    .flatMap((source) => [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)])
    .map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

const blocksOf = (page: string) =>
  codeBlocks(readFileSync(`docs/${page}.md`, "utf8"), "ts").map((code, i) => [`${page} ${i}`, code] as const);

it("docs/countries.md, docs/matrix.md, docs/papers.md, docs/policy.md, docs/rules, docs/do, a list of docs/first-site.md, and the limit that is watched and the study in docs/writing-a-rule.md, are code that compiles", () => {
  const taught = readdirSync("docs/do").flatMap((name) => blocksOf(`do/${name.replace(".md", "")}`));
  const returning = blocksOf("first-site").filter(([, code]) => code.includes(".map("));
  expect([taught.length, returning.length]).toEqual([2, 1]);
  const others = [...taught, ...returning, ...blocksOf("countries"), ...blocksOf("papers"), ...blocksOf("matrix").slice(0, 1)];
  expect(others.length).toBeGreaterThan(2);
  const modules = [
    ...others.map(([name, code]) => [name, `${code}export {};\n`.replace("./examples/", "../../examples/")]),
    ...["watched:", "defineStudy("].flatMap((part) =>
      codeBlocks(readFileSync("docs/writing-a-rule.md", "utf8"), "ts").flatMap((code) => (code.includes(part) ? [[part, code]] : [])),
    ),
    ...codeBlocks(readFileSync("docs/policy.md", "utf8"), "ts").map((code, i) => [`policy ${i}`, `${given}${code}export {};\n`]),
    ...Object.entries(rulePages()).flatMap(([path, page]) => codeBlocks(page, "ts").map((code) => [path, `${policyHead}${code}};\n`])),
  ];
  expect(modules.length).toBeGreaterThan(17);
  expect(compileProblems(Object.fromEntries(modules))).toEqual([]);
});
