import type { PropsProblem } from "../../constructs/props";
import type { Data, Path } from "../../constructs/props/problems/path";
import { refuseProblems } from "../../constructs/props/problems/refuse-problems";
import { type PositionedYaml, shownPath } from "../../constructs/props/yaml/positioned-yaml";
import { quotedText } from "../../constructs/units/shown-text";
import { ExpandCounts } from "./expand-counts";
import { DescriptionFindings } from "./findings";
import { LayOver } from "./lay-over";
import { WholeNames } from "./whole-names";
import { along, originText, plainValue, shownWritten, type Written, type WrittenMap, without, written } from "./written";

/** The end of a problem that several parts of a count share. */
export const sameForOthers = /; the same for \d+ more that a count makes$/;

/** A whole description: of a site's text, and of its design's where it has one. */
export class WholeDescription {
  readonly value: Data;

  private constructor(
    /** The description with the location of each value. */
    readonly whole: Written,
    private readonly lost: ReadonlyMap<string, string>,
    /** Locations at which the site overrides or removes values of its design. */
    readonly overrides: readonly string[],
  ) {
    this.value = plainValue(whole) as Data;
  }

  /**
   * Merges the site over its design, and expands its counts and the names that mean several parts.
   *
   * @param file of the site, for the error
   * @param site its map
   * @param design a map of modules and policy. @default none
   * @param phases number of its phases that are applied to it [-]. @default none
   * @throws PropsError with every problem of merging
   */
  static of(file: string, site: PositionedYaml, design?: PositionedYaml, phases = 0): WholeDescription {
    const findings = new DescriptionFindings();
    const layOver = new LayOver(findings, "design");
    const { first, later } = withoutPhases(written(site.value, { text: site, path: [] }) as WrittenMap);
    const start = design
      ? laidOver(layOver, written(design.value, { text: design, path: [] }) as WrittenMap, withoutDirectives(first, findings))
      : first;
    if (!design) layOver.refuseDirectives(first);
    const overPhase = new LayOver(findings, "phase before");
    const laid = later.slice(0, phases).reduce((before, phase) => overPhase.map(before, withoutDirectives(phase, findings)), start);
    const counts = new ExpandCounts(findings, layOver);
    const expanded = counts.expand(laid) as WrittenMap;
    const whole = new WholeNames(findings, expanded, counts.made).spelled(expanded);
    refuseProblems(file, findings.problems);
    return new WholeDescription(whole, findings.lost, findings.overrides.map(originText));
  }

  /** Returns the location of a value by its path, such as `hub.yaml:12:5`; for a path that is not written that of the nearest parent. */
  readonly placeOf = (path: Path): string => originText((along(this.whole, path).at(-1) as Written).origin);

  /**
   * Returns problems at the locations of their values, with the paths as written, and with the site's removals and overrides. A problem of
   * every part of a count, or in a map of every alias, is returned once.
   */
  placed(problems: readonly (PropsProblem & { readonly steps: Path })[]): readonly PropsProblem[] {
    const first = new Map<string, { readonly problem: PropsProblem; more: number; readonly made: string }>();
    for (const { steps, ...problem } of problems) {
      const way = along(this.whole, steps);
      const placed = this.at(way, steps, problem);
      const isMade = way.some((value) => value.made);
      const isWritten = way.length > steps.length; // a value in a map has one location, whichever alias leads to it
      const place = isWritten && !isMade ? originText((way.at(-1) as Written).origin) : placed.path;
      const key = `${place} ${isMade ? placed.message.replace(/\d+/g, "#") : placed.message}`;
      const known = first.get(key);
      if (known) known.more += 1;
      else first.set(key, { problem: placed, more: 0, made: isMade ? "a count makes" : "aliases repeat" });
    }
    return [...first.values()].map(
      ({ problem, more, made }) =>
        more === 0 ? problem : { ...problem, message: `${problem.message}; the same for ${more} more that ${made}` }, // in the form of sameForOthers
    );
  }

  private at(way: readonly Written[], steps: Path, { message, ...problem }: PropsProblem): PropsProblem {
    const { origin } = way.at(-1) as Written;
    const shown = shownPath([...shownWritten(origin.path), ...steps.slice(way.length - 1)]);
    const note = this.noteOn(way, message, String(steps[way.length - 1] ?? ""));
    return { ...problem, path: `${originText(origin)} ${shown}`.trimEnd(), message: `${message}${note}` };
  }

  /** @param missing the step at which the path leaves the written values; empty where it does not */
  private noteOn(way: readonly Written[], message: string, missing: string): string {
    const at = way.at(-1) as Written;
    const taken = at.kind === "list" ? [...(at.without?.values() ?? [])][0] : at.without?.get(missing);
    if (taken !== undefined) return `; ${taken}`;
    const named = [...this.lost].find(([name]) => (at.kind === "value" && at.value === name) || message.includes(quotedText(name)));
    if (named) return `; ${named[1]}`;
    if (at.over) return `; this replaces ${originText(at.over)}`;
    const parent = way.at(-2);
    const beside = parent?.kind === "map" ? [...parent.entries].find(([, { over }]) => over !== undefined) : undefined;
    return beside ? `; ${originText(beside[1].origin)} changes ${quotedText(beside[0])} of the same part of its design` : "";
  }
}

/** Splits a site into its first state and its phases without their names. */
function withoutPhases(own: WrittenMap): { readonly first: WrittenMap; readonly later: readonly WrittenMap[] } {
  const { phases, phase: _, ...first } = Object.fromEntries(own.entries);
  const later = phases?.kind === "list" ? phases.items.filter((item) => item.kind === "map") : [];
  return { first: { ...own, entries: new Map(Object.entries(first)) }, later: later.map((phase) => without(phase, "name")) };
}

/** Merges a site over its design. Values that are missing in the whole, and in its `site`, are missing in the site's own file. */
function laidOver(layOver: LayOver, design: WrittenMap, own: WrittenMap): WrittenMap {
  const laid = layOver.map(design, own);
  const entries = new Map(laid.entries);
  const [whole, site] = [entries.get("site"), own.entries.get("site")];
  if (whole && site) entries.set("site", missingIn(site, whole));
  else entries.delete("site"); // defaults alone are no site
  return { ...laid, entries, origin: own.origin };
}

/** Gives maps of the whole their locations in the site. */
function missingIn(own: Written, whole: Written): Written {
  if (own.kind !== "map" || whole.kind !== "map") return whole;
  const entries = [...whole.entries].map(([key, inner]): [string, Written] => {
    const said = own.entries.get(key);
    return [key, said ? missingIn(said, inner) : inner];
  });
  return { ...whole, origin: own.origin, entries: new Map(entries) };
}

/** Refuses directives on a site as a whole, which is neither added nor removed. */
function withoutDirectives(own: WrittenMap, findings: DescriptionFindings): WrittenMap {
  const entries = new Map(own.entries);
  for (const directive of ["add", "remove", "replace"]) {
    const said = entries.get(directive);
    if (said)
      findings.refuse(said.origin, "is used in a part, or in a map of a module, not in the whole site: move it there, or leave it out");
    entries.delete(directive);
  }
  return { ...own, entries };
}
