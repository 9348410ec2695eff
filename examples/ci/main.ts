import { existsSync, readFileSync } from "node:fs";
import { EdgeApp, EdgeNodeStack, FolderInUseError, type PolicyProps, PropsError } from "cdktf-edge-node";
import { sites } from "./sites";
import { waivers } from "./waivers";

const { TODAY, AUDIT } = process.env;

/** A site's own policy with what is accepted of it: waivers on the day that TODAY names, and a baseline where there is one. */
function policyOf(site: string, own: PolicyProps = {}): PolicyProps {
  const baseline = `baselines/${site}.json`;
  return {
    ...own,
    waivers: [...(own.waivers ?? []), ...(waivers[site] ?? [])],
    ...(TODAY !== undefined && { today: TODAY }),
    ...(existsSync(baseline) && { baseline: JSON.parse(readFileSync(baseline, "utf8")) }),
    ...(AUDIT === "true" && { audit: true }),
  };
}

try {
  const app = new EdgeApp();
  for (const [site, props] of Object.entries(sites)) new EdgeNodeStack(app, site, { ...props, policy: policyOf(site, props.policy) });
  app.synth(); // sets exit code 1 when a site fails
} catch (error) {
  if (!(error instanceof PropsError || error instanceof FolderInUseError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2; // a description or the policy is not valid, or another program writes to the folder: nothing was judged
}
