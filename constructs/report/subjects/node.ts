import { addUp } from "../../plain/add-up";
import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { listIds } from "../../plain/list-ids";
import type { ScenarioOutcome } from "../../policy/evaluate/evaluate";
import type { Finding } from "../../policy/rule/finding";
import { rejectionCoversHeat } from "../../policy/rules/cooling/rejection-covers-heat";
import { roomAirCoversHeat } from "../../policy/rules/cooling/room-air-covers-heat";
import { nameList } from "../../props/problems/name-list";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { BillItem } from "../bill/bill-item";
import type { NoAnswer } from "../questions/answer";
import type { SiteQuestions } from "../questions/site-questions";
import { quantityText } from "../writing/quantity-text";
import type { Section, Way } from "../writing/section";
import { knownRows } from "../writing/table";
import { timeText } from "../writing/time-text";
import { lastingText } from "./power/questions";
import type { SiteConditions } from "./site/record";

/** A short description of a node. */
export interface ReportedNode {
  /** The parts in one line, such as `2 racks of 15 kW; 3 dry coolers of 40 kW (N+1 promised)`. */
  readonly summary: string;
  /** Names of its feeds. */
  readonly feeds: readonly string[];
  /** Names of its workloads. */
  readonly workloads: readonly string[];
}

/** Describes a node in one line, and names its feeds and workloads. */
export function reportNode({ feeds, workloads }: NodeSnapshot, parts: Pick<NodeParts, "conditions" | "billOfMaterials">): ReportedNode {
  const names = { feeds, workloads: listIds(workloads) };
  return { summary: summaryText({ ...parts, node: names }), ...names };
}

/** The parts of a report that describe the node. */
interface NodeParts {
  readonly questions?: SiteQuestions;
  readonly node?: Pick<ReportedNode, "feeds" | "workloads">;
  readonly conditions?: SiteConditions;
  readonly billOfMaterials?: readonly BillItem[];
}

/** A kind of part, and its words in singular and plural. */
type Counted = readonly [kind: string, one: string, many: string];

const parts = {
  sources: [
    ["genset", "genset", "gensets"],
    ["photovoltaics", "photovoltaic array", "photovoltaic arrays"],
    ["battery", "battery", "batteries"],
  ],
  supply: [
    ["ups", "UPS", "UPS"],
    ["battery-inverter", "battery inverter", "battery inverters"],
    ["rectifier", "rectifier", "rectifiers"],
  ],
  boards: [
    ["panel", "distribution board", "distribution boards"],
    ["transformer", "transformer", "transformers"],
    ["transfer-switch", "transfer switch", "transfer switches"],
    ["static-transfer-switch", "static transfer switch", "static transfer switches"],
    ["pdu", "PDU", "PDUs"],
  ],
  racks: [["rack", "rack", "racks"]],
  liquid: [
    ["cdu", "CDU", "CDUs"],
    ["facility-pump", "facility pump", "facility pumps"],
    ["secondary-pump", "secondary pump", "secondary pumps"],
    ["rear-door", "rear door", "rear doors"],
    ["immersion-tank", "immersion tank", "immersion tanks"],
    ["liquid-to-air", "liquid-to-air CDU", "liquid-to-air CDUs"],
  ],
  rejection: [
    ["dry-cooler", "dry cooler", "dry coolers"],
    ["trim-chiller", "trim chiller", "trim chillers"],
  ],
  air: [["air-conditioner", "air conditioner", "air conditioners"]],
  downlink: [
    ["antenna", "antenna", "antennas"],
    ["receiver", "receiver", "receivers"],
  ],
} as const satisfies Readonly<Record<string, readonly Counted[]>>;

/** Counts the parts of a group, such as `3 dry coolers of 40 kW (N+1 promised)`. Undefined without parts. */
function countParts({ billOfMaterials = [] }: NodeParts, group: keyof typeof parts): string | undefined {
  const kinds: readonly Counted[] = parts[group];
  const texts = kinds.flatMap(([kind, one, many]) => {
    const items = billOfMaterials.filter((item) => item.kind === kind);
    const pieces = addUp(items, ({ count, names }) => count ?? names.length);
    const ratings = new Set(items.map(({ rating }) => rating?.split(",")[0]));
    const [rating] = ratings.size === 1 ? ratings : [];
    const name = `${pieces} ${pieces === 1 ? one : many}${rating === undefined ? "" : ` of ${rating}`}`;
    const level = items[0]?.redundancy;
    return pieces === 0 ? [] : [level === undefined ? name : `${name} (${level} promised)`];
  });
  return texts.length === 0 ? undefined : texts.join(", ");
}

/** Names kinds of parts of which no scenario loses one, such as `1 CDU of 121 kW`. Racks are left out: the other parts supply and cool them. */
export function partsNeverLost({ billOfMaterials = [], scenarios }: NodeParts & ScenariosOfNode): string[] {
  // a feed may have the name of a part
  const lost = new Set<unknown>(scenarios.flatMap(({ state = {} }) => ("feed" in state ? [] : Object.values(state))));
  const kept = billOfMaterials.filter(({ names }) => !names.some((name) => lost.has(name)));
  const groups = (Object.keys(parts) as (keyof typeof parts)[]).filter((group) => group !== "racks");
  return compact(groups.map((group) => countParts({ billOfMaterials: kept }, group)));
}

