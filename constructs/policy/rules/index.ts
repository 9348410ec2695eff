// Written by `npm run rules` from the files beside it.
import type { Rule } from "../rule/rule";
import { airInletNotTooCold } from "./compute/air-inlet-not-too-cold";
import { airInletWithinClass } from "./compute/air-inlet-within-class";
import { bathWithinLimit } from "./compute/bath-within-limit";
import { boilingMargin } from "./compute/boiling-margin";
import { boxWithinRoute } from "./compute/box-within-route";
import { containerHoldsRacks } from "./compute/container-holds-racks";
import { containerMassWithinRating } from "./compute/container-mass-within-rating";
import { elevationWithinRating } from "./compute/elevation-within-rating";
import { floorLoadWithinRating } from "./compute/floor-load-within-rating";
import { opticsCaseWithinLimit } from "./compute/optics-case-within-limit";
import { opticsPortWithinLimit } from "./compute/optics-port-within-limit";
import { opticsReceivedPower } from "./compute/optics-received-power";
import { poeBudget } from "./compute/poe-budget";
import { rackUnitsFit } from "./compute/rack-units-fit";
import { rearDoorPassesAir } from "./compute/rear-door-passes-air";
import { switchBudget } from "./compute/switch-budget";
import { twoPhaseFluidSupply } from "./compute/two-phase-fluid-supply";
import { adiabaticAtTheHumidPoint } from "./cooling/adiabatic-at-the-humid-point";
import { coolantDoesNotFreeze } from "./cooling/coolant-does-not-freeze";
import { corrosionClassCovered } from "./cooling/corrosion-class-covered";
import { enoughUnitsWork } from "./cooling/enough-units-work";
import { equipmentAmbientCutOut } from "./cooling/equipment-ambient-cut-out";
import { expansionVesselCoversVolume } from "./cooling/expansion-vessel-covers-volume";
import { facilityWaterWithinClass } from "./cooling/facility-water-within-class";
import { filterPressureDropWithinLimit } from "./cooling/filter-pressure-drop-within-limit";
import { flowPerKilowatt } from "./cooling/flow-per-kilowatt";
import { leakSensorsAreWatched } from "./cooling/leak-sensors-are-watched";
import { pumpHeadCoversFlow } from "./cooling/pump-head-covers-flow";
import { rejectionCoversHeat } from "./cooling/rejection-covers-heat";
import { restartPeakWithinLimit } from "./cooling/restart-peak-within-limit";
import { returnWithinLimit } from "./cooling/return-within-limit";
import { rideThrough } from "./cooling/ride-through";
import { roomAirCoversHeat } from "./cooling/room-air-covers-heat";
import { roomStaysWarm } from "./cooling/room-stays-warm";
import { soundPowerWithinLimit } from "./cooling/sound-power-within-limit";
import { supplyAboveDewPoint } from "./cooling/supply-above-dew-point";
import { supplyWithinItLimit } from "./cooling/supply-within-it-limit";
import { trimChillerRuns } from "./cooling/trim-chiller-runs";
import { waterAutonomy } from "./cooling/water-autonomy";
import { antennaFollows } from "./downlink/antenna-follows";
import { backlogDoesNotGrow } from "./downlink/backlog-does-not-grow";
import { computeWithinNode } from "./downlink/compute-within-node";
import { contactGap } from "./downlink/contact-gap";
import { contactsServed } from "./downlink/contacts-served";
import { diskNotFull } from "./downlink/disk-not-full";
import { elementsAge } from "./downlink/elements-age";
import { latency } from "./downlink/latency";
import { linkHasAntenna } from "./downlink/link-has-antenna";
import { linkMargin } from "./downlink/link-margin";
import { orbitHolds } from "./downlink/orbit-holds";
import { radioLicence } from "./downlink/radio-licence";
import { receiveRate } from "./downlink/receive-rate";
import { limitsAreMeasured } from "./operations/limits-are-measured";
import { imagesByDigest } from "./orchestration/images-by-digest";
import { placementFits } from "./orchestration/placement-fits";
import { returnsBelowFull } from "./orchestration/returns-below-full";
import { shedBeforeGenset } from "./orchestration/shed-before-genset";
import { sheddingHasMeans } from "./orchestration/shedding-has-means";
import { calibratedInstruments } from "./papers/calibrated-instruments";
import { factsInDate } from "./papers/facts-in-date";
import { productCertificates } from "./papers/product-certificates";
import { shipmentCertificates } from "./papers/shipment-certificates";
import { siteCertificates } from "./papers/site-certificates";
import { autonomyCoversPromise } from "./power/autonomy-covers-promise";
import { batteryDepthWithinRating } from "./power/battery-depth-within-rating";
import { batteryLife } from "./power/battery-life";
import { batteryRechargedInTime } from "./power/battery-recharged-in-time";
import { batteryTemperature } from "./power/battery-temperature";
import { batteryTransportClass } from "./power/battery-transport-class";
import { batteryWithinRates } from "./power/battery-within-rates";
import { breakerLoading } from "./power/breaker-loading";
import { breakingCapacity } from "./power/breaking-capacity";
import { cableProtected } from "./power/cable-protected";
import { equipmentWithinRating } from "./power/equipment-within-rating";
import { frequencyWithinWindow } from "./power/frequency-within-window";
import { fuelCoversAutonomy } from "./power/fuel-covers-autonomy";
import { gensetAmbient } from "./power/genset-ambient";
import { gensetHours } from "./power/genset-hours";
import { gensetMinimumLoad } from "./power/genset-minimum-load";
import { gensetRatingClass } from "./power/genset-rating-class";
import { gensetStepLoad } from "./power/genset-step-load";
import { gensetsCarryLoad } from "./power/gensets-carry-load";
import { inputRangeCoversGrid } from "./power/input-range-covers-grid";
import { neutralWithinRating } from "./power/neutral-within-rating";
import { pduBankWithinRating } from "./power/pdu-bank-within-rating";
import { phaseBalance } from "./power/phase-balance";
import { practiceOfCountry } from "./power/practice-of-country";
import { pueWithinTarget } from "./power/pue-within-target";
import { rectifiersCarryLoad } from "./power/rectifiers-carry-load";
import { residualCurrentProtection } from "./power/residual-current-protection";
import { restartVoltage } from "./power/restart-voltage";
import { selectivity } from "./power/selectivity";
import { suppliesRedundant } from "./power/supplies-redundant";
import { surgeProtectionDeclared } from "./power/surge-protection-declared";
import { survivesOutage } from "./power/survives-outage";
import { survivingFeedCarriesLoad } from "./power/surviving-feed-carries-load";
import { unservedEnergy } from "./power/unserved-energy";
import { upsLossSurvived } from "./power/ups-loss-survived";
import { voltageAtLoadWithinRange } from "./power/voltage-at-load-within-range";
import { voltageDropWithinLimit } from "./power/voltage-drop-within-limit";
import { voltageFitsPart } from "./power/voltage-fits-part";
import { apiVersion } from "./preflight/api-version";
import { brokerVersion } from "./preflight/broker-version";
import { clockWithinBound } from "./preflight/clock-within-bound";
import { devicesAreThere } from "./preflight/devices-are-there";
import { diskIsFree } from "./preflight/disk-is-free";
import { engineAnswers } from "./preflight/engine-answers";
import { hostAsDescribed } from "./preflight/host-as-described";
import { imageVolumesAreNamed } from "./preflight/image-volumes-are-named";
import { imagesAreThere } from "./preflight/images-are-there";
import { imagesFitPlatform } from "./preflight/images-fit-platform";
import { limitsAreHeld } from "./preflight/limits-are-held";
import { memoryCoversServices } from "./preflight/memory-covers-services";
import { portsAreFree } from "./preflight/ports-are-free";
import { processorsCoverServices } from "./preflight/processors-cover-services";
import { secretsAreReadable } from "./preflight/secrets-are-readable";
import { alertArrives } from "./telemetry/alert-arrives";
import { backlogDrains } from "./telemetry/backlog-drains";
import { monthWithinQuota } from "./telemetry/month-within-quota";
import { queueCoversOutage } from "./telemetry/queue-covers-outage";
import { uplinkCarriesLoad } from "./telemetry/uplink-carries-load";

