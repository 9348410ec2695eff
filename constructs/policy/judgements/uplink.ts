import type { Source } from "../../provenance/source";
import type { NodeStudy } from "../../studies/node-study";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import type { NamedSeries } from "../../studies/uplink/crossing-series";
import { type NodeUplink, nodeUplink, type ProductsOfMonth, productsOfMonth } from "../../studies/uplink/node-uplink";
import { longestIntervalS } from "../../telemetry/telemetry.props";
import type { Contributor } from "../rule/finding";
import { judgeNotApplicable, judgeUnknown, type PendingJudgement } from "../rule/judge";
import { defineStudy } from "../rule/judged-study";
import { sheddingStages } from "./shedding";

interface UplinkAnswers {
  /** Returns what crosses the backhaul, by the limits that are watched at the site; undefined for a node without an uplink. */
  uplink(limits?: readonly NamedSeries[]): NodeUplink | undefined;
  /** Returns the products of a month, which need the same quota. */
  products(): ProductsOfMonth;
}

/** The study of what a site sends about itself over its backhaul. */
export const uplinkOf = defineStudy<UplinkAnswers>({
  name: "uplink",
  answers: (study: NodeStudy) => ({
    uplink: (limits = []) => nodeUplink(study, limits, study.node.shedding && study.answersOf(sheddingStages).shedding),
    products: () => productsOfMonth(study),
  }),
});

export const uplinkSubject = "telemetry/uplink";

/** Says why no uplink is judged: there is none. Undefined otherwise. */
export function withoutUplink({ telemetry }: NodeSnapshot): readonly PendingJudgement[] | undefined {
  return telemetry?.uplink ? undefined : [judgeNotApplicable(uplinkSubject, "telemetry sends nothing to a centre (telemetry.uplink)")];
}

/** Judges what crosses. It is unknown where the number of a series is. */
export function judgeUplink(
  node: NodeSnapshot,
  compute: () => NodeUplink | undefined,
  ask: (uplink: NodeUplink) => readonly PendingJudgement[],
): readonly PendingJudgement[] {
  const without = withoutUplink(node);
  if (without) return without;
  const uplink = compute();
  if (!uplink) return [judgeUnknown(uplinkSubject, "the backhaul of the site is not stated: state site.backhaul")];
  const { uncounted } = uplink;
  if (uncounted.length === 0) return ask(uplink);
  const reason = `the number of ${uncounted.join(", ")} is not stated: state count in telemetry.uplink.also`;
  return [judgeUnknown(uplinkSubject, reason)];
}

/** Returns what each part of the load adds to a number that grows with it. @param perBitPerS of the number, for 1 bit/s */
export function loadContributors({ parts }: NodeUplink, perBitPerS: number): readonly Contributor[] {
  return parts.map(({ name, bitPerS }) => ({ name, value: bitPerS * perBitPerS }));
}

export function backhaulSources({ site }: NodeSnapshot): readonly Source[] {
  return site.backhaul ? [site.backhaul.source] : [];
}

/** Says how telemetry needs less of the link, with numbers: a longer interval, or fewer series. @param loadBitPerS that it may have [bit/s] */
export function lessLoad({ loadBitPerS, parts, seriesCount }: NodeUplink, intervalS: number, mostBitPerS: number): string {
  const alerts = parts.at(-1)?.bitPerS ?? 0;
  const samples = loadBitPerS - alerts;
  if (!(mostBitPerS > alerts) || samples === 0) return "lower telemetry.uplink.alertsPerHour";
  const factor = samples / (mostBitPerS - alerts);
  const [longerS, fewer] = [Math.ceil(intervalS * factor), `send at most ${Math.floor(seriesCount / factor)} of ${seriesCount} series`];
  return longerS > longestIntervalS ? fewer : `poll every ${longerS} s (telemetry.interval), or ${fewer}`;
}

/** Says which share of the link is enough, if one is. @param neededBitPerS mean rate for telemetry [bit/s] */
export function moreShare({ link }: NodeUplink, neededBitPerS: number): string | undefined {
  const share = Math.ceil((1000 * neededBitPerS) / (link.goodputBitPerS * link.carriedShare)) / 1000;
  return share <= 1 ? `give telemetry ${share} of the backhaul (site.backhaul.share.telemetry)` : undefined;
}
