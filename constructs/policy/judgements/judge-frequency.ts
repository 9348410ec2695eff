import type { FrequencyRange } from "../../facts/power/built-for";
import type { Site } from "../../site";
import type { PartFrequency } from "../../studies/design/part-frequencies";
import { judge, notJudged, type PendingJudgement, undecided } from "../rule/judge";
import { subjectOf } from "./limit-judgement";

/** Both ends where the grid strays at a part with a window, else its nominal frequency; beside it that of each other source that has another. */
export function judgeFrequency(
  part: PartFrequency,
  { frequencyHz, frequencyRangeHz }: Site["grid"],
): PendingJudgement | PendingJudgement[] {
  const { windowHz, nominalHz, supplied } = part;
  const allowed = nominalHz?.map((hertz) => [hertz, hertz] as const) ?? (windowHz && [windowHz]);
  if (allowed) {
    const strayed = windowHz && frequencyRangeHz && part.strays ? window(part, windowHz, frequencyRangeHz) : [];
    const judged = strayed.length > 0 && !nominalHz ? supplied.filter(({ hertz }) => hertz !== frequencyHz) : supplied;
    return [...strayed, ...judged.map((one) => nominal(part, allowed, one))];
  }
  const reason = `nobody knows on which frequencies it runs: give ${part.prop}`;
  return frequencyRangeHz ? undecided(subjectOf(part.id), reason) : notJudged(subjectOf(part.id), part.prop, reason);
}

function window({ id, source }: PartFrequency, [lowest, highest]: FrequencyRange, [minimum, maximum]: FrequencyRange): PendingJudgement[] {
  const remedy = () => `choose a part for ${id} that runs from ${minimum} to ${maximum} Hz`;
  const common = { unit: "Hz", span: (highest - lowest) / 2, limitSource: source, remedy } as const;
  return [
    judge({ subject: `${subjectOf(id)}/lowest-frequency`, bound: "at-least", value: minimum, limit: lowest, ...common }),
    judge({ subject: `${subjectOf(id)}/highest-frequency`, bound: "at-most", value: maximum, limit: highest, ...common }),
  ];
}

/** Against the nearest end of what a part allows: it stands there where all is well. */
function nominal(part: PartFrequency, allowed: readonly FrequencyRange[], one: PartFrequency["supplied"][number]): PendingJudgement {
  const { id, source, supplied } = part;
  const { from, hertz: frequencyHz } = one;
  const beyond = ([lowest, highest]: FrequencyRange) => Math.max(lowest - frequencyHz, frequencyHz - highest, 0);
  const [[lowest, highest] = [Number.NaN, Number.NaN]] = allowed.toSorted((one, other) => beyond(one) - beyond(other));
  return judge({
    subject: `${subjectOf(id)}/nominal-frequency${one === supplied[0] ? "" : `/${from}`}`,
    unit: "Hz",
    value: frequencyHz,
    ...(frequencyHz < lowest ? { bound: "at-least", limit: lowest } : { bound: "at-most", limit: highest }),
    held: true,
    limitSource: source,
    remedy: () =>
      `choose a part for ${id} that runs at ${frequencyHz} Hz, or ${from === "grid" ? "correct the frequency that the site states" : `correct the frequency of ${from}`}`,
  });
}
