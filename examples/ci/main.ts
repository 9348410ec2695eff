import { existsSync, readFileSync } from "node:fs";
import { EdgeApp, EdgeNodeStack, type PolicyProps, PropsError } from "cdktf-edge-node";
import { sites } from "./sites";
import { waivers } from "./waivers";

const { TODAY, AUDIT } = process.env;

/** What is accepted of a site: its waivers on the day that TODAY names, and its baseline where it has one. */
function policyOf(site: string): PolicyProps {
  const baseline = `baselines/${site}.json`;
  return {
    waivers: waivers[site] ?? [],
    ...(TODAY !== undefined && { today: TODAY }),
    ...(existsSync(baseline) && { baseline: JSON.parse(readFileSync(baseline, "utf8")) }),
    audit: AUDIT === "true",
  };
}

try {
  const app = new EdgeApp();
  for (const [site, props] of Object.entries(sites)) new EdgeNodeStack(app, site, { ...props, policy: policyOf(site) });
  app.synth(); // sets exit code 1 when a site fails
} catch (error) {
  if (!(error instanceof PropsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2; // a description or the policy is not valid: nothing was judged
}
