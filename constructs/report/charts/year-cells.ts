import { type Supplier, suppliers, type YearSuppliers } from "../../studies/year/year-suppliers";
import { rounded } from "./drawing/svg-element";

export const dayWidth = 2.7; // [px]
export const hourHeight = 16; // [px]
const dayHours = 24;
export const mapHeight = dayHours * hourHeight; // [px]
export const mapWidth = 365 * dayWidth; // [px]

/** Least height of a supplier's cell, so that it does not vanish [px]. */
const thinnest = 0.01;

interface Piece {
  readonly day: number;
  readonly y: number; // [px]
  height: number; // [px]
}

/** Returns one path of rectangles for each supplier. Adjacent hours of the same single supplier are one rectangle. */
export function cellPaths({ loadWh, servedWh }: YearSuppliers): Readonly<Record<Supplier, string>> {
  const pieces: Record<Supplier, Piece[]> = { sun: [], grid: [], battery: [], gensets: [], nobody: [] };
  loadWh.forEach((load, hour) => {
    const day = Math.floor(hour / dayHours);
    let y = (hour % dayHours) * hourHeight;
    const end = y + hourHeight;
    for (const supplier of suppliers) {
      const share = load > 0 ? (servedWh[supplier][hour] ?? 0) / load : 0;
      if (share === 0) continue;
      const height = Math.max(thinnest, share * hourHeight);
      addPiece(pieces[supplier], { day, y: Math.min(y, end - height), height }); // the thinnest stays within its hour
      y += height;
    }
  });
  const path = (supplier: Supplier) => pieces[supplier].map(rectangle).join("");
  return { sun: path("sun"), grid: path("grid"), battery: path("battery"), gensets: path("gensets"), nobody: path("nobody") };
}

/** Adds a piece. Adjacent whole hours are joined. */
function addPiece(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isWhole = (height: number) => Math.abs(height / hourHeight - Math.round(height / hourHeight)) < 1e-6 && height > hourHeight / 2;
  if (last?.day === piece.day && isWhole(last.height) && isWhole(piece.height) && Math.abs(last.y + last.height - piece.y) < thinnest) {
    last.height += piece.height;
  } else {
    pieces.push({ ...piece });
  }
}

function rectangle({ day, y, height }: Piece): string {
  const width = rounded(dayWidth);
  return `M${rounded(day * dayWidth)} ${rounded(y)}h${width}v${rounded(height)}h-${width}z`;
}
