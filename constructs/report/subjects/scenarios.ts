import { counted } from "../../plain/counted";
import type { ScenarioOutcome } from "../../policy/evaluate/evaluate";
import type { Finding } from "../../policy/rule/finding";
import { quantityText } from "../writing/quantity-text";
import type { Section } from "../writing/section";
import { type Table, tableOf } from "../writing/table";

/** Lists every scenario: open are those that the site must survive and that break a rule or have no solution. Undefined of a site of which none was solved. */
export function presentScenarios(scenarios: readonly ScenarioOutcome[], findings: readonly Finding[]): Section | undefined {
  if (scenarios.length === 0) return undefined;
  const promised = scenarios.filter((one) => one.promised);
  const isGood = ({ outcome, name }: ScenarioOutcome) => outcome === "solved" && brokenRules(findings, name) === 0;
  const [bad, good] = [promised.filter((one) => !isGood(one)), promised.filter(isGood)];
  const beyond = scenarios.filter((one) => !one.promised);
  const folded = (title: string, shown: readonly ScenarioOutcome[]) =>
    shown.length > 0 && { title, blocks: [tabulateScenarios(title, shown, findings)] };
  return {
    id: "scenarios",
    title: "Scenarios",
    blocks: [
      `The site promises to survive ${promised.length} of ${counted(scenarios.length, "scenario")}. ${bad.length === 0 ? "Every checked rule passes in them." : `${counted(bad.length, "of them breaks a rule or has", "of them break a rule or have")} no solution.`}`,
      bad.length > 0 && tabulateScenarios("Scenarios that break a rule or have no solution", bad, findings),
      folded(`${counted(good.length, "promised scenario")} in which every checked rule passes`, good),
      folded(`${counted(beyond.length, "scenario")} that the site does not promise to survive`, beyond),
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
      promised ? `${brokenRules(findings, name)}` : "not counted",
      itSupplyC === undefined ? "–" : quantityText(itSupplyC, "°C"),
      roomC === undefined ? "–" : quantityText(roomC, "°C"),
      nodePowerW === undefined ? "–" : quantityText(nodePowerW, "W"),
      pue === undefined ? "–" : pue.toFixed(2),
    ]),
    [2, 3, 4, 5, 6],
  );
}

/** Counts the rules that are broken in a scenario; what is judged once is broken in every one [-]. */
function brokenRules(findings: readonly Finding[], name: string): number {
  return new Set(findings.filter(({ broken }) => broken.some(({ scenario = name }) => scenario === name)).map(({ rule }) => rule)).size;
}
