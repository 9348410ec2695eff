import { packsByName } from "../../constructs/policy/packs";
import { contentHash } from "../../constructs/props/canonical";

/** Characters of a digest [-]: two policies of one fleet do not share it by chance. */
const length = 16;

/**
 * A short text that is another one for another policy. Functions, as the check of a rule, do not count: what is said beside them does.
 *
 * @param policy plain data, or a policy as a program has it
 */
export function policyDigest(policy: unknown): string {
  return contentHash(JSON.parse(JSON.stringify(policy, named) ?? "null")).slice(0, length);
}

/** A pack of the library and a rule are known by their names: all that a rule says would be hashed anew for each site. */
function named(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { name, id, check } = value as { readonly name?: unknown; readonly id?: unknown; readonly check?: unknown };
  if (typeof check === "function") return `rule ${id}`;
  return typeof name === "string" && packsByName[name] === value ? `pack ${name}` : value;
}
