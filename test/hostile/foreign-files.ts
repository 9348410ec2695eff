import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { netboxDeviceType } from "../../constructs/catalog/netbox/netbox-device-type";
import { readEpw, readPvgisTmy } from "../../constructs/site/weather";
import * as netboxFiles from "../support/props/netbox-files";
import { epwLines, pieces, pvgisLines } from "../support/year/made-weather";
import { damaged } from "./damage";
import type { Dice } from "./dice";
import type { HostileCase, HostileKind } from "./hostile-kind";
import { wrongNumbers, wrongWords } from "./wrong-numbers";

const weather = join(__dirname, "../reference/weather");
const epws = [epwLines().join("\n"), readFileSync(join(weather, "palm-springs-thermal-747187-first-day.epw"), "utf8")] as const;
const pvgis = [
  pvgisLines().join("\n"),
  gunzipSync(readFileSync(join(weather, "pvgis-tmy_45.000_8.000_2005_2023.csv.gz"))).toString("utf8"),
] as const;

/** Fields that weather files were seen to have, and some that none may have. */
const fields = [
  "",
  " ",
  "99.9",
  "9999",
  "-9999",
  "NaN",
  "1e308",
  "-0",
  "1e999",
  "0x1",
  "١",
  "warm",
  "24",
  "2",
  "29",
  '"',
  '"a\nb',
  "9".repeat(400),
  "\u001b[31m",
  "=1+1",
  "\u202e",
] as const;

/** Files that others made, device types of NetBox and years of weather, damaged on their way. */
export const foreignFiles: HostileKind = {
  name: "foreign files",
  share: 0.05,
  make(dice) {
    const which = dice.below(20);
    if (which < 17) return netboxCase(dice); // a year of weather takes a hundred times as long
    return which < 19 ? epwCase(dice) : pvgisCase(dice);
  },
};

function netboxCase(dice: Dice): HostileCase {
  const { bytes, how } = damaged(dice.pick(Object.values(netboxFiles)), dice);
  return {
    input: `NetBox, ${how}`,
    run() {
      const text = bytes.toString("utf8");
      const draws = dice.chance(0.5) ? { PS1: { maximum: "800 W" } as const } : {};
      const device = netboxDeviceType(text, { file: "device.yaml", owner: "IT team", draws });
      const long = device.notes.filter((note) => note.length > 2000).map((note) => `a note of ${note.length} characters`);
      return { defects: [...wrongNumbers(device), ...wrongWords(device.notes.join("\n"), text), ...long] };
    },
  };
}

function epwCase(dice: Dice): HostileCase {
  const { bytes, how } = damagedTable(dice.pick(epws), dice);
  const options = {
    file: "year.epw",
    saturate: dice.chance(0.5),
    leaveOutLeapDay: dice.chance(0.5),
    ...(dice.chance(0.5) && { interpolateUpTo: "6 h" as const }),
    encoding: dice.pick(["utf-8", "latin1"] as const),
  };
  return {
    input: `EPW, ${how}`,
    run: async () => ({ defects: wrongNumbers(await readEpw(pieces(bytes, dice.pick([100_000, 65_521, 4099])), options)) }),
  };
}

function pvgisCase(dice: Dice): HostileCase {
  const { bytes, how } = damagedTable(dice.pick(pvgis), dice);
  const options = { file: "tmy.csv", utcOffset: dice.pick([-12, 0, 3, 14]) };
  return {
    input: `PVGIS, ${how}`,
    run: async () => ({ defects: wrongNumbers(await readPvgisTmy(pieces(bytes, dice.pick([100_000, 65_521, 4099])), options)) }),
  };
}

/** Half of the tables are damaged in one field alone, so that the others are read. */
function damagedTable(text: string, dice: Dice): ReturnType<typeof damaged> {
  if (dice.chance(0.5)) return damaged(text, dice);
  const lines = text.split("\n");
  const at = dice.chance(0.4) ? dice.below(20) : dice.below(lines.length);
  const row = (lines[at] ?? "").split(",");
  const column = dice.below(row.length);
  row[column] = dice.pick(fields);
  lines[at] = row.join(",");
  return { bytes: Buffer.from(lines.join("\n")), how: `line ${at + 1}, field ${column + 1}: ${JSON.stringify(row[column]?.slice(0, 30))}` };
}
