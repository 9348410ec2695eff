import type { ScenarioOutcome } from "../../policy/evaluate/evaluate";
import type { Finding } from "../../policy/rule/finding";
import { quantityText } from "../writing/quantity-text";
import type { Section } from "../writing/section";
import { type Table, tableOf } from "../writing/table";

/** Every scenario, those that the site promises to stand first. Undefined of a site of which none was solved. */
export function presentScenarios(scenarios: readonly ScenarioOutcome[], findings: readonly Finding[]): Section | undefined {
  const promised = scenarios.filter((one) => one.promised);
  const beyond = scenarios.filter((one) => !one.promised);
  if (scenarios.length === 0) return undefined;
  return {
    id: "scenarios",
    title: "Scenarios",
    blocks: [
      `The site promises to stand ${promised.length} of ${scenarios.length}. A state that is solved may still break a rule: how many do is in the third column.`,
      promised.length > 0 && tabulateScenarios("Scenarios that the site promises to stand", promised, findings),
      beyond.length > 0 && {
        title: `${beyond.length} beyond what the site promises`,
        blocks: [tabulateScenarios("Scenarios beyond the promises", beyond, findings)],
      },
    ],
  };
}

function tabulateScenarios(caption: string, scenarios: readonly ScenarioOutcome[], findings: readonly Finding[]): Table {
  return tableOf(
    caption,
    ["scenario", "state", "rules broken", "coolant supply", "room", "power", "PUE"],
    scenarios.map(({ name, promised, outcome, reason, itSupplyC, roomC, nodePowerW, pue }) => [
      { typed: name },
      reason === undefined ? outcome : `${outcome}: ${reason}`,
      promised ? brokenText(findings, name) : "not counted",
      itSupplyC === undefined ? "–" : quantityText(itSupplyC, "°C"),
      roomC === undefined ? "–" : quantityText(roomC, "°C"),
      nodePowerW === undefined ? "–" : quantityText(nodePowerW, "W"),
      pue === undefined ? "–" : pue.toFixed(2),
    ]),
    [2, 3, 4, 5, 6],
  );
}

/** Rules, however many subjects of theirs. What is judged once is broken in every scenario. */
function brokenText(findings: readonly Finding[], name: string): string {
  const rules = new Set(findings.filter(({ broken }) => broken.some(({ scenario = name }) => scenario === name)).map(({ rule }) => rule));
  return `${rules.size}`;
}
