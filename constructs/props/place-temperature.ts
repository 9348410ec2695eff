import { Temperature } from "../units";
import { temperature } from "./quantities";

/** Parses the temperature of a place for electrical parts. Our own bounds, those of its tables: a value outside is a typing error. */
export const placeTemperature = temperature({
  min: Temperature.celsius(-60),
  max: Temperature.celsius(100),
  remedy: "correct the typing error, no part works there",
});
