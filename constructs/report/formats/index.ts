import { type Format, pageExtension } from "./format";
import { textFormat } from "./text";

/**
 * Every way to write a result. Each but text is loaded when a result is written so: a page brings the drawing of its charts, which most runs do not ask for.
 */
export const formats = [
  textFormat,
  {
    name: "json",
    files: (result) => (require("./json") as typeof import("./json")).jsonFiles(result),
  },
  {
    name: "sarif",
    isPlaced: true,
    files: (result) => (require("./sarif") as typeof import("./sarif")).sarifFiles(result),
  },
  {
    name: "junit",
    files: (result) => (require("./junit") as typeof import("./junit")).junitFiles(result),
  },
  {
    name: "github",
    isPlaced: true,
    files: (result) => (require("./github") as typeof import("./github")).githubFiles(result),
  },
  {
    name: "gitlab",
    isPlaced: true,
    files: (result) => (require("./gitlab") as typeof import("./gitlab")).gitlabFiles(result),
  },
  {
    name: "markdown",
    files: (result) => (require("./markdown") as typeof import("./markdown")).markdownFiles(result),
  },
  {
    name: "cdk",
    files: (result) => (require("./cdk") as typeof import("./cdk")).cdkFiles(result),
  },
  {
    name: "html",
    pages: pageExtension,
    files: (result, options?) => (require("./html") as typeof import("./html")).htmlFiles(result, options),
  },
  {
    name: "fleet",
    files: (result, options?) => (require("./fleet") as typeof import("./fleet")).fleetFiles(result, options),
  },
  {
    name: "bill-csv",
    files: (result) => (require("./bill-csv") as typeof import("./bill-csv")).billCsvFiles(result),
  },
  {
    name: "bill-json",
    files: (result) => (require("./bill-json") as typeof import("./bill-json")).billJsonFiles(result),
  },
] as const satisfies readonly Format[];

/** Name of a format, as `"sarif"`. */
export type FormatName = (typeof formats)[number]["name"];
