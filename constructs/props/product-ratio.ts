import { ratio } from "./quantities";

/** Bytes of product from one of raw data. A product may be larger than what it is made of: raw data are packed. Our own bound. */
export const productRatio = ratio({ min: 0, max: 100 });
