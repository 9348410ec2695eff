import type { Data } from "../../constructs/props/problems/path";
import type { PositionedYaml } from "../../constructs/props/yaml/positioned-yaml";

/** A text that holds a map, with its places. */
export type MapText = PositionedYaml & { readonly value: Data };
