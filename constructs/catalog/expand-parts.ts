import { compact } from "../plain/compact";
import { isRecord } from "../plain/is-record";
import type { Data } from "../props/problems/path";
import type { PropsProblem } from "../props/problems/props-error";
import { completePart } from "./complete-part";
import type { KindOfPart } from "./kinds/kind-of-part";
import { modulesWithParts, tryFindKindAt } from "./kinds/kinds";
import { completeProblems, type GivenPart, givenPart, isComplete, namedPart, partProblems, type WrittenPart } from "./written-part";

type Path = readonly string[];

/** A design with the props of its catalogue parts filled in. */
export interface ExpandedDesign {
  readonly design: Data;
  /** Problems of its parts, each at its prop `part`. An object with a problem is not changed. */
  readonly problems: readonly PropsProblem[];
  /** Objects with a problem, from which other problems may follow. */
  readonly failed: readonly Path[];
  /** Returns the path as written for a path of the expanded design: `part` for a part's own numbers, `declarePart` for declared ones. */
  readonly writtenAt: (path: Path) => Path;
}

/**
 * Fills in the catalogue parts of a design as plain data. `part: <id>` with `assuming: { owner, … }` becomes the props of its document, the declared props, the
 * source of both, and its protocols unless stated. Objects without `part` stay the same.
 */
export function expandParts(design: Data): ExpandedDesign {
  const expansion = new Expansion();
  const expanded = Object.entries(design).map(([module, value]) => [
    module,
    modulesWithParts.some((one) => one === module) ? expansion.walk(value, [module]) : value,
  ]);
  return {
    design: Object.fromEntries(expanded),
    problems: expansion.problems,
    failed: expansion.failed,
    writtenAt: (path) => expansion.writtenAt(path),
  };
}

class Expansion {
  readonly problems: PropsProblem[] = [];
  readonly failed: Path[] = [];
  private readonly moved: { readonly from: Path; readonly to: Path }[] = [];

  /** @param at the prop that holds the value, or the list of it */
  walk(value: unknown, path: Path, at = ""): unknown {
    if (Array.isArray(value)) return value.map((item, i) => this.walk(item, [...path, `${i}`], at));
    if (!isRecord(value)) return value;
    const inner = Object.entries(value).map(([key, item]) => [key, this.walk(item, [...path, key], key)]);
    const object: Data = Object.fromEntries(inner);
    const kind = tryFindKindAt(at);
    return kind === undefined || !("part" in object || "assuming" in object) ? object : this.part({ kind, object }, path);
  }

  /** Returns the path by the longest move that leads to it. */
  writtenAt(path: Path): Path {
    const [found] = this.moved
      .filter(({ from }) => from.every((step, i) => path[i] === step))
      .sort((one, other) => other.from.length - one.from.length);
    // a part within declared values of another, such as a bank, has a further move
    return found ? this.writtenAt([...found.to, ...path.slice(found.from.length)]) : path;
  }

  private part(written: WrittenPart, path: Path): Data {
    const { object } = written;
    if (object.part === undefined)
      return this.fail(path, ["is required with assuming: name the part whose document does not state these values"], object);
    const part = namedPart(written);
    const given = typeof part === "string" ? part : givenPart(part, written);
    if (typeof given === "string") return this.fail(path, [given], object);
    const complete = isComplete(given, written);
    const problems = complete ? completeProblems(given) : partProblems(given, written);
    if (problems.length > 0) return this.fail(path, problems, object);
    if (!complete) return this.expanded(given, written, path);
    const { speaks } = given.part;
    return speaks && object.speaks === undefined ? { ...object, speaks } : object;
  }

  private fail(path: Path, messages: readonly string[], object: Data): Data {
    const at = [...path, "part"].map((step, i) => (/^\d+$/.test(step) ? `[${step}]` : `${i === 0 ? "" : "."}${step}`)).join("");
    this.problems.push(...messages.map((message) => ({ path: at, message })));
    this.failed.push(path);
    return object;
  }

  private expanded({ part, assumed, owner, beside, rating }: GivenPart, written: WrittenPart, path: Path): Data {
    const { object } = written;
    const { into }: KindOfPart = written.kind;
    const { values, source, speaks } = completePart(part.id, part, {
      owner: String(owner),
      assumed,
      ...(part.series !== undefined && { rating: String(rating) }),
    });
    const place = into === undefined ? path : [...path, into];
    for (const prop of Object.keys(values)) {
      const isWritten = Object.hasOwn(beside, prop);
      const to =
        Object.hasOwn(assumed, prop) || (prop === "rating" && part.series !== undefined) ? [...path, "assuming", prop] : [...path, "part"];
      if (!isWritten) this.moved.push({ from: [...place, prop], to });
    }
    for (const made of compact(["source", "speaks", into === undefined || into in object ? undefined : into]))
      this.moved.push({ from: [...path, made], to: [...path, "part"] });
    const made = {
      part: part.id,
      ...(into === undefined ? values : { [into]: { ...beside, ...values } }),
      source,
      ...(speaks && object.speaks === undefined && { speaks }),
    };
    return Object.fromEntries(
      Object.entries(object).flatMap(([prop, value]) => {
        if (prop === "part") return Object.entries(made); // in the order in which TypeScript spreads it
        return prop === "assuming" || Object.hasOwn(made, prop) ? [] : [[prop, value]];
      }),
    );
  }
}
