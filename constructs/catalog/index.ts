export { abbS200, abbS200GroupFactor, abbTmaxXt1, schneiderCompactNsAltitudeFactor } from "./breakers";
export { vertivCoolChip121 } from "./cdus";
export { eightyPlusPlatinum230V } from "./power-supplies";
export { emersonR483200, vertivR482000e } from "./rectifiers";
