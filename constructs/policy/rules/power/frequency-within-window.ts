import type { FrequencyRange } from "../../../facts/power/built-for";
import type { Site } from "../../../site";
import type { PartFrequency } from "../../../studies/design/part-frequencies";
import { noPower, subjectOf } from "../../judgements/power/limit-judgement";
import { watchedFrequencies } from "../../judgements/watching/watched-grid";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { gridFrequencyRunbook } from "../../runbooks/power";

/** Compares the nominal frequency of each supply, and the frequency range of the grid, with the frequencies at which each part runs. */
export const frequencyWithinWindow = defineRule({
  id: "power/frequency-within-window",
  title: "Parts run at the frequencies of their supplies",
  shortfall: "outside the frequency range of the part",
  why: "At 60 Hz a pump for 50 Hz turns a fifth faster and draws 1.7 times the power. A genset for one frequency cannot replace a grid of the other. The frequency of a weak grid can drift by several hertz. A converter outside its frequency range disconnects from the grid and drains its battery.",
  source:
    "Nominal frequencies and input frequency from the sheets of the parts; the grid's own from the country's profile or the site (grid.frequency), its range as the site states it (grid.frequencyRange); of gensets, UPS and battery inverters their output",
  severity: "high",
  remedy:
    "Choose gensets, pumps and compressors for the frequency of the grid. Choose converters and supplies with a wider frequency range, or put a double-conversion UPS before parts with a narrow one",
  judges: "design",
  worsenedBy: [],
  watched: watchedFrequencies,
  runbook: gridFrequencyRunbook,
  check: ({ node, design }) => {
    if (!node.network) return noPower("parts");
    const parts = design.partFrequencies;
    if (parts.length === 0) return [judgeNotApplicable("power", "no part on the grid states the frequencies at which it runs")];
    return parts.flatMap((part) => judgeFrequency(part, node.site.grid));
  },
});

/**
 * Judges both ends of the frequency range if the part has a window and is on the mains. Otherwise it judges the nominal frequency. It also judges each other
 * source with another frequency.
 */
function judgeFrequency(part: PartFrequency, { frequencyHz, frequencyRangeHz }: Site["grid"]): PendingJudgement | PendingJudgement[] {
  const { windowHz, nominalHz, supplied } = part;
  const allowed = nominalHz?.map((hertz) => [hertz, hertz] as const) ?? (windowHz && [windowHz]);
  if (allowed) {
    const strayed = windowHz && frequencyRangeHz && part.strays ? window(part, windowHz, frequencyRangeHz) : [];
    const judged = strayed.length > 0 && !nominalHz ? supplied.filter(({ hertz }) => hertz !== frequencyHz) : supplied;
    return [...strayed, ...judged.map((one) => nominal(part, allowed, one))];
  }
  const reason = `the frequencies at which the part runs are not stated: state ${part.prop}`;
  return frequencyRangeHz ? judgeUnknown(subjectOf(part.id), reason) : judgeMissingInput(subjectOf(part.id), part.prop, reason);
}

function window({ id, source }: PartFrequency, [lowest, highest]: FrequencyRange, [minimum, maximum]: FrequencyRange): PendingJudgement[] {
  const remedy = () => `choose a part for ${id} that runs from ${minimum} to ${maximum} Hz`;
  const common = { unit: "Hz", span: (highest - lowest) / 2, limitSource: source, remedy } as const;
  return [
    judge({ subject: `${subjectOf(id)}/lowest-frequency`, bound: "at-least", value: minimum, limit: lowest, ...common }),
    judge({ subject: `${subjectOf(id)}/highest-frequency`, bound: "at-most", value: maximum, limit: highest, ...common }),
  ];
}

/** Compares a nominal frequency with the nearest end of the allowed ranges. A good part is at that limit. */
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
      `choose a part for ${id} that runs at ${frequencyHz} Hz, or ${from === "grid" ? "correct the grid frequency of the site (site.grid.frequency)" : `correct the frequency of ${from}`}`,
  });
}
