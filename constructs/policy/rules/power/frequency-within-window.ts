import type { FrequencyRange } from "../../../facts/power/electrical";
import type { Site } from "../../../site";
import type { PartFrequency } from "../../../studies/design/part-frequencies";
import { subjectOf } from "../../judgements/limit-judgement";
import { judge, notApplicable, notJudged, type PendingJudgement, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** The grid's nominal frequency, and how far it strays at the site, against the frequencies that each part runs on. */
export const frequencyWithinWindow = defineRule({
  id: "power/frequency-within-window",
  title: "Parts run on the frequencies of the grid",
  why: "At 60 Hz a pump for 50 Hz turns a fifth faster and asks 1.7 times the power, and a genset for one frequency does not stand in for the other. A grid without reserve strays by hertz; a converter outside its window drops it, and its battery carries what the grid could.",
  source:
    "Nominal frequencies and input frequency from the sheets of the parts; the grid's own from the country's profile or the site (grid.frequency), its range as the site states it (grid.frequencyRange)",
  severity: "high",
  remedy:
    "Gensets, pumps and compressors for the frequency of the grid; converters and supplies with a wider window, or a double-conversion UPS before what has none",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    if (!node.network) return [undecided("power", "the node has no power module, so nothing is known of its converters: add power")];
    const parts = design.partFrequencies;
    if (parts.length === 0) return [notApplicable("power", "nothing on the grid gives the frequencies that it runs on")];
    return parts.flatMap((part) => judgePart(part, node.site.grid));
  },
});

/** Both ends where the grid strays at a part with a window, else its nominal frequency. */
function judgePart(part: PartFrequency, { frequencyHz, frequencyRangeHz }: Site["grid"]): PendingJudgement | PendingJudgement[] {
  const { windowHz, nominalHz } = part;
  if (windowHz && frequencyRangeHz && part.strays) return window(part, windowHz, frequencyRangeHz);
  const allowed = windowHz ? [windowHz] : nominalHz?.map((hertz) => [hertz, hertz] as const);
  if (allowed) return nominal(part, allowed, frequencyHz);
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
function nominal({ id, source }: PartFrequency, allowed: readonly FrequencyRange[], frequencyHz: number): PendingJudgement {
  const beyond = ([lowest, highest]: FrequencyRange) => Math.max(lowest - frequencyHz, frequencyHz - highest, 0);
  const [[lowest, highest] = [Number.NaN, Number.NaN]] = allowed.toSorted((one, other) => beyond(one) - beyond(other));
  return judge({
    subject: `${subjectOf(id)}/nominal-frequency`,
    unit: "Hz",
    value: frequencyHz,
    ...(frequencyHz < lowest ? { bound: "at-least", limit: lowest } : { bound: "at-most", limit: highest }),
    held: true,
    limitSource: source,
    remedy: () => `choose a part for ${id} that runs at ${frequencyHz} Hz, or correct the frequency of the grid`,
  });
}
