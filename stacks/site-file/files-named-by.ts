import { dirname, join } from "node:path";
import { PropsError } from "../../constructs/props";
import { readYaml } from "../../constructs/props/yaml/positioned-yaml";
import { fileText } from "./file-text";

/** The files that a site file names, its design, its weather, the profile of its country and the elements of its satellites: what else a change of the site may stand in. None of a file that cannot be read. */
export function filesNamedBy(path: string): readonly string[] {
  const { design, site, downlink } = mapOf(tryValue(path));
  const { weather, country } = mapOf(site);
  return [design, mapOf(weather).file, mapOf(country).file, mapOf(mapOf(downlink).elements).file].flatMap((named) =>
    typeof named === "string" ? [join(dirname(path), named)] : [],
  );
}

function tryValue(path: string): unknown {
  try {
    return readYaml(fileText(path), path).value;
  } catch (error) {
    if (error instanceof PropsError) return undefined;
    throw error;
  }
}

function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
