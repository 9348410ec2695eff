import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const subject = "site/environment";

/** Compares the sound power of all units that run outdoors in the scenario with the limit of the site. */
export const soundPowerWithinLimit = defineRule({
  id: "cooling/sound-power-within-limit",
  title: "The sound power of all outdoor units is within the limit of the site",
  shortfall: "louder than the site allows",
  why: "Authorities may order a site that is too loud to switch off at night, when satellites pass too.",
  source:
    "Limit: permit of the site. Levels of the units: their makers. Energetic sum: Städtebauliche Lärmfibel (Baden-Württemberg), 2.4.2. A contributor is the unit's share of the sound power, times the level",
  severity: "medium",
  remedy: "Choose quieter units, run more units at lower speed, fit hoods to gensets, or get a permit for a higher limit",
  byDesign: unjudged,
  check: ({ node, point }) => {
    const { limitDb = Number.NaN, source } = node.site.environment?.soundPower ?? {};
    const { sound } = point;
    if (!sound || sound.reason !== undefined) return [judgeUnknown(subject, sound?.reason ?? "the sound power is unknown")];
    const { levelDb, parts } = sound;
    if (levelDb === undefined) return [judgeNotApplicable(subject, "nothing runs outdoors in this scenario")];
    const loudest = [...parts].sort((one, other) => other.value - one.value)[0];
    return [
      judge({
        subject,
        unit: "dB(A)",
        bound: "at-most",
        value: levelDb,
        limit: limitDb,
        limitSource: source,
        restsOn: loadSources(node, point),
        contributors: () => parts,
        remedy: () =>
          `lower the level by ${(levelDb - limitDb).toFixed(1)} dB, first that of ${loudest?.name}: choose quieter units, fit hoods, or run fewer units at once`,
      }),
    ];
  },
});

function unjudged({ site, cooling, gensets }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (site.environment?.soundPower) return undefined;
  if (!cooling && gensets.length === 0) return [judgeNotApplicable(subject, "the node has nothing that runs outdoors")];
  return [
    judgeMissingInput(subject, "site.environment.soundPower", "the site's sound limit is not stated: add site.environment.soundPower"),
  ];
}
