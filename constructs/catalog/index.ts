export { type Assuming, assuming, type CompletedPart, type SpokenPart } from "./assuming";
export { type ContainerSkin, containerEnvelope, type IsoContainerSize, isoContainer } from "./iso-containers";
export {
  abbS200,
  abbS200GroupFactor,
  abbTmaxXt1,
  type BreakerSeriesId,
  type RatedBreaker,
  schneiderCompactNsAltitudeFactor,
} from "./makers/breakers";
export { vertivCoolChip121 } from "./makers/cdus";
export type { Part, PartKind } from "./makers/part";
export { eightyPlusPlatinum230V } from "./makers/power-supplies";
export { emersonR483200, vertivR482000e } from "./makers/rectifiers";
export type { DeclaredDraw } from "./netbox/netbox-declared-draws";
export {
  type NetboxDeviceType,
  type NetboxDeviceTypeOptions,
  type NetboxPowerOutlet,
  type NetboxPowerPort,
  netboxDeviceType,
} from "./netbox/netbox-device-type";
export { type ListedPart, type PartId, parts, tryFindPart } from "./parts";
