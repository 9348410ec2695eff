import { createHash } from "node:crypto";
import { packsByName } from "../../constructs/policy/packs";

/** Characters of a digest [-]: two sites of one fleet do not share it by chance. */
const length = 16;

/**
 * A short text that changes with what a site is judged from. Functions, such as the check of a rule, do not count: what is said beside them does.
 *
 * @param inputs plain data, or a description and a policy as a program has them
 */
export function inputsDigest(inputs: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(inputs, named) ?? "null")
    .digest("hex")
    .slice(0, length);
}

/** A pack of the library and a rule are known by their names: all that a rule says would be hashed anew for each site. */
function named(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { name, id, check } = value as { readonly name?: unknown; readonly id?: unknown; readonly check?: unknown };
  if (typeof check === "function") return `rule ${id}`;
  return typeof name === "string" && packsByName[name] === value ? `pack ${name}` : value;
}
