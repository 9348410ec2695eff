/** Returns the sum of numbers, or of an amount of each item, in order. */
export function addUp(numbers: Iterable<number>): number;
export function addUp<Item>(items: Iterable<Item>, amountOf: (item: Item) => number): number;
export function addUp(items: Iterable<number>, amountOf = (item: number) => item): number {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return sum;
}
