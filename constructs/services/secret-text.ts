import { rememberedOf } from "../props/remembered";
import { looksSecret } from "./secret-name";

/** What text holds that Terraform's state must not, in the words of an error; undefined when it holds nothing of that kind. */
export function secretInText(text: string): string | undefined {
  if (privateKey.test(text)) return "it holds a private key";
  return [...text.matchAll(addressWithPassword)].some(([, password = ""]) => !isPlaceholder(password))
    ? "it holds an address with a password"
    : undefined;
}

/**
 * What the value of a variable is taken for, beside its text: a secret by the name of the variable. A switch is none, nor the path of a file that the
 * container is given.
 */
export function secretInVariable(name: string, value: string, paths: readonly string[]): string | undefined {
  return looksSecret(name) && !isHarmless(value, paths) ? "its name says that it is one" : (secretInText(value) ?? secretInQuery(value));
}

/** What an argument of a command is taken for: `--password=x`, `PASSWORD=x` anywhere in it, or what follows `--password`. */
export function secretInArgument(argument: string, before: string | undefined, paths: readonly string[]): string | undefined {
  const named = [...argument.matchAll(assignment)].some(([, name = "", value = ""]) => looksSecret(name) && !isHarmless(value, paths));
  const [, flag = ""] = flagAlone.exec(before ?? "") ?? [];
  const follows = looksSecret(flag) && !/^no-/.test(flag) && !argument.startsWith("-") && !isHarmless(argument, paths);
  if (named || follows) return "the name before it says that it is one";
  return secretInText(argument) ?? secretInQuery(argument);
}

/** Does an address give a secret in its query, as `?token=x`? */
export function secretInQuery(text: string): string | undefined {
  const named = [...text.matchAll(queryParameter)].some(([, name = "", value = ""]) => looksSecret(name) && !isHarmless(value, []));
  return named ? "it holds an address with a secret in its query" : undefined;
}

/** PEM, OpenPGP and SSH2 in their armour, PuTTY's, age's and NATS' own. */
const privateKey =
  /-{4,5} ?BEGIN [A-Z0-9 ]*(?:PRIVATE KEY(?: BLOCK)?|NKEY SEED) ?-{4,5}|^PuTTY-User-Key-File-\d|\bAGE-SECRET-KEY-1[A-Z0-9]{20}/m;
// The name of the scheme is looked for behind its end: every letter of a text may begin one
const addressWithPassword = /:\/\/(?<=\b[a-z][a-z0-9+.-]*:\/\/)[^\s/?#@:]*:([^\s/?#@]+)@/gi;
const queryParameter = /[?&]([\w.-]+)=([^\s&#"']+)/g;
const assignment = /(?:^|[\s;&|'"(])-{0,2}([A-Za-z_][\w.-]*)=("[^"]*"|'[^']*'|[^\s;&|]*)/g;
const flagAlone = /^-{1,2}([A-Za-z][\w.-]*)$/;

const setOf = rememberedOf((paths: readonly string[]): ReadonlySet<string> => new Set(paths));

function isHarmless(value: string, paths: readonly string[]): boolean {
  const bare = value.replaceAll(/^["']|["']$/g, "");
  return (
    /^(?:|0|1|true|false|yes|no|on|off)$/i.test(bare) || isPlaceholder(bare) || setOf(paths).has(bare.replace(/^(?:file:(?:\/\/)?|@)/, ""))
  );
}

/** What a program or a shell puts something else in place of: `$NAME`, `${NAME}`, `$(command)`, `{{ name }}`, `<name>`, `***`. */
function isPlaceholder(text: string): boolean {
  return /^(?:\$[A-Z_][A-Z0-9_]*|\$\{[A-Z_][A-Z0-9_]*\}|\$\(.*|\{\{.*\}\}|<[^<>]+>|\*+)$/s.test(text);
}
