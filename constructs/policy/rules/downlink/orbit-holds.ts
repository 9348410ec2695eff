import type { OrbitValidity } from "../../../engineering/orbit/passes/decay";
import { compact } from "../../../plain/compact";
import { instantText } from "../../../props/instant-text";
import { judgeSky } from "../../judgements/sky/judge-sky";
import { judgeRequirement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Whether the orbit of each satellite holds through the window, or ends within it. */
export const orbitHolds = defineRule({
  id: "downlink/orbit-holds",
  title: "Orbits hold through the window",
  why: "A satellite that decays within the window has no passes after that, and elements that are too new have none before: what was planned of it is never received.",
  source: "SGP4 with the constants of WGS-72: an error of it, or a distance from the centre of the earth below 6378.135 km",
  severity: "high",
  remedy: "Take elements of the time of the window, shorten the window, or leave the satellite out",
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
  const begins = sinceMs === undefined ? [] : [`begins at ${instantText(sinceMs)}, and passes before that do not exist`];
  const ends = untilMs === undefined ? [] : [`ends at ${instantText(untilMs)}, and passes after that do not exist`];
  const window = compact([sinceMs !== undefined && "begin the window later", untilMs !== undefined && "end it before"]);
  const age = sinceMs === undefined ? "newer" : "older";
  const better =
    sinceMs !== undefined && untilMs !== undefined ? `elements of ${satellite} nearer to the window` : `${age} elements of ${satellite}`;
  return {
    reason: `its orbit ${[...begins, ...ends].join("; it ")}`,
    remedy: `take ${better}, or ${window.join(" and ").replace(/^end it/, "end the window")}`,
  };
}
