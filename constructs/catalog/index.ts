export { type CompletedPart, declarePart, type PartDeclarations, type SpokenPart } from "./declare-part";
export { type ContainerSkin, containerEnvelope, type IsoContainerSize, isoContainer } from "./iso-containers";
export {
  abbS200GroupFactor,
  type BreakerSeriesId,
  type RatedBreaker,
} from "./makers/breakers";
export type { Part, PartKind } from "./makers/part";
export type { DeclaredDraw } from "./netbox/netbox-declared-draws";
export {
  type NetboxDeviceType,
  type NetboxDeviceTypeOptions,
  type NetboxPowerOutlet,
  type NetboxPowerPort,
  netboxDeviceType,
} from "./netbox/netbox-device-type";
export { type ListedPart, type PartId, parts, tryFindPart } from "./parts";
