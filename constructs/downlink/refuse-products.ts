import type { z } from "zod";
import { addUp } from "../plain/add-up";
import { instantText } from "../props/instant-text";
import { addProblem } from "../props/problems/add-problem";
import { quotedText } from "../units/shown-text";
import { readyCount, type WindowMs } from "./products.facts";
import type { ParsedDataProduct } from "./products.props";
import { strangerText } from "./stranger-text";

/** The parts of a downlink on which products depend. */
interface Parsed {
  readonly products?: readonly ParsedDataProduct[];
  readonly satellites?: readonly { readonly number: number; readonly onboardProcessing?: unknown }[];
  readonly window?: WindowMs;
}

/** Most products that are routed together. Our own bound: the proof of 60 takes some ten seconds, that of 200 more than a minute. */
const mostProducts = 100; // [-]

/** Refuses products of unknown satellites, missing on-board processing, times outside the window, and too many products. */
export function refuseProducts({ products, satellites = [], window }: Parsed, context: z.RefinementCtx): void {
  if (!products) return;
  const refuse = (path: readonly PropertyKey[], message: string) => addProblem(context, ["products", ...path], message);
  const known = satellites.map(({ number }) => number);
  for (const [i, { satellite, onboard }] of products.entries()) {
    const of = satellites.find(({ number }) => number === satellite);
    if (!of) refuse([i, "satellite"], strangerText(satellite, known));
    else if (onboard && !of.onboardProcessing)
      refuse(
        [i, "onboard"],
        `is of ${satellite}, which processes nothing on board: add onboardProcessing to the satellite, or leave it out`,
      );
  }
  if (!window) return;
  for (const [i, { ready }] of products.entries())
    if (ready !== undefined && !(ready >= window.from && ready < window.to)) refuse([i, "ready"], outsideText(ready, window));
  refuseMany(products, window, refuse);
}

function outsideText(readyMs: number, { from, to }: WindowMs): string {
  return `must be in the window from ${instantText(from)} to ${instantText(to)} but is ${instantText(readyMs)}: correct it, or the window`;
}

function refuseMany(
  products: readonly ParsedDataProduct[],
  window: WindowMs,
  refuse: (path: readonly PropertyKey[], message: string) => void,
): void {
  const counts = products.map(({ ready = window.from, every }) => readyCount(ready, every?.seconds, window));
  const count = addUp(counts);
  if (!(count > mostProducts)) return;
  const most = Math.max(...counts);
  const name = quotedText(products[counts.indexOf(most)]?.name ?? "");
  const often = most > 1 ? `, ${most} of them ${name}: raise its every` : ": leave some out";
  refuse(
    [],
    `must be at most ${mostProducts} in the window, for which the best product plan can be proven, but are ${count}${often}, or take a shorter window`,
  );
}
