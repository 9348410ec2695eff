import { namedLoads } from "../../studies/electrical/named-loads";
import { promisedHours } from "../../studies/scenarios/power-states";
import { servedFrom } from "../../studies/scenarios/served-from";
import { notApplicable, type PendingJudgement, undecided } from "../rule/judge";
import type { NodeAtPoint } from "../rule/rule";
import { feedsNoneNamed, lasts } from "./battery-lasts";
import { unservedLoads } from "./unserved-loads";

const allShed = "every load that the site promises to carry on batteries is shed: name others, or shed less (promises.shedding)";

/**
 * Batteries that carry what the site promises on them, against that time, and what of it they leave dark: all loads, or those that the site names with all that hangs
 * on their bus.
 *
 * @param subject of the loads that are dark
 * @param headroom share of its time that must stay free [-]
 */
export function carriedOnBatteries({ node, point }: NodeAtPoint, subject: string, headroom: number): readonly PendingJudgement[] {
  const { electrical, scenario } = point;
  const named = namedLoads(node);
  if (named?.devices.size === 0) return [undecided(subject, allShed)];
  const limit = (promisedHours(node, "batteries") ?? Number.NaN) / (1 - headroom);
  const lasting = electrical.batteries.map(
    (battery) => feedsNoneNamed(node, battery.id) ?? lasts({ node, point }, battery, { unit: "h", limit }),
  );
  const orGensets = node.gensets.length > 0 || named ? "" : "add gensets, ";
  const instead = named ? "take it out of promises.autonomy.batteries" : "declare it sheddable";
  const dark = unservedLoads(
    subject,
    electrical,
    (ids) => `serve ${ids} ${servedFrom(scenario.state)}, ${orGensets}or ${instead}`,
    named?.asks,
  );
  return dark.length + lasting.length > 0 ? [...dark, ...lasting] : [notApplicable(subject, "nothing draws power")];
}
