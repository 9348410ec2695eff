import type { Data } from "../../constructs/props/problems/path";
import type { PositionedYaml } from "../../constructs/props/yaml/positioned-yaml";

export type MapText = PositionedYaml & { readonly value: Data };
