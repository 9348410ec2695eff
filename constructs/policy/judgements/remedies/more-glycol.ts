import { type Coolant, massShareFromVolumeShare } from "../../../engineering/thermal/coolant/coolant";
import { coolantModel } from "../../../engineering/thermal/coolant/coolant-model";
import { percentText } from "../../../plain/percent-text";
import { coolingParts } from "../../../studies/cooling-parts/cooling-parts";
import type { NodeSnapshot } from "../../../studies/snapshot/snapshot";
import type { LoopFreezing } from "../../../studies/thermal/freezing";

type Glycol = Extract<Coolant, { readonly massShare: number }>;

/**
 * Says to raise the share of glycol in a loop: to the least whole percent by volume that stays liquid at a temperature, with the parts that then need another rating point.
 *
 * @param coldestC temperature at which all publications must have the coolant liquid [°C]
 * @param reserveK distance to keep from the freezing point [K]
 * @returns undefined if no share stays liquid there
 */
export function moreGlycol({ cooling }: NodeSnapshot, loop: LoopFreezing["loop"], coldestC: number, reserveK: number): string | undefined {
  const facts = cooling?.[loop];
  const raise = `raise the share of glycol in cooling.${loop}.coolant`;
  if (!cooling || !facts || facts.coolant.kind === "water") return raise;
  const enough = leastShare(facts.coolant.kind, (coolant) => staysLiquid(coolant, coldestC, reserveK));
  if (!enough) return undefined;
  const { percent, coolant } = enough;
  const changed = { ...cooling, [loop]: { ...facts, coolant } };
  const ratings = coolingParts(cooling).flatMap((part) =>
    part.mismatch(changed) === undefined ? [] : part.checks().map(([path]) => path),
  );
  const rated = ratings.length > 0 ? `, with rating points for that coolant (${ratings.join(", ")})` : "";
  return `${raise} to ${percent} % by volume (${percentText(Math.ceil(coolant.massShare * 1000) / 1000)} by mass)${rated}`;
}

function staysLiquid(coolant: Glycol, coldestC: number, reserveK: number): boolean {
  const { freezingPointC, publishedFreezing } = coolantModel(coolant);
  return freezingPointC + reserveK <= coldestC && !(publishedFreezing && publishedFreezing.temperatureC > coldestC);
}

/** Largest share of glycol by mass whose properties are known [-]. */
const largestMassShare = 0.6;

function leastShare(kind: Glycol["kind"], isEnough: (coolant: Glycol) => boolean): { percent: number; coolant: Glycol } | undefined {
  for (let percent = 1; ; percent++) {
    const coolant = { kind, massShare: massShareFromVolumeShare(kind, percent / 100) };
    if (coolant.massShare > largestMassShare) return undefined;
    if (isEnough(coolant)) return { percent, coolant };
  }
}
