import { decodedTexts } from "./decoded-texts";
import { isHarmless, isHarmlessInFile, isHarmlessInText } from "./harmless";
import { isComment } from "./named-values";
import { pairs } from "./pairs";
import { isExample, isPlaceholderInFile } from "./placeholder";
import { secretWords } from "./program-options";
import { holdsJsonWebKey, holdsManifestOfSecret } from "./secret-documents";
import { isUserWithPassword, looksSecret, secretByNameAndForm } from "./secret-name";
import { textForms } from "./text-forms";
import { tokenForms } from "./token-forms";

/** A found secret, without its value: errors end up in logs. */
interface Found {
  readonly rule: string;
  /** Words for the secret, as the end of a sentence. */
  readonly says: string;
  /** Line of the text, from 1. @default the text has one */
  readonly line?: number;
}

/** Returns the words of an error about a found secret. */
function said({ rule, says, line }: Found): string {
  return `${says}${line === undefined ? "" : ` in line ${line}`} (secret rule ${rule})`;
}

type Harmless = (value: string, paths: readonly string[]) => boolean;

/** Returns the error about a text that Terraform's state must not contain; undefined without a known secret. */
export function secretInText(text: string, paths: readonly string[] = []): string | undefined {
  return secretIn(text, paths, isHarmlessInText);
}

/** Does the same for a configuration file, which also names files of the image. */
export function secretInFile(text: string, paths: readonly string[] = []): string | undefined {
  return secretIn(text, paths, isHarmlessInFile);
}

function secretIn(text: string, paths: readonly string[], harmless: Harmless): string | undefined {
  const found = foundIn(text, paths, harmless) ?? foundInDecoded(text, paths, harmless);
  return found && said(found);
}

/**
 * Returns the error about a variable that is a secret by its name, beside those of its text. A switch is no secret, nor is the path of a
 * file of the container.
 */
export function secretInVariable(name: string, value: string, paths: readonly string[]): string | undefined {
  if (looksSecret(name) && !isHarmless(value, paths)) return said({ rule: "name", says: "its name says that it is one" });
  const rule = secretByNameAndForm(name, value);
  return rule === undefined ? secretInText(value, paths) : said({ rule, says: "its name and its form say that it is one" });
}

/** Returns the error about each argument of a command: by its text, by the option before it, or by the program. */
export function secretsInArguments(args: readonly string[], paths: readonly string[]): (string | undefined)[] {
  const words = new Map(secretWords(args).map(({ index, rule }) => [index, rule]));
  const hasUser = args.some((argument) => /^--?user(?:name)?(?:=|$)/.test(argument));
  return args.map((argument, i) => {
    const rule = ruleOfOption(argument, args[i - 1], paths, hasUser) ?? words.get(i);
    return rule === undefined ? secretInText(argument, paths) : said({ rule, says: "the option before it says that it is one" });
  });
}

const optionAlone = /^-{1,2}([A-Za-z][\w.-]*)$/;

/** Returns the rule by which an argument after an option is a secret. The option `pass` alone is a pass of a satellite. */
function ruleOfOption(argument: string, before: string | undefined, paths: readonly string[], hasUser: boolean): string | undefined {
  const [, name = ""] = optionAlone.exec(before ?? "") ?? [];
  if (name === "" || /^no-/.test(name) || argument.startsWith("-") || isHarmless(argument, paths)) return undefined;
  return looksSecret(name) || (hasUser && /^pass$/.test(name)) ? "name" : secretByNameAndForm(name, argument);
}

function foundIn(text: string, paths: readonly string[], harmless: Harmless): Found | undefined {
  return byToken(text) ?? bySurroundings(text) ?? byName(text, paths, harmless) ?? byProgram(text) ?? inManifest(text);
}

/** Searches text in Base64, one layer deep. */
function foundInDecoded(text: string, paths: readonly string[], harmless: Harmless): Found | undefined {
  for (const { at, decoded } of decodedTexts(text)) {
    const found =
      foundIn(decoded, paths, harmless) ??
      (isUserWithPassword(decoded) ? { rule: "basic-auth", says: "it holds user and password" } : undefined);
    if (found !== undefined) return { rule: found.rule, says: `${found.says}, in Base64`, ...lineOf(text, at) };
  }
  return undefined;
}

function lineOf(text: string, at: number): Pick<Found, "line"> {
  return /[\r\n]/.test(text) ? { line: text.slice(0, at).split(/\r\n|[\r\n]/).length } : {};
}

function byToken(text: string): Found | undefined {
  for (const { rule, is, form } of tokenForms) {
    const match = form.exec(text);
    if (match !== null && !(rule === "jwt" && isClaimOfNats(match[0])))
      return { rule, says: `it holds ${is}`, ...lineOf(text, match.index) };
  }
  return undefined;
}

/** Whether a token has only claims that NATS publishes: they open nothing without the seed of their subject. @source NATS Docs, JWT */
function isClaimOfNats(token: string): boolean {
  const [header = "", payload = ""] = token.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
  return /"alg": ?"ed25519(?:-nkey)?"/.test(header) && !/"bearer_token": ?true/.test(payload);
}

function bySurroundings(text: string): Found | undefined {
  for (const { rule, is, form, commentShows = false } of textForms) {
    for (const match of text.matchAll(form)) {
      const [, secret = ""] = match;
      if (!isPlaceholderInFile(secret) && !((commentShows || isExample(secret)) && isInComment(text, match.index)))
        return { rule, says: `it holds ${is}`, ...lineOf(text, match.index) };
    }
  }
  return undefined;
}

function isInComment(text: string, at: number): boolean {
  return isComment(text.slice(text.lastIndexOf("\n", at) + 1, at));
}

function byName(text: string, paths: readonly string[], harmless: Harmless): Found | undefined {
  const line = (number: number) => (/[\r\n]/.test(text) ? { line: number } : {});
  for (const { name, value, line: number } of pairs(text)) {
    if (looksSecret(name) && !harmless(value, paths)) return { rule: "name", says: "it gives one by its name", ...line(number) };
    const rule = secretByNameAndForm(name, value);
    if (rule !== undefined) return { rule, says: "it gives one by its name and form", ...line(number) };
  }
  return undefined;
}

function inManifest(text: string): Found | undefined {
  if (holdsManifestOfSecret(text)) return { rule: "kubernetes-secret", says: "it is a Secret of Kubernetes" };
  return holdsJsonWebKey(text) ? { rule: "json-web-key", says: "it holds a private JSON Web Key" } : undefined;
}

function byProgram(text: string): Found | undefined {
  const lines = text.split(/\r\n|[\r\n]/);
  let from = 0;
  for (const [i, line] of lines.entries()) {
    const goesOn = /[\\,]\s{0,8}$/.test(line.slice(-10)) || /^\s{0,64}["'-]/.test(lines[i + 1] ?? "");
    if (goesOn && i < lines.length - 1) continue;
    const command = lines.slice(from, i + 1).join(" ");
    const [word] = secretWords(command.split(/[\s"'`,[\]]+/));
    if (word !== undefined) return { rule: word.rule, says: "it gives one to a program", ...(lines.length > 1 ? { line: from + 1 } : {}) };
    from = i + 1;
  }
  return undefined;
}
