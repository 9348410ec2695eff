import { ratio } from "./quantities";

/** Bytes of product from one of raw data. A product may be larger than its raw data, which are packed. Our own bound. */
export const productRatio = ratio({ min: 0, max: 100 });
