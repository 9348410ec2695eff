import { instantText } from "../../../props/instant-text";
import { judgeSky } from "../../judgements/sky/judge-sky";
import { requires } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Whether the orbit of each satellite holds through the window, or ends within it. */
export const orbitHolds = defineRule({
  id: "downlink/orbit-holds",
  title: "Orbits hold through the window",
  why: "A satellite that decays within the window has no passes after that, and what was planned of it is never received.",
  source: "SGP4 with the constants of WGS-72: an error of it, or a distance from the centre of the earth below 6378.135 km",
  severity: "high",
  remedy: "Take newer elements, end the window before, or leave the satellite out",
  judges: "sky",
  worsenedBy: [],
  check: ({ sky }) =>
    judgeSky(sky, ({ passes }) =>
      passes.satellites.map(({ satellite, decayedAtMs }) =>
        requires(`downlink/${satellite}`, decayedAtMs === undefined, {
          reason: `its orbit ends at ${decayedAtMs === undefined ? "" : instantText(decayedAtMs)}, and passes after that do not exist`,
          remedy: `take newer elements of ${satellite}, or end the window before`,
        }),
      ),
    ),
});
