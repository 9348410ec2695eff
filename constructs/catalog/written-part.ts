import { compact } from "../plain/compact";
import { isRecord } from "../plain/is-record";
import { closest } from "../props/problems/closest";
import { shownValue } from "../props/problems/issue-message";
import type { Data } from "../props/problems/path";
import { givesAt, ratingProblems, seriesProp } from "./complete-part";
import type { KindOfPart } from "./kinds/kind-of-part";
import { tryFindKind } from "./kinds/kinds";
import { valueText } from "./makers/value-text";
import { type ListedPart, parts, tryFindPart } from "./parts";

/** Props of the object that are not the part's own. */
const ofTheObject = ["part", "assuming", "source", "unusual"] as const;

/** A part in a file: the object with `part` in it. */
export interface WrittenPart {
  readonly kind: KindOfPart;
  readonly object: Data;
}

/** A part with the values that its object adds. */
export interface GivenPart {
  readonly part: ListedPart;
  readonly assumed: Data;
  readonly owner: unknown;
  /** The values of the object that surround the props of the part. */
  readonly beside: Data;
  /** Rating of a series, wherever it is written. */
  readonly rating: unknown;
}

/** Returns the part with an id, or the problem with the id at its path. */
export function namedPart({ kind, object: { part: id } }: WrittenPart): ListedPart | string {
  const found = typeof id === "string" ? tryFindPart(id) : undefined;
  const lists = `edge-node parts ${kind.kind} lists them`;
  if (!found) {
    const own = parts.filter((part) => part.kind === kind.kind).map((part) => part.id as string);
    const meant =
      typeof id === "string"
        ? (closest(id, own) ??
          closest(
            id,
            parts.map((part) => part.id),
          ))
        : undefined;
    return `must be the id of a ${kind.kind} of the catalogue but is ${shownValue(id)}: ${meant === undefined ? lists : `did you mean ${meant}?`}`;
  }
  if (found.kind === kind.kind) return found;
  const stands = tryFindKind(found.kind)?.stands ?? "another place";
  return `must be the id of a ${kind.kind} here but ${found.id} is a ${found.kind}, which belongs in ${stands}: ${lists}`;
}

/** Returns the values that the object adds to its part, or the problem that keeps it from being read. */
export function givenPart(part: ListedPart, { kind: { into }, object }: WrittenPart): GivenPart | string {
  const { assuming = {}, ...rest } = object;
  const inner = into === undefined ? rest : (rest[into] ?? {});
  if (!isRecord(assuming)) return `must have a map with owner and declared values in assuming but it is ${shownValue(assuming)}`;
  if (!isRecord(inner)) return `must have no ${into} beside it but it is ${shownValue(inner)}: leave it out, the part states it`;
  const { owner, ...declared } = assuming;
  const { [seriesProp]: rating, ...others } = declared;
  if (part.series === undefined) return { part, assumed: declared, owner, beside: inner, rating: undefined };
  return { part, assumed: others, owner, beside: inner, rating: rating ?? inner[seriesProp] };
}

/** Whether the object states all values itself, as `declarePart()` returns it: then `part` only names it. */
export function isComplete(given: GivenPart, { object }: WrittenPart): boolean {
  const { part, beside } = given;
  const asked = compact([
    ...Object.keys(givesAt(given.part.id, given.part, given.rating)),
    ...part.open,
    part.series !== undefined && seriesProp,
  ]);
  return object.source !== undefined && object.assuming === undefined && asked.every((prop) => beside[prop] !== undefined);
}

/** Returns the problems of a part that states all values itself: numbers that differ from its document. */
export function completeProblems(given: GivenPart): string[] {
  const { beside } = given;
  return Object.entries(givesAt(given.part.id, given.part, given.rating)).flatMap(([prop, value]) =>
    JSON.stringify(sameIn(beside[prop], value)) === JSON.stringify(value)
      ? []
      : [
          `states ${prop} ${valueText(value)} but the object has ${valueText(beside[prop])}: correct it, or leave part out for a part of your own`,
        ],
  );
}

/** Returns the values of an object that the document states too. Others are its own, such as the `restart` of an input. */
function sameIn(own: unknown, given: unknown): unknown {
  if (!isRecord(own) || !isRecord(given)) return own;
  return Object.fromEntries(Object.keys(given).map((key) => [key, own[key]]));
}

/** Returns the problems between a part and its object: missing values, and values in both. */
export function partProblems(given: GivenPart, { kind, object }: WrittenPart): string[] {
  const { part, assumed, owner, beside, rating } = given;
  const { open, series, source } = part;
  const published = givesAt(given.part.id, given.part, given.rating);
  const into = kind.into ?? "the object";
  const missing = open.filter((prop) => assumed[prop] === undefined);
  const isDeclared = open.length > 0 || Object.keys(assumed).length > 0;
  const twice = Object.keys(assumed).filter((prop) => Object.hasOwn(published, prop));
  const inBoth = Object.keys(beside).filter((prop) => Object.hasOwn(published, prop) || Object.hasOwn(assumed, prop));
  const ratedTwice =
    series !== undefined && isRecord(object.assuming) && object.assuming.rating !== undefined && beside.rating !== undefined;
  return compact([
    ...ofTheObject
      .filter((prop) => Object.hasOwn(assumed, prop))
      .map((prop) => `must not have ${prop} in assuming: move it to the object itself`),
    ...missing.map((prop) => missingProblem(prop, given)),
    isDeclared &&
      !(typeof owner === "string" && owner.trim() !== "") &&
      "must have an owner in assuming: add the person who is responsible for the declared numbers",
    ...twice.map((prop) => `states ${prop} ${valueText(published[prop])} itself, by "${source.document}": leave ${prop} out of assuming`),
    ...inBoth.map((prop) =>
      Object.hasOwn(published, prop)
        ? `states ${prop} ${valueText(published[prop])} itself but ${into} has ${prop} ${valueText(beside[prop])} too: leave one of the two out`
        : `has ${prop} in assuming but ${into} has it too: leave one of the two out`,
    ),
    object.source !== undefined && "has its own source but the object has one too: leave source out, or part",
    ratedTwice && `has ${seriesProp} in assuming but ${into} has it too: leave one of the two out`,
    ...(series === undefined ? [] : ratingProblems(part.id, part, rating).map(({ message }) => `${seriesProp} ${message}`)),
  ]);
}

/** Returns the problem of an open prop that is missing, with its other path or name. */
function missingProblem(prop: string, { part: { source, open }, assumed, beside }: GivenPart): string {
  const near = closest(
    prop,
    Object.keys(assumed).filter((name) => !open.includes(name)),
  );
  const remedy =
    beside[prop] !== undefined ? "move it there" : near !== undefined ? `did you mean it with ${near}?` : "declare it, with an owner";
  return `must have ${prop} in assuming, because "${source.document}" does not state it: ${remedy}`;
}
