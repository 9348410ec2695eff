import { parentPort } from "node:worker_threads";
import { Census, judge } from "../census";
import { givenAt } from "../chosen-designs";
import { askedFor } from "./switched";

/** One design to judge: as the sources are, or with one of their changes. */
export interface AskedDesign {
  readonly index: number;
  readonly change?: number;
}

/** What came of it. */
export interface DesignAnswer {
  /** The law that the design breaks, or the error. */
  readonly broken?: string;
  /** Changes whose place the design comes to. */
  readonly reached: readonly number[];
  /** Kinds of the design, and what each law compared of it. */
  readonly marks: readonly string[];
  /** Processor time of its laws [ms]. */
  readonly tookMs: number;
}

/** Judges designs by sources with switches, one after the other, as they are asked for. */
export function answerChanges(count: number): void {
  const reached = new Uint8Array(count);
  let asked: number | undefined;
  Object.assign(globalThis, {
    [askedFor]: (number: number): boolean => {
      reached[number] = 1;
      return number === asked;
    },
  });
  parentPort?.on("message", ({ index, change }: AskedDesign) => {
    reached.fill(0);
    asked = change;
    const census = new Census();
    let broken: string | undefined;
    const began = process.cpuUsage();
    try {
      judge(givenAt(index), census);
    } catch (error) {
      broken = error instanceof Error ? error.message : String(error);
    }
    const { user, system } = process.cpuUsage(began);
    const answer: DesignAnswer = {
      ...(broken !== undefined && { broken }),
      reached: [...reached.keys()].filter((number) => reached[number] === 1),
      marks: marksOf(census),
      tookMs: (user + system) / 1000,
    };
    parentPort?.postMessage(answer);
  });
}

/** Of the census of one design. */
function marksOf({ counts, laws }: Census): readonly string[] {
  return [
    ...Object.entries(counts).flatMap(([kind, count]) => (count > 0 ? [kind] : [])),
    ...Object.entries(laws).flatMap(([law, { judged }]) =>
      Object.entries(judged).flatMap(([part, count]) => (count > 0 ? [`${part}: ${law}`] : [])),
    ),
  ];
}
