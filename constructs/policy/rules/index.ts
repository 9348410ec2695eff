import type { Rule } from "../rule";
import { rejectionCoversHeat } from "./cooling/rejection-covers-heat";
import { roomAirCoversHeat } from "./cooling/room-air-covers-heat";
import { supplyWithinItLimit } from "./cooling/supply-within-it-limit";
import { breakerLoading } from "./power/breaker-loading";
import { rectifiersCarryLoad } from "./power/rectifiers-carry-load";
import { survivingFeedCarriesLoad } from "./power/surviving-feed-carries-load";

/** The rules of the core pack. */
export const coreRules: readonly Rule[] = [
  supplyWithinItLimit,
  rejectionCoversHeat,
  roomAirCoversHeat,
  breakerLoading,
  survivingFeedCarriesLoad,
  rectifiersCarryLoad,
];
