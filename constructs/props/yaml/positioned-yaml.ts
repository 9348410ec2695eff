import { extname } from "node:path";
import {
  type Alias,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from "yaml";
import { keyBy } from "../../plain/key-by";
import { shownText } from "../../units/shown-text";
import { plainDataProblem } from "../problems/plain-data-problem";
import { PropsError } from "../problems/props-error";
import { refuseProblems } from "../problems/refuse-problems";
import { visibleLine } from "../problems/visible-text";
import { rememberedOf } from "../remembered";
import { aliasLimitProblem } from "./alias-limit";
import { jsonProblem } from "./json-problem";
import { mergeKeyMessage, mergeKeyOffsets } from "./merge-keys";
import { plainKeyProblems } from "./plain-keys";
import { plainNumberProblems } from "./plain-numbers";
import { textPlaces } from "./text-places";
import { yamlLimitProblem } from "./yaml-limits";

/** The content of a YAML text, with the locations of its values. */
export interface PositionedYaml {
  readonly value: unknown;
  /** Location of a value by its path, such as `psu.yaml:12:5`, or of the nearest parent in the text. */
  readonly placeOf: (path: readonly (string | number)[]) => string;
}

/** Most comparisons of keys with each other, over all maps: a map of thousands of keys is no list of props. */
const mostComparisons = 2_000_000;

interface ReadYamlOptions {
  /** Numbers without quotes. `as-in-json` refuses forms that only YAML has, such as `0o12`, `.5` and `1:30`; `any` accepts them as YAML 1.2 does. @default "as-in-json" */
  readonly numbers?: "as-in-json" | "any";
}

/**
 * Reads YAML 1.2 strictly. Repeated keys, several documents, tags outside the core schema, keys that are not text and the YAML 1.1 directive are problems. Aliases
 * work, except within their own value; merge keys do not. Texts that need too much time or memory are refused unparsed. The text of a `.json` file is read as JSON.
 *
 * @param file for the places in the errors
 * @throws PropsError with every problem
 */
export function readYaml(text: string, file: string, { numbers = "as-in-json" }: ReadYamlOptions = {}): PositionedYaml {
  const placeIn = textPlaces(text);
  const place = (offset: number) => {
    const { line, column } = placeIn(offset);
    return `${file}:${line}:${column}`;
  };
  const refuse = (problems: readonly (Problem | undefined)[]) => {
    const found = problems.flatMap((problem) => (problem ? [{ path: place(problem.offset), message: problem.message }] : []));
    refuseProblems(file, found);
  };
  refuse([yamlLimitProblem(text)]);
  refuse([extname(file) === ".json" ? jsonProblem(text) : undefined]);
  let comparisons = 0;
  const isSameKey = (one: unknown, other: unknown) => {
    comparisons += 1;
    if (!(comparisons <= mostComparisons)) throw new PropsError(file, [{ path: file, message: tooManyKeys }]);
    return one === other || (isScalar(one) && isScalar(other) && String(one.value) === String(other.value));
  };
  const document = parseDocument(text, {
    strict: true,
    uniqueKeys: isSameKey,
    resolveKnownTags: false, // !!omap and !!set would become objects without keys
    prettyErrors: false,
    logLevel: "error",
  });
  refuse(brokenAt(document));
  if (document.directives?.yaml.version === "1.1") refuse([{ offset: text.search(/^%YAML/m), message: olderYaml }]);
  if (numbers === "as-in-json") refuse(plainNumberProblems(document));
  const value = resolved(document, file, place);
  refuse([aliasLimitProblem(document), ...plainKeyProblems(document)]);
  const targetOf = rememberedOf((alias: Alias) => alias.resolve(document)); // it reads the document from its beginning
  const placeOf = (path: readonly (string | number)[]) =>
    place(offsetOf(path, document.contents, (node) => (isAlias(node) ? targetOf(node) : node)));
  const odd = plainDataProblem(value);
  if (odd) throw new PropsError(file, [{ path: placeOf(odd.path), message: odd.message }]);
  return { value, placeOf };
}

interface Problem {
  readonly offset: number;
  readonly message: string;
}

const tooManyKeys = "must have maps of at most a few hundred keys but has one with thousands: split the file";

const olderYaml =
  "must be YAML 1.2 but its directive says 1.1, in which 1:30 is 90 and no is false: remove the line, and write numbers plainly and truths as true or false";

const secondDocument = "must be one document but a second starts here: put each into its own file";

/** Errors after which the parser reads on as if nothing was. */
const readOn: readonly ErrorCode[] = ["DUPLICATE_KEY", "MULTIPLE_DOCS", "NON_STRING_KEY", "TAG_RESOLVE_FAILED"];

/** Returns why and where the text is not valid YAML, or not in the accepted form. What the parser finds after the first wrong line is mostly a consequence of it, and left out. */
function brokenAt(document: ReturnType<typeof parseDocument>): readonly Problem[] {
  const merges = mergeKeyOffsets(document);
  const problems = [
    ...[...document.errors, ...document.warnings]
      .filter(({ code, pos: [offset] }) => !(code === "DUPLICATE_KEY" && merges.includes(offset)))
      .map(({ code, message, pos: [offset] }) => ({
        offset,
        isLast: !readOn.includes(code),
        message: code === "MULTIPLE_DOCS" ? secondDocument : (tagMessage(message) ?? `must be YAML 1.2: ${withRemedy(message)}`),
      })),
    ...merges.map((offset) => ({ offset, isLast: false, message: mergeKeyMessage })),
  ].sort((one, other) => one.offset - other.offset);
  const last = problems.findIndex(({ isLast }) => isLast);
  return last === -1 ? problems : problems.slice(0, last + 1);
}

/** Remedies for what is written wrongly most often, by words of the parser. */
const remedies = [
  [/flow[- ](collection|map|seq)/i, 'put a text with a bracket in quotes, such as "rack-{n}", or close the bracket'],
  [/same column|indent/i, "begin this line below the line that it belongs beside"],
  [/Nested mappings/, "put a text with a colon and a space in quotes, or begin its map on the next line"],
] as const;

function withRemedy(message: string): string {
  const [, remedy] = remedies.find(([words]) => words.test(message)) ?? [];
  return remedy === undefined ? withoutSource(message) : `${withoutSource(message)}: ${remedy}`;
}

/** Returns the message on a tag that the core schema lacks, or whose value cannot be read. */
function tagMessage(message: string): string | undefined {
  const [, tag] = /^Unresolved tag: (.*)$/s.exec(message) ?? [];
  if (tag === undefined) return undefined;
  return `must be a plain map, list or value but cannot be read by its tag ${shownText(tag.replace(/^tag:yaml\.org,2002:/, "!!"))}: remove the tag`;
}

/** Returns the parser's words without the text that it quotes, which may be a whole file: the location is enough. */
function withoutSource(message: string): string {
  return shownText(message.replace(/: ".*"$/s, ""));
}

/** Resolves aliases, which are counted then. */
function resolved(document: Document, file: string, place: (offset: number) => string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new PropsError(file, [
      { path: place(unresolvedOffset(document)), message: `must have aliases that can be resolved: ${shownText(error.message)}` },
    ]);
  }
}

