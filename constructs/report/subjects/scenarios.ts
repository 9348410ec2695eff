import { counted } from "../../plain/counted";
import type { ScenarioOutcome } from "../../policy/evaluate/evaluate";
import type { Finding } from "../../policy/rule/finding";
import { roomAirCoversHeat } from "../../policy/rules/cooling/room-air-covers-heat";
import type { BillItem } from "../bill/bill-item";
import { quantityText } from "../writing/quantity-text";
import type { Section } from "../writing/section";
import { type Table, tableOf } from "../writing/table";
import { partsNeverLost } from "./node";

/** What a report has of its scenarios. */
interface JudgedScenarios {
  readonly scenarios: readonly ScenarioOutcome[];
  readonly findings: readonly Finding[];
  readonly billOfMaterials?: readonly BillItem[];
}

/** Lists every scenario. Promised ones that break a rule or have no solution are not folded. Undefined without any. */
export function presentScenarios(report: JudgedScenarios): Section | undefined {
  const { scenarios, findings } = report;
  if (scenarios.length === 0) return undefined;
  const promised = scenarios.filter((one) => one.promised);
  const isGood = ({ outcome, name }: ScenarioOutcome) => outcome === "solved" && brokenRules(findings, name) === 0;
  const [bad, good] = [promised.filter((one) => !isGood(one)), promised.filter(isGood)];
  const beyond = scenarios.filter((one) => !one.promised);
  const neverLost = partsNeverLost(report).join(", ");
  const named = stateTexts.filter(({ kind }) => scenarios.some(({ state }) => state?.kind === kind)).map(({ text }) => text);
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
      isRoomTooWarm(findings) &&
        "Where the air conditioners do not remove all heat, the table shows the room at its setpoint, but the room becomes warmer.",
      named.length > 0 && { title: "Names of scenarios", blocks: [{ items: named }] },
      neverLost !== "" && `No scenario checks the loss of one of these parts: ${neverLost}.`,
    ],
  };
}

/** What a reader may not know of the names of scenarios. */
const stateTexts = [
  {
    kind: "feed-lost",
    text: "`feed-…-lost`: only the source of the feed is lost. Its UPS, rectifiers and batteries still work, for as long as the batteries last.",
  },
  {
    kind: "feed-dark",
    text: "`feed-…-dark`: the source of the feed is lost, with every UPS, rectifier and battery that only this feed supplies.",
  },
  { kind: "grid-minimum", text: "`grid-minimum`: the grid has its lowest voltage." },
  { kind: "ups-on-bypass", text: "`…-on-bypass`: the UPS passes its input through, as during maintenance." },
  { kind: "on-genset", text: "`…-recharging`: the gensets also charge the batteries." },
  { kind: "grid-back", text: "`grid-back`: the grid is back and charges empty batteries." },
] as const;

function isRoomTooWarm(findings: readonly Finding[]): boolean {
  return findings.some(({ rule, outcome, beyondPromise }) => rule === roomAirCoversHeat.id && (outcome === "fail" || beyondPromise));
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
      pue === undefined || !promised ? "–" : pue.toFixed(2), // without its loads a node has no useful PUE
    ]),
    [2, 3, 4, 5, 6],
  );
}

/** Counts the broken rules of a scenario [-]. A rule that is judged once is broken in every scenario. */
function brokenRules(findings: readonly Finding[], name: string): number {
  return new Set(findings.filter(({ broken }) => broken.some(({ scenario = name }) => scenario === name)).map(({ rule }) => rule)).size;
}
