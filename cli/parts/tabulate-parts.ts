import type { ListedPart } from "../../constructs/catalog";
import { capacityText } from "../../constructs/catalog/kinds/capacities";
import { figuresOf } from "../../constructs/catalog/kinds/figures";
import { type KindOfPart, kindOf } from "../../constructs/catalog/kinds/kinds";
import type { Answer } from "../../constructs/catalog/kinds/sought";
import type { Column, Listed } from "../../constructs/report/writing/table";

/** A part that is listed, with what its document says to what was asked. */
export interface FoundPart {
  readonly part: ListedPart;
  readonly answer: Answer;
}

/** Parts of one kind with a column for each number that matters, else with these numbers in one. */
export function tabulateParts(rows: readonly FoundPart[], kind: KindOfPart | undefined): Listed {
  const isSized = rows.some(({ answer }) => answer.capacity !== undefined);
  const figures =
    kind && figuresOf(kind.kind).map(({ name, of }): Column<FoundPart> => ({ head: name, text: ({ part }) => of(part) ?? "" }));
  const columns: readonly Column<FoundPart>[] = [
    { head: "id", text: ({ part }) => part.id },
    ...(figures ? [] : [{ head: "kind", text: ({ part }: FoundPart) => part.kind }]),
    { head: "maker and model", text: ({ part }) => `${part.maker} ${part.model}` },
    ...(isSized ? [{ head: "has", text: ({ answer: { capacity } }: FoundPart) => (capacity ? capacityText(capacity) : "") }] : []),
    ...(figures ?? [{ head: "by its document", text: figuresText }]),
    { head: "source", text: ({ part }) => part.source.mark },
  ];
  return { columns, rows };
}

/** As `heat 121.3 kW, air in 25 °C`. */
function figuresText({ part }: FoundPart): string {
  return figuresOf(kindOf(part).kind)
    .flatMap(({ name, of }) => {
      const text = of(part);
      return text === undefined ? [] : [`${name} ${text}`];
    })
    .join(", ");
}
