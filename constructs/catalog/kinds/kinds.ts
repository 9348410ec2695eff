import type { Part } from "../makers/part";
import { coolingKinds } from "./cooling-kinds";
import type { KindOfPart, ListedKind } from "./kind-of-part";
import { antenna, powerSupply, rack } from "./load-kinds";
import { powerKinds } from "./power-kinds";

/** The kinds of parts in the catalogue, in the order of the modules. */
export const kindsOfParts: readonly KindOfPart[] = [rack, powerSupply, ...coolingKinds, ...powerKinds, antenna];

/** The modules of a design that have parts, and `candidates`. */
export const modulesWithParts = ["compute", "cooling", "power", "downlink", "candidates"] as const;

export const kindNames: readonly ListedKind[] = kindsOfParts.map(({ kind }) => kind);

const kindByProp: ReadonlyMap<string, KindOfPart> = new Map(
  kindsOfParts.flatMap((kind) => (kind.props ?? [kind.stands.replace(/^.*\.|\[\]$/g, "")]).map((prop) => [prop, kind] as const)),
);

export function tryFindKind(name: string): KindOfPart | undefined {
  return kindsOfParts.find(({ kind }) => kind === name);
}

/** Returns the kind of part of an object in a design, by the prop that holds it or its list; undefined where it is no part. */
export function tryFindKindAt(prop: string): KindOfPart | undefined {
  return kindByProp.get(prop);
}

export function kindOf({ kind }: Pick<Part, "kind">): KindOfPart {
  const found = tryFindKind(kind);
  if (!found) throw new Error(`Kind must be one of ${kindNames.join(", ")} but is ${kind}: list it in kindsOfParts`);
  return found;
}

/** Returns the path of a kind's published props, such as `cooling.dryCoolers.rating`. */
export function placeOfProps({ stands, into }: KindOfPart): string {
  return into === undefined ? stands : `${stands}.${into}`;
}
