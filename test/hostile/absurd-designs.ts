import type { PlausibleRange } from "../../constructs/plausibility/plausible-range";
import { PropsError } from "../../constructs/props";
import { rangedProps } from "../../scripts/ranges";
import { changed } from "../support/props/changed";
import type { Dice } from "./dice";
import { type ExampleDesign, exampleDesigns, parsedDesign, pathsIn, pickPlace } from "./example-design";
import type { Answer, HostileKind } from "./hostile-kind";
import { siteAnswer } from "./judged-file";

type Range = PlausibleRange<unknown>;

interface AbsurdPlace {
  readonly path: string;
  readonly range: Range;
}

const ranges = new Map(rangedProps().flatMap(({ path, plausible }) => (plausible ? [[path, plausible] as const] : [])));

/** What has a plausible range in a design, and stands in it as a value. */
const places = exampleDesigns.map((design) => ({
  design,
  absurd: pathsIn(design.data).flatMap((path): readonly AbsurdPlace[] => {
    const range = ranges.get(path.replaceAll(/\.\d+(?=\.|$)/g, ""));
    return range && isValue(design.data, path) && isValueOfPoint(design.data, path) ? [{ path, range }] : [];
  }),
}));

/** Designs with one or two quantities that no node has, with a reason for it and without one. */
export const absurdDesigns: HostileKind = {
  name: "absurd designs",
  share: 0.17,
  make(dice, isSampled) {
    const { design, absurd } = pickPlace(places, dice);
    const chosen = [...new Set(Array.from({ length: 1 + dice.below(2) }, () => dice.pick(absurd)))];
    const changes = chosen.map(({ path, range }) => ({ path, value: outside(range, dice), isExcused: dice.chance(0.5) }));
    return {
      input: `${design.name} ${changes.map(({ path, value, isExcused }) => `${path}: ${value}${isExcused ? " with a reason" : ""}`).join(", ")}`,
      run: () => answerTo(design, changes, isSampled && !design.isSlow),
    };
  },
};

interface Change {
  readonly path: string;
  readonly value: unknown;
  readonly isExcused: boolean;
}

function answerTo(design: ExampleDesign, changes: readonly Change[], isSampled: boolean): Answer {
  const data = changes.reduce((made, change) => withChange(made, change), design.data);
  const [{ path = "" } = {}] = changes;
  try {
    const node = parsedDesign({ ...design, data }, changes.length === 1 ? path.split(".")[0] : undefined);
    const without = changes.filter(({ isExcused }) => !isExcused).map((change) => `takes ${change.path} without a reason`);
    const { defects, ...rest } = siteAnswer(node, {}, "", isSampled);
    return { ...rest, defects: [...without, ...defects] };
  } catch (error) {
    const ignored = error instanceof PropsError ? changes.filter((change) => change.isExcused && isSaid(error, change.path)) : [];
    if (ignored.length > 0) return { defects: ignored.map((change) => `refuses ${change.path} as implausible in spite of its reason`) };
    throw error;
  }
}

function withChange(data: ExampleDesign["data"], { path, value, isExcused }: Change): ExampleDesign["data"] {
  const made = changed(data, path, value);
  if (!isExcused) return made;
  const steps = path.replace(/(?:\.\d+)+$/, "").split(".");
  const prop = steps.at(-1) ?? "";
  return changed(made, [...steps.slice(0, -1), "unusual", prop].join("."), { reason: "as measured", owner: "site@example.org" });
}

/** Is a value at that path called implausible, whatever it may say beside? */
function isSaid({ problems }: PropsError, path: string): boolean {
  const named = path.replaceAll(/\.(\d+)/g, "[$1]").replace(/^\w+\./, "");
  return problems.some((problem) => problem.path.endsWith(named) && problem.message.includes("to be plausible"));
}

/** A value beyond an end of the range, in the unit of that end: just so, or by very much. */
function outside({ least, most }: Range, dice: Dice): unknown {
  const above = dice.chance(0.6);
  const [, number = "", unit = ""] = /^(-?[\d.e+-]+)(.*)$/.exec(String(above ? most : least)) ?? [];
  const by = Math.abs(Number(number)) || 1;
  const factor = dice.pick([0.01, 0.5, 2, 100, 1e6, 1e12, 1e100]);
  const value = above
    ? Number(number) + by * factor
    : Number(number) > 0 && dice.chance(0.5)
      ? Number(number) / (1 + factor)
      : Number(number) - by * factor;
  return typeof most === "number" ? value : `${value}${unit}`;
}

/** In a point of a curve and in a band the range is that of its last number, behind the places where it holds. */
function isValueOfPoint(data: unknown, path: string): boolean {
  const [point, at] = /^(.*\.\d+)\.(\d+)$/.exec(path)?.slice(1) ?? [];
  if (point === undefined) return true;
  const numbers = point.split(".").reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], data);
  return Array.isArray(numbers) && numbers.length - 1 === Number(at);
}

function isValue(data: unknown, path: string): boolean {
  const value = path.split(".").reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], data);
  return typeof value === "string" || typeof value === "number";
}
