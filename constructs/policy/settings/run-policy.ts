import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import { list } from "../../props/problems/list";
import { type Baseline, baselineSchema } from "../acceptance/baseline";
import { corePack, packsByName, strictPack } from "../packs";
import type { PolicyProps } from "./policy.props";

/** Context of an app under which its run asks for more than each site's own policy. */
export const runPolicyContext = "edge-node.run-policy";

/** What a run asks of every site besides the site's own policy. */
export interface RunPolicy {
  /** Ignores every waiver and every baseline. @default false */
  readonly audit?: boolean;
  /** Holds every site to the strict pack too. @default false */
  readonly strict?: boolean;
  /** Names of packs of the library that no site's policy lowers. @default none */
  readonly require?: readonly string[];
  /** The date that waivers are held against. @default the site's own */
  readonly today?: string;
  /** Baselines; each is of the site that it names. @default the site's own */
  readonly baselines?: readonly Baseline[];
}

/** The policy of a site with what the run asks for. */
export function withRunPolicy(policy: PolicyProps, site: string, run: RunPolicy | undefined): PolicyProps {
  if (!run) return policy;
  const floor = [...(policy.floor ?? []), ...(run.require ?? []).flatMap((name) => packsByName[name] ?? [])];
  const baseline = run.baselines?.find((one) => one.site === site);
  return {
    ...policy,
    ...(run.strict && { packs: [...(policy.packs ?? [corePack]), strictPack] }),
    ...(floor.length > 0 && { floor: unique(floor) }),
    ...defined({ today: run.today }),
    ...(run.audit && { audit: true }),
    ...defined({ baseline }),
  };
}

/** The baselines that a file holds, one or a list. A baseline that names no site is of none: nobody could say of which. */
export const baselinesSchema = list(
  baselineSchema.refine(({ site }) => site !== undefined, { error: "must name its site but does not: add site", path: ["site"] }),
).min(1);
