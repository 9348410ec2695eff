import { dirname, join, relative, sep } from "node:path";
import type { FailLevel } from "../../constructs/report/fail-level";
import { pageExtension } from "../../constructs/report/formats/format";
import type { Matrix } from "../../constructs/report/matrix/matrix";
import type { MatrixSite } from "../../constructs/report/matrix/matrix-site";
import type { SiteReport } from "../../constructs/report/site-report";
import { drawn } from "../outputs/result-files";
import type { ResultFile } from "../outputs/write-files";

/** The pages of the sites of a matrix, before they are written to a folder. */
export class MatrixPages {
  private readonly made: ResultFile[] = [];

  constructor(
    private readonly folder: string,
    private readonly failOn: FailLevel,
  ) {}

  /** The pages of the judged sites. */
  get files(): readonly ResultFile[] {
    return this.made;
  }

  /** Returns the path of a site's page. */
  fileOf(site: string): string {
    return join(this.folder, `${site}${pageExtension}`);
  }

  /** Makes the page of a site, and returns its path. */
  make(report: SiteReport, { isStudy }: Pick<MatrixSite, "isStudy">): string {
    const { siteHtml }: typeof import("../../constructs/report/formats/site-html") = require("../../constructs/report/formats/site-html");
    const file = this.fileOf(report.site);
    this.made.push({ file, text: siteHtml(report, { charts: drawn(report), failOn: this.failOn, isStudy: isStudy === true }) });
    return file;
  }
}

/** Returns a matrix with links to its pages from a file, or from the working folder. */
export function withPagesFrom(file: string | undefined, matrix: Matrix): Matrix {
  const from = file === undefined ? "." : dirname(file);
  const rows = matrix.rows.map((row) => (row.page === undefined ? row : { ...row, page: relative(from, row.page).split(sep).join("/") }));
  return { ...matrix, rows };
}
