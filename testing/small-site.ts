import { countries, type Site } from "../constructs/site";
import { smallSource } from "./small-source";

/** At sea level, with one climate point that is warm and one that is cold, and no promise but to work. */
export const smallSite: Site = {
  country: "SA",
  profile: countries.SA.profile,
  position: { latitudeDegrees: 20, longitudeDegrees: 40, elevationM: 0 },
  climate: {
    hottest: { dryBulbC: 35, humidity: { kind: "dry" }, irradianceWPerM2: {}, otherIrradianceWPerM2: 0, source: smallSource },
    coldest: { dryBulbC: 5, humidity: { kind: "dry" }, irradianceWPerM2: {}, otherIrradianceWPerM2: 0, source: smallSource },
  },
  grid: { lineToLineV: 400, frequencyHz: 60, minimumShare: 0.9 },
  promises: { redundancy: { rejection: "N", airConditioning: "N", feeds: "N" } },
};
