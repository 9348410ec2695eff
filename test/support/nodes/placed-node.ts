import { defineSite, type PlaceProps, type PowerProps, type Site, type SiteProps } from "cdktf-edge-node";
import { power30kW } from "../../../examples/parts/power-30kw";
import { testBattery, testGensets } from "../props/stores";
import { upsProps } from "../props/ups-props";
import { inTheShade } from "./in-the-shade";

const { source } = upsProps;
export const batteryRoom: PlaceProps = { name: "battery-room", temperature: "15 °C", source };
export const powerRoom: PlaceProps = { name: "power-room", aboveInside: "5 K", source };
export const switchgear: PlaceProps = { name: "switchgear", aboveOutside: "8 K", source };

const [first, ...otherBoards] = power30kW.boards;
const [firstPlant] = power30kW.rectifierPlants ?? [];
if (!first || !firstPlant) throw new Error("The node has boards and a rectifier plant");

/** The board and the plant of it that stand elsewhere than in the room. */
export const [boardA, boardsInRoom, plant] = [first, otherBoards, firstPlant];

/** Board A in hot switchgear, rectifiers and a UPS in a power room, the battery in a room of its own. */
export const placedPower: PowerProps = {
  ...power30kW,
  places: [batteryRoom, powerRoom, switchgear],
  boards: [{ ...boardA, place: "switchgear", lossShare: "1 %" }, ...boardsInRoom],
  rectifierPlants: [{ ...plant, place: "power-room" }],
  batteries: [{ ...testBattery("dc-48"), place: "battery-room" }],
  gensets: [testGensets(["a", "b"])],
};

/** Its climate without temperatures of places. */
export const placedClimate = { hottest: { dryBulb: "36 °C", wetBulb: "18 °C" }, coldest: { dryBulb: "5 °C" } } as const;

/** A mild site whose climate points may state temperatures of places. */
export function placedSite(change: Partial<SiteProps["climate"]> = {}): Site {
  const redundancy = { rejection: "N+1", airConditioning: "N+1", feeds: "2N" } as const;
  return inTheShade(
    defineSite({
      country: "SA",
      position: { latitude: 18, longitude: 42, elevation: "500 m" },
      climate: { ...placedClimate, ...change },
      grid: { nominal: "400 V line-to-line", minimum: "0.9" },
      promises: { redundancy },
    }),
  );
}
