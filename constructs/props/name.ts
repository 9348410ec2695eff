import { z } from "zod";
import { quotedText, shownText } from "../units/shown-text";
import { addProblem } from "./problems/add-problem";
import { refuseWhere } from "./problems/refuse-where";
import { isToken, tokenMessage } from "./problems/token";
import { terraformTextProblem } from "./terraform-text";

/** Longest label of a host name, RFC 1035 section 2.3.4; names become host and container names. */
export const longestName = 63;

/** The characters of a name, which begins like a label of a host name. */
const namePattern = /^[a-z0-9][a-z0-9-]*$/;

/** Parses the name of a device, rack, feed or site: lower-case letters, digits and hyphens. It is never a token. */
export const nameSchema = z
  .string({ error: ({ input }) => (input === undefined ? "is required: add a name, such as rack-1" : undefined) })
  .superRefine(refuseWhere(nameProblem))
  .meta({ pattern: namePattern.source, maxLength: longestName }); // for editors

/**
 * Names of devices that Windows has in every folder, with any extension.
 *
 * @source Microsoft, Naming Files, Paths, and Namespaces, section Naming Conventions
 */
const devicePattern = /^(?:con|prn|aux|nul|com[1-9]|lpt[1-9])$/;

/** Parses the name of a site: a {@link nameSchema} that every system allows for a folder and a page. */
export const siteNameSchema = nameSchema
  .superRefine((name, context) => {
    if (devicePattern.test(name))
      addProblem(context, [], `must be a valid folder name but is "${name}", a device name of Windows: add to it, such as ${name}-1`);
  })
  .meta(nameSchema.meta() ?? {});

function nameProblem(name: string): string | undefined {
  if (isToken(name)) return tokenMessage;
  if (name.length > longestName) return `must have at most ${longestName} characters but has ${name.length}: shorten it`;
  if (namePattern.test(name)) return undefined;
  return `must be lower-case letters, digits and hyphens, first a letter or digit, but is ${quotedText(name)}: ${nameRemedy(name)}`;
}

/** Placeholders `${site}`, `$site`, `{{ site }}`: of a template literal in plain quotes, of Terraform, a shell, a template engine. */
const placeholderPattern = /\$\{[^}]*\}|\$[A-Za-z_]\w*|\{\{[^}]*\}\}/;

function nameRemedy(name: string): string {
  const [placeholder] = placeholderPattern.exec(name) ?? [];
  if (placeholder === undefined) return "write it like rack-1";
  return `${shownText(placeholder)} is not filled in here, write out the name${placeholder.startsWith("${") ? ", or in TypeScript put the text between backticks" : ""}`;
}

/** Returns the schema of free text, such as a label. */
export function textSchema(options: { /** @default false */ readonly tokens?: boolean } = {}) {
  return z.string().superRefine(refuseWhere((text) => (!options.tokens && isToken(text) ? tokenMessage : terraformTextProblem(text))));
}

/** Returns a check for `.superRefine` on a list whose items must have different names. Each repetition is reported with the first. */
export function uniqueNames(kind: string) {
  return (items: readonly { readonly name: string }[], context: z.RefinementCtx): void => {
    const seen = new Map<string, number>();
    for (const [i, { name }] of items.entries()) {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, i);
      else {
        addProblem(context, [i, "name"], `must be unique but ${kind} [${first}] is named ${quotedText(name)} too: rename one of them`);
      }
    }
  };
}

/** Returns a check for `.superRefine` on a list of names, each of which may occur once. */
export function eachOnce<Item>(kind: string, nameOf: (item: Item) => string) {
  return (items: readonly Item[], context: z.RefinementCtx): void => {
    const seen = new Map<string, number>();
    for (const [i, item] of items.entries()) {
      const name = nameOf(item);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, i);
      else {
        addProblem(context, [i], `must be once in the list but ${kind} [${first}] is ${quotedText(name)} too: leave one of them out`);
      }
    }
  };
}
