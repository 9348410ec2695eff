import type { Runbook } from "../../facts/watched-limit";

export const breakerRunbook: Runbook = {
  steps: [
    "Look which device of the circuit draws more than in the solved node, and whether the other feed is lost",
    "Shed load of the circuit, or move it to another",
    "Look whether the switchgear is warmer than usual: a warm breaker holds less",
  ],
  spare: "a breaker of the same type and rating",
};

export const neutralRunbook: Runbook = {
  steps: [
    "Compare the three phases of the circuit, so that you know which single-phase load leaves them uneven",
    "Move single-phase loads to the phase with the least current, or shed them",
    "Feel for warmth at the neutral terminals only with the circuit dead, and tighten what is loose",
  ],
  spare: "a neutral link and terminals of the circuit",
};

export const bankRunbook: Runbook = {
  steps: [
    "Look whether the other feed is lost, so that this bank carries both halves of its devices",
    "Move a device to an outlet of another bank, or shed it",
    "Compare the bank with the solved node, and find the device that draws more than it should",
  ],
  spare: "a power distribution unit of the same type",
};

export const upsRunbook: Runbook = {
  steps: [
    "Compare the lines of the UPS, so that you know whether its load is too large or uneven",
    "Shed load, or move it to another UPS or to another line",
    "Look at the air at the UPS and at its fans: in warm air it carries less",
  ],
  spare: "a power module and a fan of the UPS",
};

export const batteryDepthRunbook: Runbook = {
  steps: [
    "Look why nothing charges the battery: the grid, the generator set, the rectifiers or the sun",
    "Start the generator set when it did not start by itself, and shed load that may be shed",
    "Let the controller disconnect the battery before it is discharged deeper",
  ],
  spare: "a battery module of the same type, and a fuse of its disconnect",
};

export const batteryTemperatureRunbook: Runbook = {
  steps: [
    "Look whether the air conditioner or the heater at the place of the battery works",
    "Stop charging until the cells are within their temperatures, and shed load that the battery carries",
    "Keep away and call the fire brigade when cells go on warming without a current: such a battery may burn",
  ],
  spare: "a temperature sensor and a fan at the place of the battery",
};

export const fuelRunbook: Runbook = {
  steps: [
    "Order fuel, and ask when the tanker can be at the site",
    "Compare the level with the hours that the set ran, so that a leak or a theft is seen",
    "Shed load that may be shed, so that what is left lasts longer",
  ],
  spare: "fuel filters of the set, and an order with a supplier who comes without asking",
};

export const gridVoltageRunbook: Runbook = {
  steps: [
    "Compare the phases and the feeds, so that you know whether the grid or a terminal of the site is at fault",
    "Let the site run on its UPS or its generator set before parts give up, when the voltage goes on moving",
    "Call the utility with the time and the readings, and ask for a tap of the transformer when it lasts",
  ],
  spare: "a surge arrester of the intake",
};

export const gridFrequencyRunbook: Runbook = {
  steps: [
    "Look whether the feed is on the grid or on a generator set, whose governor holds the frequency",
    "Let the site run on its UPS or its battery before converters leave their input",
    "Call the utility with the time and the readings, or have the governor set when it is the generator set",
  ],
};
