/** How near two voltages are one [-]: 230 V and 400/√3 V are 0.4 % apart, 220 V and 230 V 4 %. */
const oneVoltage = 0.01;

/** Whether a voltage given as one between two lines is that to neutral of a supply, a slip that makes every current wrong by √3. */
export function isVoltageToNeutral(givenV: number, supplyLineToLineV: number): boolean {
  return Math.abs((givenV * Math.sqrt(3)) / supplyLineToLineV - 1) < oneVoltage;
}
