import { z } from "zod";
import { isData, listed, withValueAt } from "../../constructs/changes/at-path";
import type { PropsProblem } from "../../constructs/props";
import type { Path } from "../../constructs/props/problems/path";
import { pathText } from "../../constructs/props/problems/path-text";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { innerSchemas } from "../../constructs/props/unusual";
import { imageSchema, isByDigest, repositoryOf } from "../../constructs/services/image";
import { moduleSchemas } from "../../constructs/studies/snapshot/parse-modules";
import { quotedText } from "../../constructs/units/shown-text";
import type { ImageLock } from "./image-lock";

/** An image of a design, with its path. */
interface NamedImage {
  readonly place: Path;
  readonly reference: string;
}

/** Returns the references in a design that do not fix their content: neither a digest nor a variable. */
export function tagsIn(design: unknown): readonly NamedImage[] {
  if (!isData(design)) return [];
  return Object.entries(moduleSchemas)
    .flatMap(([module, schema]) => imagesIn(schema, design[module], [module]))
    .filter(({ reference }) => !isByDigest(reference));
}

/** Returns images of a design, found by {@link imageSchema} in the schema of the props, so that no second list of paths could miss one. */
function imagesIn(schema: z.core.$ZodType, value: unknown, place: Path): readonly NamedImage[] {
  if (schema === imageSchema) return typeof value === "string" ? [{ place, reference: value }] : [];
  if (schema instanceof z.ZodObject)
    return isData(value) ? Object.entries(schema.shape).flatMap(([prop, inner]) => imagesIn(inner, value[prop], [...place, prop])) : [];
  if (schema instanceof z.ZodArray)
    return listed(value).flatMap((item, i) => imagesIn(schema.element as z.core.$ZodType, item, [...place, i]));
  if (schema instanceof z.ZodRecord)
    return Object.entries(isData(value) ? value : {}).flatMap(([key, inner]) => imagesIn(schema.valueType, inner, [...place, key]));
  return value === undefined ? [] : innerSchemas(schema).flatMap((inner) => imagesIn(inner, value, place));
}

/**
 * Returns a design with the digests of a lock instead of its tags.
 *
 * @param file the lock's, for errors
 * @throws PropsError with each image that the lock lacks
 */
export function withLockedImages<Design extends object>(design: Design, { images }: ImageLock, file: string): Design {
  const problems: PropsProblem[] = [];
  const locked = tagsIn(design).reduce((whole, { place, reference }) => {
    if (Object.hasOwn(images, reference)) return withValueAt(whole, place, images[reference]);
    problems.push({ path: pathText(place), message: missingMessage(reference, images, file) });
    return whole;
  }, design);
  refuseProblems("design", problems);
  return locked;
}

function missingMessage(reference: string, images: ImageLock["images"], file: string): string {
  const older = Object.keys(images).find((known) => repositoryOf(known) === repositoryOf(reference));
  const why =
    older === undefined
      ? `${quotedText(file)} does not have ${quotedText(reference)}`
      : `${quotedText(file)} is older than the description: it has ${quotedText(older)}, not ${quotedText(reference)}`;
  return `is not locked, ${why}: run edge-node images lock again`;
}
