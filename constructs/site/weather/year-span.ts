/** The years that the months of a typical year were taken from. */
export class YearSpan {
  private first = Number.POSITIVE_INFINITY;
  private last = Number.NEGATIVE_INFINITY;

  add(year: number | undefined): void {
    if (year === undefined) return;
    this.first = Math.min(this.first, year);
    this.last = Math.max(this.last, year);
  }

  /** As `1998–2000`. */
  text(): string {
    if (this.first > this.last) return "unknown";
    return this.first === this.last ? `${this.first}` : `${this.first}–${this.last}`;
  }
}
