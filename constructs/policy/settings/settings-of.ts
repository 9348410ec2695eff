import { parseProps } from "../../props/parse-props";
import type { NodeSnapshot } from "../../studies/snapshot/snapshot";
import { corePack } from "../packs";
import { type PolicyProps, policySchema } from "./policy.props";
import { type RuleSettings, ruleSettings } from "./rule-settings";

/**
 * The rules that judge a node, as its policy sets them.
 *
 * @throws PropsError when the policy is not valid
 */
export function settingsOf(node: NodeSnapshot, policy: PolicyProps): readonly RuleSettings[] {
  const path = `${node.name}/policy`;
  const parsed = parseProps(policySchema, path, policy);
  return ruleSettings(path, parsed.packs ?? [corePack], parsed, node.site.country).settings;
}
