import { daysBetween } from "../../provenance/day";
import type { InstrumentProps } from "../../site";
import { isOpen, type PaperStanding } from "../../studies/papers/paper-state";
import type { ReportedPaper, ReportedPapers } from "../papers";

/** What there is of a paper, in a few words. */
export const standingText: Readonly<Record<PaperStanding, string>> = {
  held: "held",
  expired: "has ended",
  "expires-before-arrival": "ends before the arrival",
  "missing-named": "missing",
  "missing-unsettled": "missing, or to be settled that none is needed",
  missing: "missing",
  "without-end": "held, its last day is not given",
  "without-today": "held, compared with no day",
  "not-required": "not required",
  remembered: "remembered: find out",
};

/** How long it takes. */
export function leadText({ leadDays }: Pick<ReportedPaper, "leadDays">): string {
  return leadDays === undefined ? "not given" : `${leadDays} d`;
}

/** What it is for, as `missing: breaker, cable; held: server`; of one state the kinds alone. */
export function forText({ state, kinds = [], others = [] }: ReportedPaper): string {
  if (others.length === 0) return kinds.join(", ");
  return [{ state, kinds }, ...others].map((one) => `${standingText[one.state]}: ${one.kinds.join(", ")}`).join("; ");
}

/** The days of a checklist. */
type Dates = Pick<ReportedPapers, "today" | "arrival">;

/** The state of a paper, with the days that are left, or by how many it comes after the arrival where one asks for it today. */
export function stateText(paper: ReportedPaper, { today, arrival }: Dates = {}): string {
  const { state, daysLeft, leadDays } = paper;
  if (state === "held" && daysLeft !== undefined) return `held, ${daysLeft} d left`;
  if (!isOpen(paper) || leadDays === undefined || today === undefined || arrival === undefined) return standingText[state];
  const lateDays = Math.ceil(leadDays - daysBetween(today, arrival));
  return lateDays > 0 ? `${standingText[state]}, too late by ${lateDays} d` : standingText[state];
}

/** What is held of a paper, and who settled that none is needed. */
export function proofText({ held = [], settled = [] }: ReportedPaper): string {
  const papers = held.map(({ number, holder }) => `${number} of ${holder}`);
  return [
    ...papers,
    ...settled.map(
      ({ part, confirmedBy, date }) => `${part ?? "none"} ${part === undefined ? "needed" : "needs none"}: ${confirmedBy}, ${date}`,
    ),
  ].join("; ");
}

/** Whether the calibration of an instrument holds. */
export function calibrationText({ dueOn }: Pick<InstrumentProps, "dueOn">, { today, arrival }: Dates): string {
  if (today !== undefined && dueOn < today) return "has ended";
  if (arrival !== undefined && dueOn < arrival) return "ends before the arrival";
  return today === undefined ? "compared with no day" : "holds";
}

/** When the shipment arrives; nothing where nobody says. One that has arrived is said to have: papers are held against a day that is gone. */
export function arrivalText({ arrival, today }: Dates): string | undefined {
  if (arrival === undefined) return undefined;
  return today !== undefined && arrival < today
    ? `the shipment arrived on ${arrival}, before the day of the run, ${today}`
    : `the shipment arrives on ${arrival}`;
}

/** How many papers are open, and how long the longest takes. */
export function openPapersText({ asked }: ReportedPapers): string {
  const open = asked.filter(isOpen);
  const known = asked.filter(({ state }) => state !== "remembered");
  const days = open.flatMap(({ leadDays }) => leadDays ?? []);
  const without = open.length - days.length;
  const longest = days.length === 0 ? [] : [`the longest takes ${Math.max(...days)} d`];
  const unknown = without === 0 ? [] : [`of ${without} nobody says how long ${without === 1 ? "it takes" : "they take"}`];
  return [`${open.length} of ${known.length} certificates and licences are open`, ...longest, ...unknown].join(", ");
}
