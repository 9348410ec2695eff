import { declared } from "../props/source";
import type { StatedFact } from "./node-facts";

/** What is taken where the design gives nothing: an assumption of this library that a verdict rests on, so that the report lists it. */
export function defaultFact(path: string, value: string): StatedFact {
  return { path, source: declared(`${value}, the default`, "cdktf-edge-node") };
}
