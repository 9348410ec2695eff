import type { CoolantProps } from "cdktf-edge-node";
import type { Recipe } from "./recipe";

export function coolantOf({ kind, percent, by }: Recipe["facility"]): CoolantProps {
  if (kind === "water") return { kind: "water" };
  return {
    kind: kind === "propylene-glycol" ? "propylene-glycol" : "ethylene-glycol",
    share: by === "mass" ? `${percent} % by mass` : `${percent} % by volume`,
  };
}
