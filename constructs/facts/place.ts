/** Where a device stands. The loss of a device inside becomes heat of the room; outside it leaves with the outdoor air. */
export type Place = "inside" | "outside";
