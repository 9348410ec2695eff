import { solvedChain } from "../../../studies/cooling-parts/states/coolant-chain-state";
import { solvedRoom } from "../../../studies/cooling-parts/states/room-state";
import { whyNoInletLimit } from "../../../studies/design/air-inlet";
import type { OperatingPoint } from "../../../studies/operating-point/operating-point";
import type { RestartPeak } from "../../../studies/thermal/restart-transient";
import { ofEach } from "../../judgements/by-design";
import { atOnce, roomSubject, staysCooled, unopened } from "../../judgements/coolant/restart-unopened";
import { loadSources } from "../../judgements/load-sources";
import { whilePowered } from "../../judgements/scenario-filters";
import { temperatureReserve, usualRiseK } from "../../rule/headroom";
import { judge, judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../../rule/judge";
import { defineRule } from "../../rule/rule";

/** Compares the warmest coolant and room air with what racks accept, while cooling units restart one after another. */
export const restartPeakWithinLimit = defineRule({
  id: "cooling/restart-peak-within-limit",
  title: "Coolant and room air stay within their limits while cooling restarts",
  shortfall: "warmer than allowed while cooling restarts",
  why: "While cooling units restart one after another, heat is not removed for minutes. Servers may slow down or switch off after the power is back.",
  source: "Energy balance of one mass, Incropera et al., Fundamentals of Heat and Mass Transfer, 7th ed., ch. 5.1; delays of the makers",
  severity: "high",
  remedy: "Shorten the intervals between units, add thermal mass, or keep servers off until the cooling is back",
  in: whilePowered,
  parameters: { reserve: temperatureReserve },
  byDesign: (node) => ofEach(["cooling/secondary-loop", roomSubject], (subject) => unopened(node, subject, {})),
  check: ({ node, point, parameters: { reserve } }) => {
    const { heatToRemoveW = 1 } = solvedRoom(point.room) ?? {};
    const needsNone = (subject: string) => subject === roomSubject && node.site.promises.batteryLoads !== undefined && heatToRemoveW <= 0;
    const judged = (subject: string, peak: RestartPeak | undefined, opens: string, unsaid: string): PendingJudgement => {
      const unasked =
        staysCooled(point, subject) ?? (needsNone(subject) ? judgeNotApplicable(subject, opens) : unopened(node, subject, peak));
      if (unasked) return unasked;
      if (!whilePowered(point.scenario)) return judgeNotApplicable(subject, "the power is already lost in this scenario");
      if (!peak) return judgeNotApplicable(subject, opens);
      if (peak.outcome === "unknown") return judgeUnknown(subject, peak.reason);
      const { peakC, fromC, limitC, atS } = peak;
      return judge({
        subject,
        unit: "°C",
        bound: "at-most",
        value: peakC,
        limit: limitC === undefined ? undefined : limitC - reserve.kelvins,
        reason: unsaid,
        restsOn: loadSources(node, point),
        span: usualRiseK,
        contributors: () => [
          { name: "before the loss", value: fromC },
          { name: `without enough cooling for ${Math.round(atS)} s`, value: peakC - fromC },
        ],
        remedy: () =>
          `let units restart ${soonerBy(peak, reserve.kelvins)} (restartDelay, restartInterval), or add ${massOf(subject, point, peak, reserve.kelvins)}`,
      });
    };
    const { coolant, room } = point.restart ?? {};
    return [
      judged("cooling/secondary-loop", coolant, atOnce, "no rack states how warm its coolant may be"),
      judged(
        roomSubject,
        room,
        "the room's air needs no cooling here, or is not simulated through a restart",
        whyNoInletLimit(point.racks),
      ),
    ];
  },
});

type KnownPeak = Extract<RestartPeak, { outcome: "known" }>;

/** Says by how much sooner all units must restart; without an amount if their own delays are too short for it. */
function soonerBy({ peakC, limitC = Number.NaN, heatCapacityJPerK, warmingW, mostSoonerS }: KnownPeak, reserveK: number): string {
  const seconds = Math.ceil((heatCapacityJPerK * (peakC - limitC + reserveK)) / warmingW);
  return seconds <= mostSoonerS ? `${seconds} s sooner` : "sooner";
}

/** Says how much thermal mass a subject needs more: its rise is inversely proportional to it. */
function massOf(
  subject: string,
  { coolant }: OperatingPoint,
  { peakC, fromC, limitC = Number.NaN, heatCapacityJPerK }: KnownPeak,
  reserveK: number,
): string {
  const allowedC = limitC - reserveK;
  const moreJPerK = allowedC > fromC ? (heatCapacityJPerK * (peakC - allowedC)) / (allowedC - fromC) : undefined;
  if (subject === roomSubject) {
    const amount = moreJPerK === undefined ? "" : `${Math.ceil(moreJPerK / 1000)} kJ/K of `;
    return `${amount}thermal mass: a larger room (cooling.room.airVolume, heatCapacity)`;
  }
  const { densityKgPerM3 = Number.NaN, specificHeatJPerKgK = Number.NaN } = solvedChain(coolant)?.secondaryLoop ?? {};
  const litres = Math.ceil(((moreJPerK ?? Number.NaN) / densityKgPerM3 / specificHeatJPerKgK) * 1000);
  return `${Number.isFinite(litres) ? `${litres} L of coolant` : "thermal mass"}: a larger rack loop (cooling.secondaryLoop.volume, tank)`;
}
