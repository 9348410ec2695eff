import { grouped } from "../props/grouped";
import type { Data, Path } from "../props/problems/path";
import type { NodeDesign } from "../studies/snapshot/node-design";
import { isData, valueAt, withValueAt } from "./at-path";
import { type Changed, nothingElse } from "./change";
import { called, namedPath } from "./part-name";
import type { Amount, AmountsVariation } from "./variations/variation";

/** An amount of one part, before and after it grows. */
interface Grown {
  readonly place: Path;
  readonly prop: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** Raises amounts of parts by a number of steps, each as far as the design allows. An amount at its end stays while the others grow. */
export function changedAmounts(
  design: NodeDesign,
  places: readonly Path[],
  { what, amounts }: Pick<AmountsVariation, "what" | "amounts">,
  steps: number,
): Changed | undefined {
  if (!places.some((place) => amounts.some((amount) => amountAt(design, place, amount, steps) !== undefined))) return undefined;
  const grown = places.flatMap((place) => amounts.flatMap((amount) => grownAt(design, place, amount, steps)));
  const path = ({ place, prop }: Grown): Path => [...place, prop];
  return {
    ...nothingElse,
    design: grown.reduce((whole, one) => withValueAt(whole, path(one), one.to), design),
    text: textOf(design, what, grown),
    confirm: grown.map((one) => `${namedPath(design, path(one))}: ${String(one.to)}`),
  };
}

function amountAt(design: NodeDesign, place: Path, { prop, next }: Amount, steps: number): unknown {
  const { scalable, [prop]: present } = (valueAt(design, place) ?? {}) as Data;
  return isData(scalable) ? next(present, scalable[prop], steps) : undefined;
}

/** Returns the amount after as many of the steps as it has; empty if it is at its end. */
function grownAt(design: NodeDesign, place: Path, amount: Amount, steps: number): Grown[] {
  for (let far = steps; far > 0; far--) {
    const to = amountAt(design, place, amount, far);
    if (to !== undefined) return [{ place, prop: amount.prop, from: valueAt(design, [...place, amount.prop]), to }];
  }
  return [];
}

/** Describes the change, such as `Host host-1, host-2: memory 80 GiB instead of 64 GiB`. Parts with the same change share one text. */
function textOf(design: NodeDesign, what: string, grown: readonly Grown[]): string {
  const words = [...grouped(grown, ({ place }) => place)].map(([place, all]) => ({
    place,
    said: all.map(({ prop, from, to }) => `${prop} ${String(to)} instead of ${String(from)}`).join(", "),
  }));
  return [...grouped(words, ({ said }) => said)]
    .map(
      ([said, all]) =>
        `${called(
          what,
          design,
          all.map(({ place }) => place),
        )}: ${said}`,
    )
    .join("; ");
}
