import { defined } from "../../constructs/plain/defined";
import type { Format } from "../../constructs/report/formats/format";
import type { Matrix } from "../../constructs/report/matrix/matrix";
import { matrixText } from "../../constructs/report/matrix/matrix-text";
import { tabulateMatrix } from "../../constructs/report/matrix/tabulate-matrix";
import { readableJson } from "../../constructs/report/readable-json";

/** For people at a terminal. */
export const matrixTextFormat: Format<Matrix> = {
  name: "text",
  files: (matrix, { width, paint } = {}) => [{ name: "matrix.txt", text: matrixText(matrix, defined({ width, paint })) }],
};

/** Every way to write a matrix, each in one file. */
export const matrixFormats: readonly Format<Matrix>[] = [
  matrixTextFormat,
  { name: "json", files: (matrix) => [{ name: "matrix.json", text: readableJson(matrix) }] },
  {
    name: "csv",
    files: (matrix) => {
      const {
        spreadsheetOf,
      }: typeof import("../../constructs/report/writing/spreadsheet-table") = require("../../constructs/report/writing/spreadsheet-table");
      return [{ name: "matrix.csv", text: spreadsheetOf(tabulateMatrix(matrix)) }];
    },
  },
  {
    name: "markdown",
    files: (matrix) => {
      const {
        matrixMarkdown,
      }: typeof import("../../constructs/report/matrix/matrix-markdown") = require("../../constructs/report/matrix/matrix-markdown");
      return [{ name: "matrix.md", text: matrixMarkdown(matrix) }];
    },
  },
  {
    name: "html",
    files: (matrix) => {
      const {
        matrixHtml,
      }: typeof import("../../constructs/report/sites/html/matrix/matrix-html") = require("../../constructs/report/sites/html/matrix/matrix-html");
      return [{ name: "matrix.html", text: matrixHtml(matrix) }];
    },
  },
];
