import type { ElectricalNode, FrequencyRange } from "../../../facts/power/electrical";
import { subjectOf } from "../../judgements/limit-judgement";
import { judge, notApplicable, type PendingJudgement, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** How far the grid's frequency strays at the site, against the frequencies that each part on it runs on. */
export const frequencyWithinWindow = defineRule({
  id: "power/frequency-within-window",
  title: "Rectifiers, UPS and devices run on the frequencies of the grid",
  why: "A grid without reserve strays by hertz; a converter outside its window drops the grid, and its battery carries what the grid could.",
  source:
    "Input frequency from the sheets of rectifiers, UPS and devices; the range of the grid as the site states it (grid.frequencyRange)",
  severity: "high",
  remedy: "Converters and supplies with a wider window, or a double-conversion UPS before what has none",
  judges: "design",
  worsenedBy: [],
  check: ({ node, design }) => {
    if (!node.network) return [undecided("power", "the node has no power module, so nothing is known of its converters: add power")];
    const range = node.site.grid.frequencyRangeHz;
    const judged = node.network.filter((part) => design.mains.has(part.id)).filter(isAsked);
    if (judged.length === 0) return [notApplicable("power", "nothing on the grid gives the frequencies that it runs on")];
    if (!range) return judged.map(({ id }) => notApplicable(subjectOf(id), unstated));
    return judged.flatMap((part) =>
      part.frequencyRangeHz
        ? window(part, part.frequencyRangeHz, range)
        : undecided(subjectOf(part.id), `nobody knows on which frequencies ${part.id} runs: give inputFrequency`),
    );
  },
});

const unstated = "the site does not say how far its frequency strays: give grid.frequencyRange";

type Asked = Extract<ElectricalNode, { kind: "rectifier-plant" | "ups" | "it" | "load" }>;

/** Converters always, devices where they give a window. */
function isAsked(part: ElectricalNode): part is Asked {
  if (part.kind === "rectifier-plant" || part.kind === "ups") return true;
  return (part.kind === "it" || part.kind === "load") && part.frequencyRangeHz !== undefined;
}

function window({ id, source }: Asked, [lowest, highest]: FrequencyRange, [minimum, maximum]: FrequencyRange): PendingJudgement[] {
  const common = { unit: "Hz", span: (highest - lowest) / 2, limitSource: source } as const;
  const remedy = () => `choose a part for ${id} that runs from ${minimum} to ${maximum} Hz`;
  const subject = subjectOf(id);
  return [
    judge({ subject: `${subject}/lowest-frequency`, bound: "at-least", value: minimum, limit: lowest, remedy, ...common }),
    judge({ subject: `${subject}/highest-frequency`, bound: "at-most", value: maximum, limit: highest, remedy, ...common }),
  ];
}
