import { isDeepStrictEqual } from "node:util";
import { givesAt, seriesProp } from "../../constructs/catalog/complete-part";
import { expandParts } from "../../constructs/catalog/expand-parts";
import type { KindOfPart } from "../../constructs/catalog/kinds/kind-of-part";
import { tryFindKindAt } from "../../constructs/catalog/kinds/kinds";
import { propWords } from "../../constructs/catalog/makers/value-text";
import { type ListedPart, tryFindPart } from "../../constructs/catalog/parts";
import { isData } from "../../constructs/changes/at-path";
import { defined } from "../../constructs/plain/defined";
import { mapValues } from "../../constructs/plain/map-values";
import type { Data } from "../../constructs/props/problems/path";
import type { Source } from "../../constructs/provenance/source";

/** A value of a design: as written, expanded, and changed. */
interface ChangedValue {
  /** Value as written. @default it does not exist yet */
  readonly written?: unknown;
  /** Expanded value. @default it does not exist yet */
  readonly before?: unknown;
  readonly after: unknown;
}

/**
 * Returns a changed value in the form of a file: a catalogue part by its id, with its declared values in `declarePart`. Unchanged values
 * stay as written.
 *
 * @param at the prop of the value, or of its list
 */
export function writtenForm({ written, before, after }: ChangedValue, at = ""): unknown {
  if (written !== undefined && isDeepStrictEqual(before, after)) return written;
  if (Array.isArray(after))
    return after.map((item: unknown, i) => writtenForm({ written: itemOf(written, i), before: itemOf(before, i), after: item }, at));
  if (!isData(after)) return after;
  const inParts = partForm({ written, before, after }, at);
  return inParts ?? propsForm({ written, before, after }, after);
}

function propsForm({ written, before }: ChangedValue, after: Data): Data {
  return mapValues(after, (value, prop) =>
    writtenForm({ written: propOf(written, prop), before: propOf(before, prop), after: value }, prop),
  );
}

/** Returns the short form of a part; undefined where it is no catalogue part, or states all values itself. */
function partForm(value: ChangedValue & { readonly after: Data }, at: string): Data | undefined {
  const { written, after } = value;
  const kind = tryFindKindAt(at);
  const part = typeof after.part === "string" ? tryFindPart(after.part) : undefined;
  if (!kind || !part || (isData(written) && written.source !== undefined)) return undefined;
  const form = shortForm(value, kind, part);
  const { design, problems } = expandParts({ cooling: { [at]: form } }); // `cooling` stands for any module with parts
  return problems.length === 0 && isDeepStrictEqual((design.cooling as Data)[at], after) ? form : undefined;
}

/** Removes the values of the document, and moves those that the source calls declared to `declarePart`. */
function shortForm(value: ChangedValue & { readonly after: Data }, { into }: KindOfPart, part: ListedPart): Data {
  const { written, before, after } = value;
  const own = into === undefined ? after : propOf(after, into);
  const declared = propOf(written, "assuming");
  const values = isData(own) ? own : {};
  const assumed = declaredProps(values, after.source as Source | undefined);
  const isRatedThere = propOf(declared, seriesProp) !== undefined;
  if (isRatedThere) assumed.push(seriesProp);
  const given = Object.keys(givesAt(part.id, part, values[seriesProp]));
  const form = mapValues(values, (inner, prop) => {
    const present = propOf(declared, prop) ?? propOf(into === undefined ? written : propOf(written, into), prop);
    return writtenForm({ written: present, before: propOf(into === undefined ? before : propOf(before, into), prop), after: inner }, prop);
  });
  const owner = (after.source as Source | undefined)?.assumed?.[0]?.owner ?? propOf(declared, "owner");
  const isOwned = assumed.length > 0 || (isData(declared) && Object.keys(declared).every((prop) => prop === "owner"));
  const assuming = { ...(isOwned && owner !== undefined && { owner }), ...picked(form, assumed) };
  const beside = left(form, [...assumed, ...given, "part", "source"]);
  const { name, ...others } = into === undefined ? beside : { ...propsForm(value, left(after, [into, "part", "source"])), [into]: beside };
  const isEmpty = into !== undefined && Object.keys(beside).length === 0 && propOf(written, into) === undefined;
  return {
    ...defined({ name }),
    part: part.id,
    ...(isEmpty ? left(others, [into]) : others),
    ...(Object.keys(assuming).length > 0 && { assuming }),
  };
}

/** Returns props that a source lists as assumptions, in its order. */
function declaredProps(values: Data, source: Source | undefined): string[] {
  return (source?.assumed ?? []).flatMap(({ name }) => Object.keys(values).find((prop) => propWords(prop) === name) ?? []);
}

function propOf(value: unknown, prop: string): unknown {
  return isData(value) ? value[prop] : undefined;
}

function itemOf(value: unknown, i: number): unknown {
  return Array.isArray(value) ? value[i] : undefined;
}

function picked(data: Data, props: readonly string[]): Data {
  return Object.fromEntries(props.flatMap((prop) => (Object.hasOwn(data, prop) ? [[prop, data[prop]]] : [])));
}

function left(data: Data, props: readonly string[]): Data {
  return Object.fromEntries(Object.entries(data).filter(([prop]) => !props.includes(prop)));
}