/** Every rule that judges a site by its description, by id. */
export const coreRules: readonly Rule[] = Object.freeze([
  airInletNotTooCold,
  airInletWithinClass,
  bathWithinLimit,
  boilingMargin,
  boxWithinRoute,
  containerHoldsRacks,
  containerMassWithinRating,
  elevationWithinRating,
  floorLoadWithinRating,
  opticsCaseWithinLimit,
  opticsPortWithinLimit,
  opticsReceivedPower,
  poeBudget,
  rackUnitsFit,
  rearDoorPassesAir,
  switchBudget,
  twoPhaseFluidSupply,
  adiabaticAtTheHumidPoint,
  coolantDoesNotFreeze,
  corrosionClassCovered,
  enoughUnitsWork,
  equipmentAmbientCutOut,
  expansionVesselCoversVolume,
  facilityWaterWithinClass,
  filterPressureDropWithinLimit,
  flowPerKilowatt,
  leakSensorsAreWatched,
  pumpHeadCoversFlow,
  rejectionCoversHeat,
  restartPeakWithinLimit,
  returnWithinLimit,
  rideThrough,
  roomAirCoversHeat,
  roomStaysWarm,
  soundPowerWithinLimit,
  supplyAboveDewPoint,
  supplyWithinItLimit,
  trimChillerRuns,
  waterAutonomy,
  antennaFollows,
  backlogDoesNotGrow,
  computeWithinNode,
  contactGap,
  contactsServed,
  diskNotFull,
  elementsAge,
  latency,
  linkHasAntenna,
  linkMargin,
  orbitHolds,
  radioLicence,
  receiveRate,
  limitsAreMeasured,
  imagesByDigest,
  placementFits,
  returnsBelowFull,
  shedBeforeGenset,
  sheddingHasMeans,
  calibratedInstruments,
  factsInDate,
  productCertificates,
  shipmentCertificates,
  siteCertificates,
  autonomyCoversPromise,
  batteryDepthWithinRating,
  batteryLife,
  batteryRechargedInTime,
  batteryTemperature,
  batteryTransportClass,
  batteryWithinRates,
  breakerLoading,
  breakingCapacity,
  cableProtected,
  equipmentWithinRating,
  frequencyWithinWindow,
  fuelCoversAutonomy,
  gensetAmbient,
  gensetHours,
  gensetMinimumLoad,
  gensetRatingClass,
  gensetStepLoad,
  gensetsCarryLoad,
  inputRangeCoversGrid,
  neutralWithinRating,
  pduBankWithinRating,
  phaseBalance,
  practiceOfCountry,
  pueWithinTarget,
  rectifiersCarryLoad,
  residualCurrentProtection,
  restartVoltage,
  selectivity,
  suppliesRedundant,
  surgeProtectionDeclared,
  survivesOutage,
  survivingFeedCarriesLoad,
  unservedEnergy,
  upsLossSurvived,
  voltageAtLoadWithinRange,
  voltageDropWithinLimit,
  voltageFitsPart,
  alertArrives,
  backlogDrains,
  monthWithinQuota,
  queueCoversOutage,
  uplinkCarriesLoad,
]);

/** Every rule that judges the engines of a site before an apply, by id. */
export const preflightRules: readonly Rule[] = Object.freeze([
  apiVersion,
  brokerVersion,
  clockWithinBound,
  devicesAreThere,
  diskIsFree,
  engineAnswers,
  hostAsDescribed,
  imageVolumesAreNamed,
  imagesAreThere,
  imagesFitPlatform,
  limitsAreHeld,
  memoryCoversServices,
  portsAreFree,
  processorsCoverServices,
  secretsAreReadable,
]);

/** Every rule of the library, by id. */
export const libraryRules: readonly Rule[] = Object.freeze(
  [...coreRules, ...preflightRules].sort((one, other) => (one.id < other.id ? -1 : 1)),
);
