import { join } from "node:path";
import { commissioningPack, completePack, corePack, exportPack, preflightPack, readSiteFile, snapshot, strictPack } from "cdktf-edge-node";
import { evaluate, type Finding, type RuleExample, ruleCatalogue } from "cdktf-edge-node/report";
import { NodeStudy } from "cdktf-edge-node/rules";
import { engines } from "../../constructs/policy/judgements/engines";
import { firstSite } from "../../examples/first-site";
import { protectedSite } from "../../examples/protected-site";
import { twoFeeds } from "../../examples/two-feeds";
import { twoHosts } from "../../examples/two-hosts";
import { weakGrid } from "../../examples/weak-grid";
import { askedEngine } from "../asked-engine";
import { root } from "../repository";

/** The pages of the catalogue, with their text by path from the root of the repository. */
export function rulePages(): Readonly<Record<string, string>> {
  const pages = Object.entries(
    ruleCatalogue([corePack, strictPack, completePack, exportPack, commissioningPack, preflightPack], { examples: ruleExamples() }),
  );
  return Object.fromEntries(pages.map(([path, text]) => [`docs/rules/${path === "README.md" ? "list.md" : path}`, text]));
}

/** What each rule judges at the examples: a subject that is measured, where there is one. */
function ruleExamples(): Readonly<Record<string, RuleExample>> {
  const findings = [
    ...[firstSite, weakGrid, protectedSite, twoHosts, twoFeeds].flatMap(
      ({ site, ...design }) => evaluate(snapshot("example", site, design)).findings,
    ),
    ...skyExamples(),
    ...preflightExamples(),
  ];
  const examples: Record<string, RuleExample> = {};
  for (const finding of findings) {
    const known = examples[finding.rule];
    const isBetter = finding.unit !== undefined || (known?.subject.includes("/") === false && finding.subject.includes("/"));
    if (known === undefined || (known.unit === undefined && isBetter)) examples[finding.rule] = finding;
  }
  return examples;
}

/** What the rules on satellites judge at the example that has some. */
function skyExamples(): readonly Finding[] {
  const { snapshot: node } = readSiteFile(join(root, "examples/earth-observation/riyadh.yaml"), { root });
  return evaluate(node, { only: { rules: ["downlink/*"] } }).findings;
}

/** What the rules on engines judge at the example, with a port and processors of its own. */
function preflightExamples(): readonly Finding[] {
  const { site, ...design } = firstSite;
  const node = snapshot("example", site, design);
  const machine = { devices: [], cpuset: "0-1", ulimits: {} };
  const services = node.services.map((service) => ({ ...service, machine, ports: [{ container: 80, host: 8080, address: "10.0.0.7" }] }));
  const answers = { engines: [askedEngine({ services: services.slice(0, 1).map(({ id }) => id) })] };
  const study = new NodeStudy({ ...node, services }).give(engines, answers);
  return evaluate(study, { policy: { packs: [preflightPack] }, once: true }).findings;
}
