import { defined } from "../../plain/defined";
import { unique } from "../../plain/unique";
import { list } from "../../props/problems/list";
import { type Baseline, baselineSchema } from "../acceptance/baseline";
import { corePack, packsByName, strictPack } from "../packs";
import type { PolicyProps } from "./policy.props";

/** The context key of an app under which a run adds to the policy of every site. */
export const runPolicyContext = "edge-node.run-policy";

export interface RunPolicy {
  /** Whether every waiver and every baseline are ignored. @default false */
  readonly audit?: boolean;
  /** Whether the strict pack judges every site too. @default false */
  readonly strict?: boolean;
  /** Names of packs of the library that no policy of a site weakens. @default none */
  readonly require?: readonly string[];
  /** Date on which waivers are judged. @default the site's own */
  readonly today?: string;
  /** Baselines, each for the site that it names. @default the site's own */
  readonly baselines?: readonly Baseline[];
}

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

/** Parses the baselines of a file, one or a list. Each must name its site. */
export const baselinesSchema = list(
  baselineSchema.refine(({ site }) => site !== undefined, { error: "must name its site but does not: add site", path: ["site"] }),
).min(1);
