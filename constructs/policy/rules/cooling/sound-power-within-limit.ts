import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import { loadSources } from "../../judgements/load-sources";
import { judge, judgeMissingInput, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

const subject = "site/environment";

/** Sound power of all that runs outdoors in the scenario, against the limit of the site. */
export const soundPowerWithinLimit = defineRule({
  id: "cooling/sound-power-within-limit",
  title: "Sound power of all outdoor units within the limit of the site",
  shortfall: "louder than the site allows",
  why: "A site that is too loud is told to switch off at night, which is when its satellites pass too.",
  source:
    "The site's permit; levels of the units by their makers. Energetic sum: Städtebauliche Lärmfibel (Baden-Württemberg), 2.4.2. Contributors are shares of sound power times the level",
  severity: "medium",
  remedy: "Quieter units, more of them that run slower, hoods on gensets, or a permit for more",
  byDesign: unjudged,
  check: ({ node, point }) => {
    const { limitDb = Number.NaN, source } = node.site.environment?.soundPower ?? {};
    const { sound } = point;
    if (!sound || sound.reason !== undefined) return [judgeUnknown(subject, sound?.reason ?? "the sound power is not known")];
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
          `take ${(levelDb - limitDb).toFixed(1)} dB off, first of ${loudest?.name}: quieter units, hoods, or fewer that run at once`,
      }),
    ];
  },
});

function unjudged({ site, cooling, gensets }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  if (site.environment?.soundPower) return undefined;
  if (!cooling && gensets.length === 0) return [judgeNotApplicable(subject, "the node has nothing that runs outdoors")];
  return [judgeMissingInput(subject, "site.environment.soundPower", "nobody says how loud the site may be: give environment.soundPower")];
}
