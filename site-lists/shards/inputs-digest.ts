import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { isObject } from "../../constructs/plain/is-object";
import { packsByName } from "../../constructs/policy/packs";
import { rememberedOf } from "../../constructs/props/remembered";

/** Characters of a digest [-]: two sites of one fleet do not share it by chance. */
const length = 16;

/**
 * Returns a short text that changes with the inputs of a site's verdict. Functions, such as the check of a rule, count by their source text, not by the values that they capture.
 *
 * @param inputs plain data, or a description and a policy as a program has them
 */
export function inputsDigest(inputs: unknown): string {
  return digestOf(JSON.stringify(inputs, named) ?? "null").slice(0, length);
}

/** Replaces a pack of the library by its name, and a rule by its id: their text would otherwise be read for each site. */
function named(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  const { name, check } = value as { readonly name?: unknown; readonly check?: unknown };
  if (typeof check === "function") return ruleDigest(value);
  return typeof name === "string" && packsByName[name] === value ? `pack ${name}` : value;
}

const ruleDigest = rememberedOf((rule: { readonly id?: unknown }) => {
  try {
    return digestOf(JSON.stringify(rule, (_key, value: unknown) => (typeof value === "function" ? String(value) : value)));
  } catch {
    return `rule ${rule.id}`; // a rule that cannot be written is a finding of its site
  }
});

/** Returns the digest of an app's own modules, without those that npm installed or `import` loads. It is the same in another folder. */
export function programDigest(): string {
  const files = Object.keys(require.cache).filter((file) => !/[\\/]node_modules[\\/]/.test(file) && existsSync(file));
  return digestOf(
    files
      .map((file) => digestOf(readFileSync(file)))
      .sort()
      .join(),
  );
}

function digestOf(text: string | Buffer): string {
  return createHash("sha256").update(text).digest("hex");
}
