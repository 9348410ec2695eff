import type { SkyStudy } from "../../../studies/sky-study";
import { judgeNotApplicable, type PendingJudgement } from "../../rule/judge";

/** Judges what a node receives from its satellites, or says that it has none. */
export function judgeSky(sky: SkyStudy | undefined, ask: (sky: SkyStudy) => readonly PendingJudgement[]): readonly PendingJudgement[] {
  return sky ? ask(sky) : [judgeNotApplicable("downlink", "the design has no satellites with elements and a window")];
}
