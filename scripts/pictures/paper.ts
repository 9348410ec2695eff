/** As the page of a site looks by day. A picture has its own ground, so that it can be read on a light and on a dark page. */
export const colour = {
  ground: "#fdfdfc",
  ink: "#1c1e21",
  soft: "#565d66",
  line: "#d8dbdf",
  panel: "#f3f4f5",
  pass: "#1a6b3c",
  passGround: "#e9f4ed",
  near: "#8a5a00",
  bar: "#4b6b8a",
  barGround: "#eaf0f6",
  track: "#e2e5e9",
  paper: "#ffffff",
} as const;

/** The fonts of the charts. */
export const sans = "Helvetica, Arial, DejaVu Sans, sans-serif";

/** Fonts differ in width: how much wider one may be than the table that texts are measured by [-]. */
export const widestFont = 1.12;
