import type { Part } from "../makers/part";
import { coolingKinds } from "./cooling-kinds";
import type { KindOfPart, ListedKind } from "./kind-of-part";
import { antenna, powerSupply, rack } from "./load-kinds";
import { powerKinds } from "./power-kinds";

/** The kinds of the catalogue, in the order of the modules. */
export const kindsOfParts: readonly KindOfPart[] = [rack, powerSupply, ...coolingKinds, ...powerKinds, antenna];

/** The modules of a design that have parts, and what may be added to them. */
export const modulesWithParts = ["compute", "cooling", "power", "downlink", "candidates"] as const;

/** The names of the kinds. */
export const kindNames: readonly ListedKind[] = kindsOfParts.map(({ kind }) => kind);

const kindByProp: ReadonlyMap<string, KindOfPart> = new Map(
  kindsOfParts.flatMap((kind) => (kind.props ?? [kind.stands.replace(/^.*\.|\[\]$/g, "")]).map((prop) => [prop, kind] as const)),
);

/** The kind of that name, undefined when the catalogue has none. */
export function tryFindKind(name: string): KindOfPart | undefined {
  return kindsOfParts.find(({ kind }) => kind === name);
}

/** The kind of part that an object of a design is, by the prop in which it or the list of it stands; undefined where it is none. */
export function tryFindKindAt(prop: string): KindOfPart | undefined {
  return kindByProp.get(prop);
}

/** The kind of a part of the catalogue. */
export function kindOf({ kind }: Pick<Part, "kind">): KindOfPart {
  const found = tryFindKind(kind);
  if (!found) throw new Error(`Kind must be one of ${kindNames.join(", ")} but is ${kind}: list it in kindsOfParts`);
  return found;
}

/** Where the props of a kind stand that its documents give, such as `cooling.dryCoolers.rating`. */
export function placeOfProps({ stands, into }: KindOfPart): string {
  return into === undefined ? stands : `${stands}.${into}`;
}
