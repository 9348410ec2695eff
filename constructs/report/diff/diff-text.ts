import { compact } from "../../plain/compact";
import { nameList } from "../../props/problems/name-list";
import { visibleLine } from "../../props/problems/visible-text";
import { tableText } from "../writing/fitted-table";
import { type BareTable, tabulate } from "../writing/table";
import { wrappedText } from "../writing/wrapped-text";
import type { MarginDiff, OutcomeDiff } from "./judged-diff";
import type { MovedService } from "./moved-services";
import { profileChangeText, profilePath } from "./profile-change";
import type { RetiredHost } from "./retired-hosts";
import { rowTexts } from "./row-texts";
import type { JointChanges, SiteDiff } from "./site-diff";

/** Margins that are shown without `all`, to fit a screen [-]. */
const mostMargins = 6;
const mostOutcomes = 6;
const longestValue = 40;

/** Options of the text of a difference. */
export interface DiffTextOptions {
  /** Shows every margin that differs, not only the most important ones. @default false */
  readonly all?: boolean;
  /** Longest line [columns]. @default none */
  readonly width?: number;
}

/** Writes the differences of a site on one screen: the verdict, the changes in order, and the effect of each on the margins. */
export function diffText(
  { site, before, after, steps, moved, left: leftThere, margins, outcomes }: SiteDiff,
  options: DiffTextOptions = {},
): string {
  const { width = Number.POSITIVE_INFINITY } = options;
  const shown = options.all ? margins : margins.slice(0, mostMargins);
  const others = options.all ? outcomes : outcomes.slice(0, mostOutcomes);
  const left = margins.length - shown.length + outcomes.length - others.length;
  const same = margins.length === 0 && outcomes.length === 0;
  const lines = compact([
    `${visibleLine(site)}: ${before === after ? `${after}, as before` : `${before} → ${after}`}${same ? ", every margin is the same" : ""}`,
    ...(steps === undefined
      ? ["  the changed inputs are not known: a result has no description with its policy; save both with edge-node check --format json"]
      : steps.length === 0
        ? ["  no input was changed"]
        : ["  changed, in this order:", ...steps.map((step, i) => `  ${i + 1}. ${step.map(changeText).join("; ")}`)]),
    ...moved.map(movedText),
    ...leftThere.map(leftText),
    ...others.filter(({ changesBlocking }) => changesBlocking).map((one) => outcomeText(one, outcomes)),
    shown.length !== 0 && tableText(tabulateMargins(shown, steps ?? []), width),
    ...others.filter(({ changesBlocking }) => !changesBlocking).map((one) => outcomeText(one, outcomes)),
    left !== 0 && `  … and ${left} more differ: --all shows them`,
    "",
  ]);
  return wrappedText(lines.join("\n"), width);
}

function movedText({ service, from, to }: MovedService): string {
  if (from === undefined) return visibleLine(`  ${service} runs on ${to}`);
  return visibleLine(to === undefined ? `  ${service} no longer runs on ${from}` : `  ${service} moves from ${from} to ${to}`);
}

function leftText({ host, isLeaving, data }: RetiredHost): string {
  const lost = data.length === 0 ? "" : `; data of ${nameList(data)} is there`;
  const what = isLeaving
    ? "leaves: an apply removes its services"
    : "is no longer described: a plan fails while the state has resources of it, so describe it with leaving: true first";
  return visibleLine(`  ${host} ${what}${lost}`);
}

/** Writes a changed outcome. A rule that no longer judges the subject may judge others instead: they are named. */
function outcomeText({ rule, subject, before, after }: OutcomeDiff, all: readonly OutcomeDiff[]): string {
  const isGone = after === "not there" || after === "not-applicable";
  const isNew = (one: OutcomeDiff) => (one.before ?? "not there") === "not there" && ["pass", "fail", "unknown"].includes(one.after ?? "");
  const instead = all.filter((one) => isGone && one.rule === rule && isNew(one));
  const now = instead.map((one) => `${one.subject}: ${one.after}`);
  const [from, to] = [before, after].map((outcome) => outcome?.replace("-", " ") ?? "not judged");
  return visibleLine(`  ${rule} on ${subject}: ${from} → ${to}${now.length === 0 ? "" : `; now on ${nameList(now, 3)}`}`);
}

export function changeText({ path, from, to }: JointChanges[number]): string {
  const said = path === profilePath ? profileChangeText(from, to) : undefined;
  return visibleLine(`${path}: ${said ?? `${valueText(from)} → ${valueText(to)}`}`);
}

function valueText(value: unknown): string {
  if (value === undefined) return "none";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

/** Lists margins with a column for each step that moves one of them. Each row adds up. */
function tabulateMargins(margins: readonly MarginDiff[], steps: readonly JointChanges[]): BareTable {
  const texts = margins.map(rowTexts);
  const moving = steps.flatMap((_, i) => (texts.some(({ effects }) => isMoved(effects[i])) ? [i] : []));
  const hasRemainder = texts.some(({ remainder }) => isMoved(remainder));
  const head = ["margin", "before", ...moving.map((i) => `${i + 1}.`), ...(hasRemainder ? ["remainder"] : []), "after"];
  const rows = margins.map(({ rule, subject, before, after }, row) => [
    `${visibleLine(rule)}\n${visibleLine(subject)}`,
    `${texts[row]?.before}\n${before.outcome}`,
    ...moving.map((i) => texts[row]?.effects[i] ?? "not known"),
    ...(hasRemainder ? [`${texts[row]?.remainder}`] : []),
    `${texts[row]?.after}\n${after.outcome}`,
  ]);
  return {
    ...tabulate(
      head,
      rows,
      head.slice(1).map((_, i) => i + 1),
    ),
    isSpaced: true,
    isAligned: true,
  };
}

/** Returns whether an effect does not read as 0. An unknown one may be any. */
function isMoved(effect: string | undefined): boolean {
  return effect === undefined || /^\D[0.]*[1-9]/.test(effect);
}
