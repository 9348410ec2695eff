import type { PositionedYaml } from "../constructs/props/positioned-yaml";
import type { Place } from "../constructs/report/place";

/**
 * Places of what findings are about in a site file, by subject: each module, each part of it as `cooling/dry-coolers`, and each thing that has a name, as
 * `compute/rack-1`.
 *
 * @param file as reports name it
 */
export function subjectPlaces({ value, placeOf }: PositionedYaml, file: string): Readonly<Record<string, Place>> {
  const places: Record<string, Place> = {};
  const note = (subject: string, path: readonly (string | number)[]) => {
    const [line, column] = placeOf(path).split(":").slice(-2).map(Number);
    if (!Object.hasOwn(places, subject) && line !== undefined && column !== undefined) places[subject] = { file, line, column };
  };
  for (const [module, part] of entries(value)) {
    if (module === "name") continue;
    note(module, [module]);
    for (const [key] of entries(part)) note(`${module}/${kebab(key)}`, [module, key]);
    eachNamed(part, [module], (name, path) => note(`${module}/${name}`, path));
  }
  return places;
}

function eachNamed(
  value: unknown,
  path: readonly (string | number)[],
  found: (name: string, path: readonly (string | number)[]) => void,
): void {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) eachNamed(item, [...path, i], found);
    return;
  }
  for (const [key, inner] of entries(value)) {
    if (key === "name" && typeof inner === "string") found(inner, path);
    else eachNamed(inner, [...path, key], found);
  }
}

function entries(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

/** `dryCoolers` as `dry-coolers`. */
function kebab(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
