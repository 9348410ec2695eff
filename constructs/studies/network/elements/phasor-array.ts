/** Complex numbers in one typed array. No object is made while the network is solved. */
export class PhasorArray {
  /** @param parts real and imaginary part of each number in turn */
  constructor(private readonly parts: Float64Array) {}

  static zeros(length: number): PhasorArray {
    return new PhasorArray(new Float64Array(2 * length));
  }

  /** Copies the numbers into a new array. */
  copy(): PhasorArray {
    return new PhasorArray(this.parts.slice());
  }

  /** Copies the numbers from an array of the same length. */
  take(other: PhasorArray): void {
    this.parts.set(other.parts);
  }

  get length(): number {
    return this.parts.length / 2;
  }

  re(index: number): number {
    return this.parts[2 * index] as number;
  }

  im(index: number): number {
    return this.parts[2 * index + 1] as number;
  }

  set(index: number, re: number, im: number): void {
    this.parts[2 * index] = re;
    this.parts[2 * index + 1] = im;
  }

  add(index: number, re: number, im: number): void {
    this.parts[2 * index] = (this.parts[2 * index] as number) + re;
    this.parts[2 * index + 1] = (this.parts[2 * index + 1] as number) + im;
  }

  /** Returns the square root of the sum of squares. `Math.hypot` is slow, because it guards against an overflow that volts and amperes never reach. */
  magnitude(index: number): number {
    return Math.sqrt(this.re(index) ** 2 + this.im(index) ** 2);
  }

  clear(): void {
    this.parts.fill(0);
  }
}
