import type { DataProductFacts, OnboardFacts } from "../facts/downlink/routing";
import { defined } from "../plain/defined";
import type { ParsedDataProduct, ParsedOnboardProcessing } from "./products.props";

/** When a node looks at its satellites. */
export interface WindowMs {
  readonly from: number; // [ms] since 1970 UTC
  readonly to: number; // [ms]
}

/** What a satellite processes on board, as studies know it. */
export function onboardFacts({ rate, power, energy, productRatio, source }: ParsedOnboardProcessing): OnboardFacts {
  return {
    rateBPerS: rate.bytesPerSecond,
    powerW: power.watts,
    energyJPerB: energy.joulesPerByte,
    productRatio: productRatio.value,
    source,
  };
}

/** Products one by one, those that come again as often as the window has them. */
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

/** When a product is ready, each time [ms since 1970 UTC]. */
function readyTimes({ ready, every }: ParsedDataProduct, window: WindowMs): number[] {
  const firstMs = ready ?? window.from;
  return Array.from(
    { length: readyCount(firstMs, every?.seconds, window) },
    (_, k) => firstMs + Math.round(k * (every?.seconds ?? 0) * 1000),
  );
}

/** How often a product is ready before its window ends. */
export function readyCount(firstMs: number, everyS: number | undefined, { to }: WindowMs): number {
  if (everyS === undefined) return 1;
  return Math.max(1, Math.ceil((to - firstMs) / (everyS * 1000)));
}
