import { dataFlowPicture } from "./data-flow";

/** The pictures that are drawn, by their path. */
export function pictures(): Readonly<Record<string, string>> {
  return { "docs/pictures/data-flow.svg": dataFlowPicture() };
}
