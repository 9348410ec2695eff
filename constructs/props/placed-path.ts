import type { PositionedYaml } from "./positioned-yaml";

/** The path of a problem, `racks[0].name`, as its steps. */
export function pathSteps(path: string): readonly string[] {
  return path.split(/[.[\]]+/).filter((step) => step !== "");
}

/** A path with its place in the file before it, as `site.yaml:12:5 racks[0].name`. */
export function placedPath(yaml: PositionedYaml, path: readonly (string | number)[]): string {
  return `${yaml.placeOf(path)} ${path.map((step) => (/^\d+$/.test(String(step)) ? `[${step}]` : `.${step}`)).join("")}`
    .replace(" .", " ")
    .trimEnd();
}
