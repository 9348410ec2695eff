import { answeredProgram } from "../../constructs/engineering/scheduling/answered-program";
import { bestSchedule } from "../../constructs/engineering/scheduling/best-schedule";
import { blocksProgram, type ChoiceGoal } from "../../constructs/engineering/scheduling/blocks-program";
import { type ClashBlock, clashBlocks } from "../../constructs/engineering/scheduling/clash-blocks";
import type { ContactCandidate } from "../../constructs/engineering/scheduling/contact-candidates";
import { type MixedIntegerProgram, relaxed } from "../../constructs/engineering/scheduling/mixed-integer-program";
import { scheduleRows } from "../../constructs/engineering/scheduling/schedule-rows";
import { busyDay } from "../support/contacts/busy-day";
import type { Measuring } from "./measurement";
import { secondsOf, secondsSideBySide } from "./side-by-side";

const turns = 10;

/** Seeds and passes of half days with 361 candidates each, the parts of some of which have to be searched. */
const days = [
  [14, 145],
  [95, 150],
  [280, 140],
  [313, 145],
  [366, 135],
] as const;

/** The best schedule in parts, relaxed first, beside the same model given to the solver as it is written: one program, three times. */
export const contactsInParts: Measuring = {
  does: `schedules ${days.length} half days of 361 candidates ${turns} times, in parts and as one program`,
  measure: () => {
    const candidates = days.map(([seed, passes]) => busyDay(seed, passes, 0.5));
    const startS = secondsOf(() => answeredProgram("Start", { goal: "largest", columns: [column], rows: [] }));
    for (const day of candidates) compare(day);
    const { parts, whole } = secondsSideBySide(
      {
        parts: () => () => candidates.forEach((day) => void bestSchedule(day)),
        whole: () => () => candidates.forEach((day) => void asWritten(day)),
      },
      turns,
    );
    const of = `${days.length} half days of ${candidates[0]?.length} candidates each, with bound and proof`;
    return [
      { name: "schedule in parts ÷ as one program", value: parts / whole, unit: "", goal: { bound: "at-most", value: 1 }, of },
      { name: "a schedule in parts", value: (parts * 1000) / days.length, unit: "ms", of },
      { name: "start of the solver", value: startS * 1000, unit: "ms", of: "its thread, and a program of one column" },
    ];
  },
};

const column = { objective: 1, lower: 0, upper: 1, kind: "binary" } as const;

/** Bound, value and earliness, each by a program of all candidates. */
function asWritten(candidates: readonly ContactCandidate[]) {
  const all: ClashBlock = { places: [...candidates.keys()], rows: clashBlocks(scheduleRows(candidates)).flatMap(({ rows }) => rows) };
  const solve = (program: MixedIntegerProgram) => {
    const answer = answeredProgram("Schedule as one program", program);
    return answer.status === "optimal" ? answer.objective : Number.NaN;
  };
  const value = (place: number) => (candidates[place] as ContactCandidate).value;
  const most: ChoiceGoal = { gain: value };
  const bound = solve(relaxed(blocksProgram([all], most, 0)));
  const best = Math.round(solve(blocksProgram([all], most, 0)));
  const earliest = { gain: (place: number) => candidates.length - place, kept: { value, sum: () => best } };
  return { bound, value: best, earliness: Math.round(solve(blocksProgram([all], earliest, 0.5))) };
}

function compare(candidates: readonly ContactCandidate[]): void {
  const [parts, whole] = [bestSchedule(candidates), asWritten(candidates)];
  const isSame = parts.value === whole.value && parts.earliness === whole.earliness && Math.abs(parts.bound - whole.bound) < 1e-3;
  if (!isSame)
    throw new Error(
      `Both schedules must be as good but are ${parts.value} and ${whole.value} with ${parts.earliness} and ${whole.earliness}: bring them together`,
    );
}
