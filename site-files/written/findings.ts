import type { PropsProblem } from "../../constructs/props";
import { shownPath } from "../../constructs/props/yaml/positioned-yaml";
import { type Origin, originText, shownWritten } from "./written";

/** What is found while a description is put together. */
export class DescriptionFindings {
  readonly problems: PropsProblem[] = [];
  /** Names that a site takes from its design, with what takes them. */
  readonly lost = new Map<string, string>();
  /** What a site lays over its design, where it stands. */
  readonly overrides: Origin[] = [];

  /** Notes a problem at its place, once. */
  refuse(origin: Origin, message: string): void {
    const path = `${originText(origin)} ${shownPath(shownWritten(origin.path))}`.trimEnd();
    if (!this.problems.some((known) => known.path === path && known.message === message)) this.problems.push({ path, message });
  }
}
