import { type Format, pageExtension } from "./format";
import { textFormat } from "./text";

/**
 * Every way to write a result. Each but text is loaded when a result is written so: a page brings the drawing of its charts, which most runs do not ask for.
 */
export const formats = [
  textFormat,
  {
    name: "json",
    files: (result) => {
      const { jsonFiles }: typeof import("./json") = require("./json");
      return jsonFiles(result);
    },
  },
  {
    name: "sarif",
    isPlaced: true,
    files: (result) => {
      const { sarifFiles }: typeof import("./sarif") = require("./sarif");
      return sarifFiles(result);
    },
  },
  {
    name: "junit",
    files: (result) => {
      const { junitFiles }: typeof import("./junit") = require("./junit");
      return junitFiles(result);
    },
  },
  {
    name: "github",
    isPlaced: true,
    files: (result) => {
      const { githubFiles }: typeof import("./github") = require("./github");
      return githubFiles(result);
    },
  },
  {
    name: "gitlab",
    isPlaced: true,
    files: (result) => {
      const { gitlabFiles }: typeof import("./gitlab") = require("./gitlab");
      return gitlabFiles(result);
    },
  },
  {
    name: "markdown",
    files: (result) => {
      const { markdownFiles }: typeof import("./markdown") = require("./markdown");
      return markdownFiles(result);
    },
  },
  {
    name: "cdk",
    files: (result) => {
      const { cdkFiles }: typeof import("./cdk") = require("./cdk");
      return cdkFiles(result);
    },
  },
  {
    name: "html",
    pages: pageExtension,
    files: (result, options?) => {
      const { htmlFiles }: typeof import("./html") = require("./html");
      return htmlFiles(result, options);
    },
  },
  {
    name: "fleet",
    files: (result, options?) => {
      const { fleetFiles }: typeof import("./fleet") = require("./fleet");
      return fleetFiles(result, options);
    },
  },
  {
    name: "bill-csv",
    files: (result) => {
      const { billCsvFiles }: typeof import("./bill-csv") = require("./bill-csv");
      return billCsvFiles(result);
    },
  },
  {
    name: "bill-json",
    files: (result) => {
      const { billJsonFiles }: typeof import("./bill-json") = require("./bill-json");
      return billJsonFiles(result);
    },
  },
] as const satisfies readonly Format[];

/** Name of a format, as `"sarif"`. */
export type FormatName = (typeof formats)[number]["name"];
