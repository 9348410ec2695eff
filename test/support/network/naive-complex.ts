/** A complex number as an object: slow, and as plain as on paper. */
export class Complex {
  constructor(
    readonly re: number,
    readonly im = 0,
  ) {}

  static polar(size: number, degrees: number): Complex {
    return new Complex(size * Math.cos((degrees * Math.PI) / 180), size * Math.sin((degrees * Math.PI) / 180));
  }

  static sum(terms: readonly Complex[]): Complex {
    return terms.reduce((total, term) => total.plus(term), new Complex(0));
  }

  get size(): number {
    return Math.hypot(this.re, this.im);
  }

  get conjugate(): Complex {
    return new Complex(this.re, -this.im);
  }

  plus({ re, im }: Complex): Complex {
    return new Complex(this.re + re, this.im + im);
  }

  minus({ re, im }: Complex): Complex {
    return new Complex(this.re - re, this.im - im);
  }

  times({ re, im }: Complex): Complex {
    return new Complex(this.re * re - this.im * im, this.re * im + this.im * re);
  }

  over({ re, im }: Complex): Complex {
    const square = re * re + im * im;
    return new Complex((this.re * re + this.im * im) / square, (this.im * re - this.re * im) / square);
  }
}
