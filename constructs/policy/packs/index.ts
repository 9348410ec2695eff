export { commissioningPack } from "./commissioning";
export { corePack } from "./core";
export { strictPack } from "./strict";
