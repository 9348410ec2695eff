import type { OrbitValidity } from "../../../engineering/orbit/passes/decay";
import { compact } from "../../../plain/compact";
import { instantText } from "../../../props/instant-text";
import { judgeSky } from "../../judgements/sky/judge-sky";
import { judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Checks that the orbit of each satellite can be computed from its elements through the whole window. */
export const orbitHolds = defineRule({
  id: "downlink/orbit-holds",
  title: "Orbits can be computed through the whole window",
  why: "A satellite that decays within the window has no passes after that. From elements that are too new its earlier passes cannot be computed. The site then never receives those passes.",
  source: "SGP4 with the constants of WGS-72: an orbit ends at an SGP4 error, or below 6378.135 km from the centre of the earth",
  severity: "high",
  remedy: "Use elements from the time of the window, shorten the window, or remove the satellite",
  judges: "sky",
  worsenedBy: [],
  check: ({ sky }) =>
    judgeSky(sky, ({ passes }) =>
      passes.satellites.map(({ satellite, holds }) =>
        judgeRequirement(`downlink/${satellite}`, holds.sinceMs === undefined && holds.untilMs === undefined, endOf(satellite, holds)),
      ),
    ),
});

function endOf(satellite: string, { sinceMs, untilMs }: OrbitValidity) {
  const begins = sinceMs === undefined ? [] : [`cannot be computed before ${instantText(sinceMs)}, so there are no earlier passes`];
  const ends = untilMs === undefined ? [] : [`ends at ${instantText(untilMs)}, so there are no later passes`];
  const window = compact([sinceMs !== undefined && "begin the window later", untilMs !== undefined && "end it earlier"]);
  const age = sinceMs === undefined ? "newer" : "older";
  const better =
    sinceMs !== undefined && untilMs !== undefined ? `elements of ${satellite} nearer to the window` : `${age} elements of ${satellite}`;
  return {
    reason: `the orbit of the satellite ${[...begins, ...ends].join("; it ")}`,
    remedy: `use ${better}, or ${window.join(" and ").replace(/^end it/, "end the window")}`,
  };
}
