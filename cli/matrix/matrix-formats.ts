import { defined } from "../../constructs/plain/defined";
import type { Format } from "../../constructs/report/formats/format";
import type { Matrix } from "../../constructs/report/matrix/matrix";
import type { matrixMarkdown } from "../../constructs/report/matrix/matrix-markdown";
import { matrixText } from "../../constructs/report/matrix/matrix-text";
import { tabulateMatrix } from "../../constructs/report/matrix/tabulate-matrix";
import { readableJson } from "../../constructs/report/readable-json";
import type { matrixHtml } from "../../constructs/report/sites/html/matrix/matrix-html";
import type { spreadsheetOf } from "../../constructs/report/writing/spreadsheet-table";

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
    files: (matrix) => [
      {
        name: "matrix.csv",
        text: (require("../../constructs/report/writing/spreadsheet-table").spreadsheetOf as typeof spreadsheetOf)(tabulateMatrix(matrix)),
      },
    ],
  },
  {
    name: "markdown",
    files: (matrix) => [
      {
        name: "matrix.md",
        text: (require("../../constructs/report/matrix/matrix-markdown").matrixMarkdown as typeof matrixMarkdown)(matrix),
      },
    ],
  },
  {
    name: "html",
    files: (matrix) => [
      {
        name: "matrix.html",
        text: (require("../../constructs/report/sites/html/matrix/matrix-html").matrixHtml as typeof matrixHtml)(matrix),
      },
    ],
  },
];