interface ScenariosOfNode {
  readonly scenarios: readonly ScenarioOutcome[];
}

/** Feeds, voltage and frequency of the grid. */
function gridText({ conditions, node }: NodeParts): string | undefined {
  if (!conditions) return undefined;
  const { grid, promises } = conditions;
  const level = promises.redundancy.feeds === "N" ? "" : ` (${promises.redundancy.feeds} promised)`;
  return compact([
    node && node.feeds.length > 0 && `${counted(node.feeds.length, "feed")}${level}`,
    `${grid.lineToLineV} V`,
    `${grid.frequencyHz} Hz`,
  ]).join(", ");
}

function summaryText(parts: NodeParts): string {
  const groups = ["racks", "rejection", "air", "supply", "sources", "downlink"] as const;
  return compact([...groups.map((group) => countParts(parts, group)), gridText(parts)]).join("; ");
}

/** Shows the path of power and heat, and the parts along it. Undefined in reports of earlier versions. */
export function presentNode(report: NodeParts & Findings): Section | undefined {
  if (!report.billOfMaterials || !report.conditions) return undefined;
  const { workloads = [] } = report.node ?? {};
  const of = (group: keyof typeof parts) => countParts(report, group);
  return {
    id: "node",
    title: "What the node is",
    blocks: [
      wayOf(report),
      {
        facts: knownRows([
          ["Racks", of("racks")],
          ["Heat, at most", heatText(report)],
          ["Coolant", of("liquid")],
          ["Heat rejection", of("rejection")],
          ["Room air", of("air")],
          ["Grid", gridText(report)],
          ["Backup", of("sources")],
          ["Without the grid", withoutGridText(report)],
          ["Power supply", of("supply")],
          ["Boards", of("boards")],
          ["Downlink", of("downlink")],
          ["Workloads", workloads.length === 0 ? undefined : workloads.join(", ")],
        ]),
      },
    ],
  };
}

interface Findings {
  readonly findings: readonly Finding[];
}

/** Says how long the node runs without the grid, and the promised time. Undefined without questions. */
function withoutGridText({ questions, conditions }: NodeParts): string | undefined {
  const answer = questions?.lastsWithoutGrid;
  if (!answer) return undefined;
  const lasts = "others" in answer ? [answer, ...answer.others].map(lastingText) : [noAnswerText(answer)];
  const promised = conditions && promisedText(conditions.promises);
  return compact([...lasts, promised && `promised: ${promised}`]).join("; ");
}

function noAnswerText({ outcome, reason }: NoAnswer): string {
  return outcome === "unknown" ? `not known: ${reason}` : `not at all: ${reason}`;
}

/** How long the site promises to run without its grid, by what carries it where it says so; undefined where it promises nothing. */
function promisedText({ autonomyS, batteryAutonomyS, batteryLoads, gensetAutonomyS }: SiteConditions["promises"]): string | undefined {
  const loads = batteryLoads === "it" ? " of racks, receivers and hosts" : batteryLoads ? ` of ${nameList(batteryLoads)}` : "";
  const promised = [
    [autonomyS, ""],
    [batteryAutonomyS, ` on batteries${loads}`],
    [gensetAutonomyS, " on gensets"],
  ] as const;
  const texts = promised.flatMap(([seconds, by]) => (seconds === undefined ? [] : timeText(seconds) + by));
  return texts.length === 0 ? undefined : texts.join(", ");
}

/** Where the heat goes, in the worst scenario that the site promises to survive. */
function heatText({ findings }: Findings): string | undefined {
  const measured = (rule: string) => findings.find((one) => one.rule === rule && one.promised && one.value !== undefined)?.value;
  const [coolantW, roomW] = [rejectionCoversHeat, roomAirCoversHeat].map(({ id }) => measured(id));
  const texts = compact([
    coolantW !== undefined && `${quantityText(coolantW, "W")} in the coolant`,
    roomW !== undefined && `${quantityText(roomW, "W")} in the room air`,
  ]);
  return texts.length === 0 ? undefined : texts.join(", ");
}

/** Draws the way from the grid over the racks to the outdoor air, without steps that the node does not have. */
function wayOf(report: NodeParts): Way {
  const { conditions } = report;
  const hottestC = conditions?.climate.hottest.dryBulbC;
  const of = (group: keyof typeof parts) => countParts(report, group);
  const steps = [
    ["Grid", gridText(report)],
    ["Backup", of("sources")],
    ["Supply", of("supply")],
    ["Racks", of("racks")],
    ["Coolant", of("liquid")?.split(", ").at(0)],
    ["Rejection", of("rejection")],
    ["Outdoor air", hottestC === undefined ? undefined : `up to ${quantityText(hottestC, "°C")}`],
  ] as const;
  return {
    way: steps.flatMap(([step, text]) => (text === undefined ? [] : [{ step, text }])),
    alternative: "From the grid over the racks to the outdoor air",
  };
}
