/** Complex numbers in one typed array: no object is made while the network is solved. */
export class PhasorArray {
  /** @param parts real and imaginary part of each in turn */
  constructor(private readonly parts: Float64Array) {}

  /** As many zeros as are asked for. */
  static zeros(length: number): PhasorArray {
    return new PhasorArray(new Float64Array(2 * length));
  }

  /** The same numbers in an array of its own. */
  copy(): PhasorArray {
    return new PhasorArray(this.parts.slice());
  }

  /** Takes over the numbers of another of the same length. */
  take(other: PhasorArray): void {
    this.parts.set(other.parts);
  }

  get length(): number {
    return this.parts.length / 2;
  }

  /** Real part at an index inside the array. */
  re(index: number): number {
    return this.parts[2 * index] as number;
  }

  /** Imaginary part at an index inside the array. */
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

  /** Square root of the sum of squares: `Math.hypot` guards against overflow that volts and amperes never reach, and is slow. */
  magnitude(index: number): number {
    return Math.sqrt(this.re(index) ** 2 + this.im(index) ** 2);
  }

  clear(): void {
    this.parts.fill(0);
  }
}
