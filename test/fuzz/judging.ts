import { close, type Figures, holds, notBelow } from "./figures";

/** What a law compares of one design, by the parts that the law names: one that compares nothing in any design would hold for ever. */
export class Judging {
  readonly judged = new Set<string>();

  constructor(private readonly parts: readonly string[]) {}

  holds(part: string, condition: boolean, otherwise: string): void {
    this.add(part);
    holds(condition, otherwise);
  }

  /** `where` says of which scenario, or of which of its nodes. */
  notBelow(part: string, where: string, value: number, bound: number, tolerance: number): void {
    if (notBelow(`${where}: ${part}`, value, bound, tolerance)) this.add(part);
  }

  close(part: string, where: string, one: Partial<Figures>, other: Partial<Figures>): void {
    if (close(where, one, other)) this.add(part);
  }

  private add(part: string): void {
    if (!this.parts.includes(part)) throw new Error(`"${part}" must be a part of the law (${this.parts.join(", ")}): name it there`);
    this.judged.add(part);
  }
}
