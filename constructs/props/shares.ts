import { ratio } from "./quantities";

/** Part of a whole. */
export const share = ratio({ min: 0, max: 1 });

/** Active power as a share of apparent power: a lower value is a typing error. */
export const powerFactor = ratio({ min: 0.1, max: 1 });
