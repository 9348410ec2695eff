import { daysBetween } from "../../../provenance/day";
import type { InstrumentProps } from "../../../site";
import { judge, judgeMissingInput, judgeNotApplicable } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares today or the arrival with the last day of the calibration of each instrument. */
export const calibratedInstruments = defineRule({
  id: "papers/calibrated-instruments",
  title: "Every instrument is calibrated",
  shortfall: "after the calibration ends",
  why: "A measurement with an instrument whose calibration has ended proves nothing when the node is accepted.",
  source: "Last days of calibrations, with laboratory and certificate, as the site states them (site.papers.instruments)",
  severity: "low",
  remedy: "Send the instrument to its laboratory, or use another one",
  judges: "design",
  worsenedBy: [],
  check: ({ node, today }) => {
    const { instruments = [], arrival } = node.site.papers ?? {};
    if (instruments.length === 0) return [judgeNotApplicable("papers/instruments", "site.papers.instruments lists none")];
    return instruments.map((instrument) => judgeInstrument(instrument, today, arrival));
  },
});

/** Judges one instrument on the later of today and the arrival, after which the node is measured. */
function judgeInstrument({ name, lab, certificate, dueOn }: InstrumentProps, today: string | undefined, arrival: string | undefined) {
  const subject = `papers/instruments/${name.trim().replaceAll(/[\s/]+/g, "-")}`;
  const isDueBefore = (day: string | undefined): day is string => day !== undefined && dueOn < day;
  const day = [today, arrival].find(isDueBefore) ?? today;
  if (day === undefined)
    return judgeMissingInput(
      subject,
      "policy.today",
      "today's date is not stated, so calibrations cannot be checked: pass --today YYYY-MM-DD, or add policy.today",
    );
  const value = daysBetween(arrival !== undefined && arrival > day ? arrival : day, dueOn);
  return judge({
    subject,
    unit: "d",
    bound: "at-least",
    value,
    limit: 0,
    held: true, // days are no margin of a design
    contributors: () => [{ name: `${certificate} of ${lab}, until ${dueOn}`, value }],
    remedy: () => `have ${name} calibrated again: ${certificate} of ${lab} ends on ${dueOn}`,
  });
}
