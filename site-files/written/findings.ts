import type { PropsProblem } from "../../constructs/props";
import { shownPath } from "../../constructs/props/yaml/positioned-yaml";
import { type Origin, originText, shownWritten } from "./written";

/** Findings of merging a description. */
export class DescriptionFindings {
  readonly problems: PropsProblem[] = [];
  /** Names that a site removes from its design, with the location that removes them. */
  readonly lost = new Map<string, string>();
  /** Locations of a site's overrides over its design. */
  readonly overrides: Origin[] = [];

  /** Adds a problem at its location, once. */
  refuse(origin: Origin, message: string): void {
    const path = `${originText(origin)} ${shownPath(shownWritten(origin.path))}`.trimEnd();
    if (!this.problems.some((known) => known.path === path && known.message === message)) this.problems.push({ path, message });
  }
}
