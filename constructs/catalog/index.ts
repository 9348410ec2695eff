export { type Assuming, assuming, type CompletedPart } from "./assuming";
export { abbS200, abbS200GroupFactor, abbTmaxXt1, schneiderCompactNsAltitudeFactor } from "./breakers";
export { vertivCoolChip121 } from "./cdus";
export { type ContainerSkin, containerEnvelope, type IsoContainerSize, isoContainer } from "./iso-containers";
export type { DeclaredDraw } from "./netbox-declared-draws";
export {
  type NetboxDeviceType,
  type NetboxDeviceTypeOptions,
  type NetboxPowerOutlet,
  type NetboxPowerPort,
  netboxDeviceType,
} from "./netbox-device-type";
export type { Part, PartKind } from "./part";
export { type ListedPart, type PartId, parts, tryFindPart } from "./parts";
export { eightyPlusPlatinum230V } from "./power-supplies";
export { emersonR483200, vertivR482000e } from "./rectifiers";
