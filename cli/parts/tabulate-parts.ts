import type { ListedPart } from "../../constructs/catalog";
import { capacityText } from "../../constructs/catalog/kinds/capacities";
import { figuresOf } from "../../constructs/catalog/kinds/figures";
import type { KindOfPart } from "../../constructs/catalog/kinds/kind-of-part";
import { kindOf } from "../../constructs/catalog/kinds/kinds";
import type { Answer } from "../../constructs/catalog/kinds/part-search";
import { compact } from "../../constructs/plain/compact";
import { listNames } from "../../constructs/plain/list-ids";
import { type BareTable, tabulate } from "../../constructs/report/writing/table";

/** A listed part, with the values in its document that match the search. */
interface FoundPart {
  readonly part: ListedPart;
  readonly answer: Answer;
}

/** Lists parts. A list of one kind has a column for each number that matters, others have one for all numbers. */
export function tabulateParts(found: readonly FoundPart[], kind: KindOfPart | undefined): BareTable {
  const figures = kind ? figuresOf(kind) : [];
  const isSized = found.some(({ answer }) => answer.capacity !== undefined);
  const isOpen = kind !== undefined && found.some(({ part }) => part.open.length > 0);
  const head = compact([
    "id",
    kind === undefined && "kind",
    "maker and model",
    isSized && "has",
    ...(kind === undefined ? ["by its document"] : listNames(figures)),
    isOpen && "you declare",
    "source",
  ]);
  const rows = found.map(({ part, answer }) =>
    compact([
      part.id,
      kind === undefined && part.kind,
      `${part.maker} ${part.model}`,
      isSized && (answer.capacity ? capacityText(answer.capacity) : ""),
      ...(kind === undefined ? [figuresText(part)] : figures.map(({ of }) => of(part) ?? "")),
      isOpen && part.open.join(", "),
      part.source.mark,
    ]),
  );
  return tabulate(head, rows);
}

/** Returns the numbers of a part, such as `heat 121.3 kW, air in 25 °C`. */
function figuresText(part: ListedPart): string {
  return figuresOf(kindOf(part))
    .flatMap(({ name, of }) => {
      const text = of(part);
      return text === undefined ? [] : [`${name} ${text}`];
    })
    .join(", ");
}