/** Returns the offset of the alias without an anchor, else of the last alias, where too many values end. */
function unresolvedOffset(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, alias) => {
      offset = alias.range?.[0] ?? offset;
      return alias.resolve(document) ? undefined : visit.BREAK;
    },
  });
  return offset;
}

function offsetOf(path: readonly (string | number)[], root: Node | null, target: (node: unknown) => unknown): number {
  let offset = root?.range?.[0] ?? 0;
  let node: unknown = root;
  for (const step of path) {
    const parent = target(node);
    const pair = isMap(parent) ? pairsOf(parent).get(visibleLine(String(step))) : undefined;
    const item = pair?.key ?? (isSeq(parent) ? parent.items[Number(step)] : undefined);
    if (item === undefined) return offset;
    offset = (item as Node).range?.[0] ?? offset;
    node = pair ? pair.value : item;
  }
  return offset;
}

const pairsOf = rememberedOf(({ items }: YAMLMap): ReadonlyMap<string, Pair> => keyBy(items, (pair) => keyOf(pair)));

function keyOf({ key }: Pair): string {
  return visibleLine(String(isScalar(key) ? key.value : key)); // in the form of a problem
}

/** Splits the path of a problem, `racks[0].name`, into steps. */
export function pathSteps(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

/** Returns the path of a problem, such as `racks[0].name`. */
export function shownPath(path: readonly (string | number)[]): string {
  return path
    .map((step) => (/^\d+$/.test(String(step)) ? `[${step}]` : `.${step}`))
    .join("")
    .replace(/^\./, "");
}

/** Returns a path with its location before it, such as `site.yaml:12:5 racks[0].name`. */
export function placedPath(yaml: PositionedYaml, path: readonly (string | number)[]): string {
  return `${yaml.placeOf(path)} ${shownPath(path)}`.trimEnd();
}
