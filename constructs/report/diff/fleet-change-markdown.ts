import { compact } from "../../plain/compact";
import { counted } from "../../plain/counted";
import { nameList } from "../../props/problems/name-list";
import type { SiteSide } from "../sites/site-change";
import type { MissingShard } from "../subjects/shards";
import { shardName } from "../subjects/shards";
import type { TightestMargin } from "../tightest-margins";
import { fitLines, markdownCell, markdownTable, markdownText } from "../writing/markdown-text";
import { judgedTexts } from "../writing/quantity-text";
import { type ChangedSite, type FleetChange, passesNow, type ResourceChange, stopsPassing } from "./fleet-change";

/** Most characters of a comment on GitHub [-]. */
const mostCharacters = 65_536;

/** Names that a line lists, because the table needs the space [-]. */
const mostNames = 10;

/** Missing shards of one side that are listed [-]. */
const mostShards = 10;

/** Writes a change of a fleet as a comment for a pull request, with a line for each changed site. Lines that do not fit are counted. */
export function fleetChangeMarkdown(change: FleetChange): string {
  const { changed, hasResources } = change;
  const head = [`## ${headline(change)}`, ...missingItems(change), ...unknownLine(change)].map((part) => `${part}\n\n`).join("");
  if (changed.length === 0) return head.trimEnd().concat("\n");
  const columns = compact(["site", "verdict", "tightest margin", hasResources && "Terraform resources"]);
  const lines = markdownTable(columns, changed.map(row)).split("\n");
  const shown = fitLines(lines, mostCharacters - head.length - restText(changed).length);
  const left = changed.slice(shown.length - 2);
  return `${head}${shown.join("\n")}\n${left.length === 0 ? "" : `\n${restText(left)}\n`}`;
}

function headline({ sites, changed, missing }: FleetChange): string {
  const mark = missing.after.length > 0 || changed.some(stopsPassing) ? "❌ " : "";
  const all = counted(sites, "site");
  if (changed.length === 0) return `${mark}None of ${all} changes`;
  return `${mark}${changed.length} of ${all} ${changed.length === 1 ? "changes" : "change"}${countsText(changed)}`;
}

/** Counts changes by kind, such as `: 2 stop passing, 1 is new`. Empty where only margins and resources change. */
function countsText(changed: readonly ChangedSite[]): string {
  const ofKind = (is: (one: ChangedSite) => boolean, one: string, several: string) => {
    const count = changed.filter(is).length;
    return count === 0 ? [] : [counted(count, one, several)];
  };
  const isNew = ({ kinds }: ChangedSite) => kinds.includes("new");
  const said = [
    ...ofKind((one) => stopsPassing(one) && !isNew(one), "stops passing", "stop passing"),
    ...ofKind(passesNow, "passes now", "pass now"),
    ...ofKind((one) => isNew(one) && !stopsPassing(one), "is new", "are new"),
    ...ofKind((one) => isNew(one) && stopsPassing(one), "is new and fails", "are new and fail"),
    ...ofKind(({ kinds }) => kinds.includes("gone"), "is removed", "are removed"),
  ];
  return said.length === 0 ? "" : `: ${said.join(", ")}`;
}

function missingItems({ missing: { before, after } }: FleetChange): readonly string[] {
  const items = (shards: readonly MissingShard[], side: string) => {
    const left = shards.length - mostShards;
    const said = shards
      .slice(0, mostShards)
      .map((one) => `${shardName(one)} gave no result ${side} the change, of ${nameList(one.sites, mostNames) || "no site"}`);
    return compact([...said.map((text) => `- ❌ ${markdownText(text)}`), left > 0 && `- … and ${left} more ${side} the change`]);
  };
  const all = [...items(before, "before"), ...items(after, "after")];
  return all.length === 0 ? [] : [all.join("\n")];
}

function unknownLine({ unknown }: FleetChange): readonly string[] {
  if (unknown.length === 0) return [];
  const are = unknown.length === 1 ? "site is" : "sites are";
  return [
    `${unknown.length} ${are} not compared, because one side has not judged ${unknown.length === 1 ? "it" : "them"}: ${markdownText(nameList(unknown, mostNames))}.`,
  ];
}

function row({ site, before, after, differing, resources }: ChangedSite): readonly string[] {
  return compact([
    site.split(" → ").map(markdownCell).join(" → "),
    verdictCell(before, after),
    `${marginCell(before?.tightest, after?.tightest)}${differing > 0 ? `<br>${counted(differing, "limit differs", "limits differ")}` : ""}`,
    resources && resourceText(resources),
  ]);
}

function verdictCell(before: SiteSide | undefined, after: SiteSide | undefined): string {
  const text = ({ look, status }: SiteSide) => `${look === "fail" ? "❌" : "✅"} ${markdownText(status)}`;
  if (!after) return `removed, was ${before ? text(before) : "unknown"}`;
  if (!before) return `new, ${text(after)}`;
  return before.status === after.status ? text(after) : `${text(before)} → ${text(after)}`;
}

/** Writes both margins. Equal rules are named once. */
function marginCell(before: TightestMargin | undefined, after: TightestMargin | undefined): string {
  const [first, last] = [before, after].map((one) => one && judgedTexts(one).margin);
  if (!before || !after) {
    const only = after ?? before;
    return only ? `${last ?? first} ${markdownCell(only.rule)}` : "not judged";
  }
  if (before.rule !== after.rule) return `${first} ${markdownCell(before.rule)} → **${last}** ${markdownCell(after.rule)}`;
  return `${before.margin === after.margin ? last : `${first} → **${last}**`} ${markdownCell(after.rule)}`;
}

function resourceText({ added, removed, changed, others, isHeldBack }: ResourceChange): string {
  if (isHeldBack) return "not written";
  const counts = Object.entries({ changed, added, removed }).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`]));
  const rest = others === 0 ? [] : [counted(others, "other block")];
  return [...counts, ...rest].join(", ") || "none";
}

/** Counts the changed sites that do not fit, so that none stops passing unseen. */
function restText(left: readonly ChangedSite[]): string {
  return `… and ${left.length} more${countsText(left)}.`;
}
