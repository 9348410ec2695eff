import type { Runbook } from "../../facts/watched-limit";

export const breakerRunbook: Runbook = {
  steps: [
    "Find the device of the circuit that draws more than in the operating point, and check whether the other feed is lost",
    "Shed load of the circuit, or move it to another",
    "Check whether the switchgear is warmer than usual: a warm breaker carries less",
  ],
  spare: "a breaker of the same type and rating",
};

export const neutralRunbook: Runbook = {
  steps: [
    "Compare the three phases of the circuit to find the single-phase load that unbalances them",
    "Move single-phase loads to the phase with the least current, or shed them",
    "Switch the circuit off and check that it is dead, then feel for warm neutral terminals and tighten loose ones",
  ],
  spare: "a neutral link and terminals of the circuit",
};

export const bankRunbook: Runbook = {
  steps: [
    "Check whether the other feed is lost, so that this bank carries all of the load of its devices",
    "Move a device to an outlet of another bank, or shed it",
    "Compare the bank with the operating point, and find the device that draws more than it should",
  ],
  spare: "a power distribution unit of the same type",
};

export const upsRunbook: Runbook = {
  steps: [
    "Compare the phases of the UPS to find whether its load is too large or unbalanced",
    "Shed load, or move it to another UPS or to another phase",
    "Check the air temperature at the UPS, and its fans: in warm air a UPS carries less",
  ],
  spare: "a power module and a fan of the UPS",
};

export const batteryDepthRunbook: Runbook = {
  steps: [
    "Find out why nothing charges the battery: check the grid, the genset, the rectifiers and the photovoltaics",
    "Start the genset if it did not start by itself, and shed load that may be shed",
    "Let the controller disconnect the battery before it is discharged further",
  ],
  spare: "a battery module of the same type, and a fuse of its disconnect",
};

export const batteryTemperatureRunbook: Runbook = {
  steps: [
    "Check whether the air conditioner or the heater at the battery works",
    "Stop charging until the cells are within their temperature range, and shed load that the battery carries",
    "Keep away and call the fire brigade if the cells still get warmer without a current: such a battery may burn",
  ],
  spare: "a temperature sensor and a fan at the place of the battery",
};

export const fuelRunbook: Runbook = {
  steps: [
    "Order fuel, and ask when the tanker will reach the site",
    "Compare the fuel level with the running hours of the genset to find a leak or a theft",
    "Shed load that may be shed, so that the fuel lasts longer",
  ],
  spare: "fuel filters of the genset, and a standing order with a fuel supplier",
};

export const gridVoltageRunbook: Runbook = {
  steps: [
    "Compare the phases and the feeds to find whether the fault is in the grid or at a terminal of the site",
    "If the voltage keeps changing, run the site on its UPS or its gensets before parts switch off",
    "Call the utility with the time and the readings, and ask for another transformer tap if the voltage stays wrong",
  ],
  spare: "a surge arrester of the intake",
};

export const gridFrequencyRunbook: Runbook = {
  steps: [
    "Check whether the feed is on the grid, or on a genset whose governor controls the frequency",
    "Run the site on its UPS or its battery before converters disconnect from their input",
    "On the grid, call the utility with the time and the readings; on a genset, have its governor adjusted",
  ],
};
