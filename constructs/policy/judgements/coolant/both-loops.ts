export const bothLoops = ["facilityLoop", "secondaryLoop"] as const;

export type LoopKey = (typeof bothLoops)[number];

export const loopSubjects = {
  facilityLoop: "cooling/facility-loop",
  secondaryLoop: "cooling/secondary-loop",
} as const satisfies Record<LoopKey, string>;
