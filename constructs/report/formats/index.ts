import { billCsvFormat } from "./bill-csv";
import { billJsonFormat } from "./bill-json";
import { cdkFormat } from "./cdk";
import { githubFormat } from "./github";
import { gitlabFormat } from "./gitlab";
import { htmlFormat } from "./html";
import { jsonFormat } from "./json";
import { junitFormat } from "./junit";
import { markdownFormat } from "./markdown";
import { sarifFormat } from "./sarif";
import { textFormat } from "./text";

/** Every way to write a result. */
export const formats = [
  textFormat,
  jsonFormat,
  sarifFormat,
  junitFormat,
  githubFormat,
  gitlabFormat,
  markdownFormat,
  cdkFormat,
  htmlFormat,
  billCsvFormat,
  billJsonFormat,
] as const;

/** Name of a format, as `"sarif"`. */
export type FormatName = (typeof formats)[number]["name"];
