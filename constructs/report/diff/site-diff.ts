import { evaluate } from "../../policy/evaluate/evaluate";
import { PropsError } from "../../props/problems/props-error";
import { describedNode } from "../described-node";
import { describedPolicy, type SiteDescription } from "../description";
import type { SiteReport } from "../site-report";
import { type InputChange, inputChanges } from "./input-change";
import { type JudgedDiff, judgedDiff } from "./judged-diff";
import { judgedKey } from "./judged-side";
import { type MovedService, movedServices } from "./moved-services";
import { type RetiredHost, retiredHosts } from "./retired-hosts";

/** Changes that are valid only together. */
export type JointChanges = readonly InputChange[];

/** The differences of one site between two results. */
export interface SiteDiff extends JudgedDiff {
  readonly site: string;
  readonly before: SiteReport["verdict"];
  readonly after: SiteReport["verdict"];
  /** Changes in order. Undefined where a result lacks its description or policy. */
  readonly steps: readonly JointChanges[] | undefined;
  /** Services that move to another host, stop, or start. */
  readonly moved: readonly MovedService[];
  /** Hosts that leave, or are no longer described. */
  readonly left: readonly RetiredHost[];
}

/** Compares a site in two results: makes the changes of inputs one by one, and judges the site after each. */
export function siteDiff(before: SiteReport, after: SiteReport): SiteDiff {
  const walked = walk(before, after);
  return {
    site: before.site,
    before: before.verdict,
    after: after.verdict,
    steps: walked?.steps,
    moved: movedServices(before, after),
    left: retiredHosts(before, after),
    ...judgedDiff(before, after, walked?.margins),
  };
}

/** Margins by rule and subject, before the first step and after each. */
interface Walk {
  readonly steps: readonly JointChanges[];
  readonly margins: readonly ReadonlyMap<string, number>[];
}

function walk(before: SiteReport, after: SiteReport): Walk | undefined {
  if (!before.description?.policy || !after.description?.policy) return undefined;
  const changes = inputChanges(before.description, after.description);
  const steps: JointChanges[] = [];
  const margins = [marginsOf(before.site, before.description)];
  let description = before.description;
  let pending: InputChange[] = [];
  for (const change of changes) {
    pending.push(change);
    description = change.apply(description);
    const judged = tryMargins(before.site, description);
    if (!judged) continue;
    steps.push(pending);
    margins.push(judged);
    pending = [];
  }
  if (pending.length > 0) {
    steps.push(pending); // not valid with any following change
    margins.push(new Map());
  }
  return { steps, margins };
}

/** Returns undefined for an invalid description: it needs the next change too. */
function tryMargins(site: string, description: SiteDescription): ReadonlyMap<string, number> | undefined {
  try {
    return marginsOf(site, description);
  } catch (error) {
    if (error instanceof PropsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function marginsOf(name: string, description: SiteDescription): ReadonlyMap<string, number> {
  const { findings } = evaluate(describedNode(name, description), { policy: describedPolicy(description) });
  return new Map(findings.flatMap((finding) => (finding.margin === undefined ? [] : [[judgedKey(finding), finding.margin] as const])));
}
