import { addUp } from "../../plain/add-up";
import { type Supplier, suppliers, type YearSuppliers } from "../../studies/year/year-suppliers";
import { ink, textStyle } from "./drawing/print-style";
import { element, rounded, type SvgElement, svgFile } from "./drawing/svg-element";
import { drawSkyHead, fitted, words as text } from "./sky/sky-text";
import { cellPaths, dayWidth, hourHeight, mapHeight, mapWidth } from "./year-cells";

const width = 1047; // [px] A4 on its side without margins of 10 mm, at 96 px an inch
const left = 48; // [px]
const top = 46; // [px]
const keyTop = top + mapHeight + 34; // [px]
const keyLine = 15; // [px]

/** Shades, darker for dearer suppliers. No two are equally light, so that they differ in grey. */
const shades: Readonly<Record<Supplier, string>> = {
  sun: "#ffe08a",
  grid: "#93b9de",
  battery: "#468c6e",
  gensets: "#6e285a",
  nobody: "#000000",
};

const words: Readonly<Record<Supplier, string>> = {
  sun: "sun",
  grid: "grid",
  battery: "battery",
  gensets: "gensets",
  nobody: "not supplied",
};

/** Months of a year without a leap day. */
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Draws the suppliers in every hour of a year: a column a day, a row an hour, each cell divided by energy. */
export function yearMap(year: YearSuppliers): string {
  const title = `${year.site}: who supplied the load in every hour of the year`;
  return svgFile(
    { name: title, width, height: keyTop + (suppliers.length + 3) * keyLine },
    [
      ...head(year, title),
      element("g", { transform: `translate(${left} ${top})`, "shape-rendering": "crispEdges" }, ...cells(year)),
      ...axes(),
      ...key(year),
    ],
    { "font-family": textStyle.fontFamily, "font-size": "10", fill: ink },
  );
}

function head({ weather, utcOffsetH }: YearSuppliers, title: string): SvgElement[] {
  const offset = `UTC${utcOffsetH < 0 ? "−" : "+"}${Math.abs(utcOffsetH)}`;
  const said = `Healthy node in the weather of ${fitted(weather, 400)}. Hours in the local standard time of that weather, ${offset}.`;
  return drawSkyHead(title, [said], width, 6);
}

function cells(year: YearSuppliers): SvgElement[] {
  const paths = cellPaths(year);
  return suppliers.map((supplier) => element("path", { "data-supplier": supplier, fill: shades[supplier], d: paths[supplier] }));
}

function axes(): SvgElement[] {
  const line = { stroke: ink, "stroke-width": 0.4 };
  const starts = monthDays.map((_, month) => addUp(monthDays.slice(0, month)));
  const across = [0, 6, 12, 18, 24].flatMap((hour) => {
    const y = top + hour * hourHeight;
    return [
      element("path", { d: `M${left - 4} ${y}h${rounded(mapWidth + 4)}`, ...line }),
      text(`${hour}`, left - 7, y + 3.5, { "text-anchor": "end" }),
    ];
  });
  const down = [...starts, 365].map((day) => element("path", { d: `M${rounded(left + day * dayWidth)} ${top}v${mapHeight + 4}`, ...line }));
  const names = months.map((name, i) =>
    text(name, left + ((starts[i] ?? 0) + (monthDays[i] ?? 0) / 2) * dayWidth, top + mapHeight + 13, { "text-anchor": "middle" }),
  );
  const middle = top + mapHeight / 2;
  return [
    ...across,
    ...down,
    ...names,
    text("Hour of the day", 14, middle, { transform: `rotate(-90 14 ${middle})`, "text-anchor": "middle" }),
  ];
}

/** Draws hours and energy of each supplier. */
function key({ loadWh, servedWh }: YearSuppliers): SvgElement[] {
  const sum = (wattHours: Float64Array) => addUp(wattHours);
  const loadSum = sum(loadWh);
  const columns = [left + 190, left + 280, left + 350]; // [px] right ends
  const row = (name: string, numbers: readonly string[], line: number) => {
    const y = keyTop + line * keyLine;
    return [text(name, left + 28, y), ...numbers.map((number, i) => text(number, columns[i] ?? 0, y, { "text-anchor": "end" }))];
  };
  const rows = suppliers.flatMap((supplier, i) => {
    const wattHours = servedWh[supplier];
    const hours = addUp(wattHours, (one) => (one > 0 ? 1 : 0));
    const energy = sum(wattHours);
    const share = loadSum > 0 ? (100 * energy) / loadSum : 0;
    return [
      element("rect", {
        x: left,
        y: keyTop + i * keyLine - 9,
        width: 22,
        height: 11,
        fill: shades[supplier],
        stroke: ink,
        "stroke-width": 0.4,
      }),
      ...row(words[supplier], [`${hours} h`, `${(energy / 1e6).toFixed(2)} MWh`, `${share.toFixed(1)} %`], i),
    ];
  });
  const served = addUp(loadWh, (one) => (one > 0 ? 1 : 0));
  return [
    ...rows,
    ...row("the load", [`${served} h`, `${(loadSum / 1e6).toFixed(2)} MWh`, "100.0 %"], suppliers.length),
    text(
      "An hour with several suppliers is divided by their energy, from the top in the order of the key, and counts for each. Energy that charges a battery appears when the battery returns it.",
      left,
      keyTop + (suppliers.length + 1.3) * keyLine,
    ),
  ];
}
