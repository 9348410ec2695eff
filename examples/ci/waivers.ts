import type { WaiverProps } from "cdktf-edge-node";

const untilPads = { reason: "Adiabatic pads are ordered", owner: "A. Operator", expires: "2027-03-31", ticket: "EDGE-12" } as const;

/** Broken rules that somebody accepts for a time, by site. */
export const waivers: Readonly<Record<string, readonly WaiverProps[]>> = {
  "kuwait-dry-cooler": [
    { rule: "cooling/supply-within-it-limit", subject: "compute/*", cap: "8 K", ...untilPads },
    { rule: "cooling/rejection-covers-heat", subject: "cooling/dry-coolers", cap: "24 kW", ...untilPads },
  ],
};
