import type { Source } from "../../provenance/source";

/** Of the boxes around countries, islands included. */
export const naturalEarth: Source = {
  mark: "partial",
  document: "Natural Earth 1:50m, admin 0 countries, as energy-data/market-opportunities, app/assets/data/bounds.js, boxes them",
  edition: "commit 6330cfc",
  url: "https://github.com/energy-data/market-opportunities",
};
