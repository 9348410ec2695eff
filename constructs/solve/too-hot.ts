/** The loops by the names of their props. */
export type LoopName = "facilityLoop" | "secondaryLoop";

const words = { facilityLoop: "facility loop", secondaryLoop: "secondary loop" } as const;

/** That a place is above the property data of its coolant. */
export function tooHot(place: string, temperatureC: number, maximumC: number, remedy: string): string {
  return `${place} must stay at or below ${maximumC} °C, where the property data end, but is at ${temperatureC.toFixed(1)} °C: ${remedy}`;
}

/** The same of a loop, which more flow cools. */
export function tooHotLoop(loop: LoopName, what: string, temperatureC: number, maximumC: number): string {
  return tooHot(`${what} in the ${words[loop]}`, temperatureC, maximumC, `pump more (cooling.${loop}.flow)`);
}
