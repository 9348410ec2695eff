/** The coolant loops of a node. */
export const bothLoops = ["facilityLoop", "secondaryLoop"] as const;

export type LoopKey = (typeof bothLoops)[number];

/** The subjects of findings on each loop. */
export const loopSubjects = {
  facilityLoop: "cooling/facility-loop",
  secondaryLoop: "cooling/secondary-loop",
} as const satisfies Record<LoopKey, string>;
