import { checkNotNegative, checkPositive, checkShare } from "../../numeric/checked-number";
import { raise } from "../../numeric/raise";

/**
 * Computes the life of a battery: its years or its cycles, whichever end first.
 *
 * @equation L = min(L_calendar, N·d/n), N cycles of depth d, n equivalent full cycles a year
 * @validity the calendar life at the temperature of its place, {@link leadAcidFloatLifeYears}; cycles counted in full depth
 * @source definition; the maker gives N at one depth
 * @param calendarYears [a]
 * @param cycleLife cycles to the end of life at that depth [-]
 * @param atDepth the depth for which the cycle life is stated [-]
 * @param fullCyclesPerYear energy out of the cells in a year ÷ their energy [1/a]
 * @returns [a]
 */
export function batteryLifeYears(calendarYears: number, cycleLife: number, atDepth: number, fullCyclesPerYear: number): number {
  checkPositive("Calendar life", calendarYears, "a");
  checkPositive("Cycle life", cycleLife, "");
  checkShare("Depth of discharge of the cycle life", atDepth);
  checkNotNegative("Equivalent full cycles", fullCyclesPerYear, "1/a");
  return Math.min(calendarYears, (cycleLife * atDepth) / fullCyclesPerYear);
}

/**
 * Temperature for which makers state the life of a lead-acid battery [°C], and temperature rise that halves it [K]. Source: Battery University BU-806a: 10, 5
 * and 2.5 years at 25, 33 and 41 °C.
 */
const lifeReferenceC = 25;
const lifeHalvesInK = 8;
const lifePublishedToC = 41;

/**
 * Computes the life of a valve-regulated lead-acid battery on float in warm surroundings.
 *
 * @equation L = L_25·2^(−(T − 25)/8); at 25 °C and below L_25
 * @validity undefined (unknown) above 41 °C, the end of the publication. Other publications halve it in 9 to 10 K: 8 K is the shorter life
 * @source Battery University, BU-806a
 * @param yearsAt25C [a]
 * @param temperatureC mean temperature of the battery [°C]
 * @returns [a]
 */
export function leadAcidFloatLifeYears(yearsAt25C: number, temperatureC: number): number | undefined {
  checkPositive("Life at 25 °C", yearsAt25C, "a");
  if (!(temperatureC <= lifePublishedToC)) return undefined;
  return yearsAt25C * raise(2, -Math.max(0, temperatureC - lifeReferenceC) / lifeHalvesInK);
}
