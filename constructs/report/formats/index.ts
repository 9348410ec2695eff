import type { billCsvFiles } from "./bill-csv";
import type { billJsonFiles } from "./bill-json";
import type { cdkFiles } from "./cdk";
import type { fleetFiles } from "./fleet";
import { type Format, pageExtension } from "./format";
import type { githubFiles } from "./github";
import type { gitlabFiles } from "./gitlab";
import type { htmlFiles } from "./html";
import type { jsonFiles } from "./json";
import type { junitFiles } from "./junit";
import type { markdownFiles } from "./markdown";
import type { sarifFiles } from "./sarif";
import { textFormat } from "./text";

/** All formats. Each but text is loaded on use, because pages load the chart library, which most runs do not need. */
export const formats = [
  textFormat,
  {
    name: "json",
    files: (result) => (require("./json").jsonFiles as typeof jsonFiles)(result),
  },
  {
    name: "sarif",
    isPlaced: true,
    files: (result) => (require("./sarif").sarifFiles as typeof sarifFiles)(result),
  },
  {
    name: "junit",
    files: (result) => (require("./junit").junitFiles as typeof junitFiles)(result),
  },
  {
    name: "github",
    isPlaced: true,
    files: (result) => (require("./github").githubFiles as typeof githubFiles)(result),
  },
  {
    name: "gitlab",
    isPlaced: true,
    files: (result) => (require("./gitlab").gitlabFiles as typeof gitlabFiles)(result),
  },
  {
    name: "markdown",
    files: (result) => (require("./markdown").markdownFiles as typeof markdownFiles)(result),
  },
  {
    name: "cdk",
    files: (result) => (require("./cdk").cdkFiles as typeof cdkFiles)(result),
  },
  {
    name: "html",
    pages: pageExtension,
    files: (result, options?) => (require("./html").htmlFiles as typeof htmlFiles)(result, options),
  },
  {
    name: "fleet",
    files: (result, options?) => (require("./fleet").fleetFiles as typeof fleetFiles)(result, options),
  },
  {
    name: "bill-csv",
    files: (result) => (require("./bill-csv").billCsvFiles as typeof billCsvFiles)(result),
  },
  {
    name: "bill-json",
    files: (result) => (require("./bill-json").billJsonFiles as typeof billJsonFiles)(result),
  },
] as const satisfies readonly Format[];

/** Name of a format, such as `"sarif"`. */
export type FormatName = (typeof formats)[number]["name"];
