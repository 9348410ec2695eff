import { compact } from "../../../plain/compact";
import { counted } from "../../../plain/counted";
import { listIds } from "../../../plain/list-ids";
import { ruleIdOf } from "../../../policy/rule/rule-id";
import { visibleLine } from "../../../props/problems/visible-text";
import type { LimitAnswer, NoAnswer } from "../../questions/answer";
import type { FuelAnswer } from "../../questions/fuel-of-year";
import type { Autonomy, NamedAutonomy, WithoutGridAnswer } from "../../questions/lasts-without-grid";
import type { SiteQuestions } from "../../questions/site-questions";
import { judgedTexts, quantityText } from "../../writing/quantity-text";
import { subjectText } from "../../writing/scenario-text";
import type { Table } from "../../writing/table";
import { timeText } from "../../writing/time-text";
import { visibleLines } from "../../writing/visible-lines";

interface AskedSite {
  readonly site: string;
  readonly questions?: SiteQuestions;
}

/** Lists the answers for each site: first to trip, tightest at minimum voltage, time without the grid, fuel in a year. */
export function tabulateQuestions(sites: readonly AskedSite[]): Table<AskedSite> {
  const column = (head: string, cell: (questions: SiteQuestions) => string) => ({
    head,
    text: ({ questions }: AskedSite) => (questions ? cell(questions) : "not asked"),
  });
  return {
    caption: "Questions on power",
    columns: [
      { head: "site", text: ({ site }) => visibleLine(site) },
      column("trips first", ({ tripsFirst }) => limitCell(tripsFirst)),
      column("tightest at minimum voltage", ({ limitsAtMinimumVoltage }) => limitCell(limitsAtMinimumVoltage)),
      column("runs without the grid", ({ lastsWithoutGrid }) => lastingCell(lastsWithoutGrid)),
      column("fuel in a year", ({ fuelOfYear }) => fuelCell(fuelOfYear)),
    ],
    rows: sites,
    isSpaced: true,
  };
}

/** Longest reason in a cell, a longer one is only in the report [characters]. */
const longestReason = 24;

function noAnswerCell({ outcome, reason }: NoAnswer): string {
  if (outcome === "unknown") return "not known";
  return reason.length <= longestReason ? visibleLine(reason) : "nothing";
}

function limitCell(answer: LimitAnswer | NoAnswer): string {
  if (answer.outcome !== "known") return noAnswerCell(answer);
  const { rule, scenario, notKnown } = answer;
  return visibleLines(
    compact([
      `${judgedTexts(answer).margin} ${ruleIdOf(rule).name}`,
      subjectText(answer),
      scenario,
      notKnown.length > 0 && `not known of ${notKnown.length} more`,
    ]),
  );
}

function lastingCell(answer: WithoutGridAnswer | NoAnswer): string {
  if (!("others" in answer)) return noAnswerCell(answer);
  const sheds = answer.shed.length > 0;
  const otherTexts = answer.others.flatMap((other) => [
    `${lastingText(other)}${sheds && other.shed.length === 0 ? ", nothing shed" : ""}`,
    other.scenario,
  ]);
  return visibleLines(
    compact([lastingText(answer), sheds && `without ${listIds(answer.shed).join(", ")}`, answer.scenario, ...otherTexts]),
  );
}

/** Says how long something carries the node: `2.66 h on batteries`. */
export function lastingText(lasting: Autonomy): string {
  const { carriedBy, hours, first, dark, named } = lasting;
  if (named) return namedText(lasting);
  const by = carriedBy === "gensets" ? "from a full tank" : `on ${carriedBy}`;
  if (hours === undefined) return `not known ${by}`;
  const time = first === undefined ? "nothing" : quantityText(hours, "h");
  return `${time} ${by}${dark.length > 0 ? `; ${counted(dark.length, "load has no battery and stops", "loads have no battery and stop")} at once` : ""}`;
}

function fuelCell(answer: FuelAnswer | NoAnswer): string {
  if (answer.outcome !== "known") return noAnswerCell(answer);
  const { litres, deliveries, gensetHours } = answer;
  return [
    `${Math.round(litres).toLocaleString("en-US")} L`,
    counted(deliveries, "delivery", "deliveries"),
    `gensets run ${gensetHours} h`,
  ].join("\n");
}

/** Says how long named loads run on batteries, such as `batteries last 15 min; …; heat stops it after 4.2 min`. */
export function namedText({ named, hours, first, dark }: Autonomy): string {
  if (!named) return "";
  const { batteriesH, isCooled, coolingBackH, until } = named;
  if (dark.length > 0) return `batteries 0 min: ${dark.length} of the named loads not powered`;
  const known = compact([
    batteriesH === undefined ? "how long batteries last is not known" : `batteries last ${ofHours(batteriesH)}`,
    isCooled ? "they carry the cooling too" : heatText(named),
    isCooled || coolingBackH === undefined ? undefined : `cooling is back after ${ofHours(coolingBackH)}`,
  ]).join("; ");
  if (isCooled || hours === undefined) return known;
  const ends = first === "heat" ? "heat stops it" : "empty batteries stop it";
  return `${known}; ${until === "gensets" ? "if no genset starts, " : ""}${ends} after ${ofHours(hours)}`;
}

function heatText({ heatH, heatOf }: NamedAutonomy): string {
  if (heatH === undefined) return "when it is too hot without cooling is not known";
  return `without cooling the ${heatOf ?? "node"} is too hot after ${ofHours(heatH)}`; // saved results of earlier versions do not say what
}

function ofHours(hours: number): string {
  return timeText(hours * 3600);
}
