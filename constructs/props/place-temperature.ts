import { Temperature } from "../units";
import { temperature } from "./quantities";

/** Temperature of a place where electrical parts stand. Our own bounds, those of the tables that are asked at it: a value outside is a slip. */
export const placeTemperature = temperature({
  min: Temperature.celsius(-60),
  max: Temperature.celsius(100),
  remedy: "correct the typing error, no part works there",
});
