import type { DataProductFacts, OnboardFacts } from "../facts/downlink/routing";
import { defined } from "../plain/defined";
import type { ParsedDataProduct, ParsedOnboardProcessing } from "./products.props";

/** The window in which satellites are observed. */
export interface WindowMs {
  readonly from: number; // [ms] since 1970 UTC
  readonly to: number; // [ms]
}

/** Returns the on-board processing of a satellite, in the form of studies. */
export function onboardFacts({ rate, power, energy, productRatio, source }: ParsedOnboardProcessing): OnboardFacts {
  return {
    rateBPerS: rate.bytesPerSecond,
    powerW: power.watts,
    energyJPerB: energy.joulesPerByte,
    productRatio: productRatio.value,
    source,
  };
}

/** Returns each product, a repeated one as often as the window has it. */
export function dataProductFacts(products: readonly ParsedDataProduct[], window: WindowMs): DataProductFacts[] {
  return products.flatMap((product) => {
    const { name, satellite, size, weight = 1, onboard, edge } = product;
    return readyTimes(product, window).map((readyMs) => ({
      name,
      catalogueNumber: satellite,
      readyMs,
      bytes: size.bytes,
      weight,
      onboard: ownFacts(onboard),
      edge: ownFacts(edge),
    }));
  });
}

function ownFacts({ productRatio, energy }: NonNullable<ParsedDataProduct["edge"]> = {}): DataProductFacts["edge"] {
  return defined({ productRatio: productRatio?.value, energyJPerB: energy?.joulesPerByte });
}

/** Returns each time at which a product is ready [ms since 1970 UTC]. */
function readyTimes({ ready, every }: ParsedDataProduct, window: WindowMs): number[] {
  const firstMs = ready ?? window.from;
  return Array.from(
    { length: readyCount(firstMs, every?.seconds, window) },
    (_, k) => firstMs + Math.round(k * (every?.seconds ?? 0) * 1000),
  );
}

/** Returns how often a product is ready before its window ends. */
export function readyCount(firstMs: number, everyS: number | undefined, { to }: WindowMs): number {
  if (everyS === undefined) return 1;
  return Math.max(1, Math.ceil((to - firstMs) / (everyS * 1000)));
}
