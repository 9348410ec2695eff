import { judgeFrequency } from "../../judgements/judge-frequency";
import { watchedFrequencies } from "../../judgements/watching/watched-grid";
import { notApplicable, undecided } from "../../rule/judge";
import { defineRule } from "../../rule/rule";
import { gridFrequencyRunbook } from "../../runbooks/power";

/** The nominal frequency of each source, and how far that of the grid strays at the site, against the frequencies that each part runs on. */
export const frequencyWithinWindow = defineRule({
  id: "power/frequency-within-window",
  title: "Parts run on the frequencies of the grid",
  why: "At 60 Hz a pump for 50 Hz turns a fifth faster and asks 1.7 times the power, and a genset for one frequency does not stand in for the other. A grid without reserve strays by hertz; a converter outside its window drops it, and its battery carries what the grid could.",
  source:
    "Nominal frequencies and input frequency from the sheets of the parts; the grid's own from the country's profile or the site (grid.frequency), its range as the site states it (grid.frequencyRange); of gensets, UPS and battery inverters what they give",
  severity: "high",
  remedy:
    "Gensets, pumps and compressors for the frequency of the grid; converters and supplies with a wider window, or a double-conversion UPS before what has none",
  judges: "design",
  worsenedBy: [],
  watched: watchedFrequencies,
  runbook: gridFrequencyRunbook,
  check: ({ node, design }) => {
    if (!node.network) return [undecided("power", "the node has no power module, so nothing is known of its converters: add power")];
    const parts = design.partFrequencies;
    if (parts.length === 0) return [notApplicable("power", "nothing on the grid gives the frequencies that it runs on")];
    return parts.flatMap((part) => judgeFrequency(part, node.site.grid));
  },
});
