import { raw } from "hono/html";

/** Nothing is fetched and nothing runs: the page is what it is. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

interface PageHeadProps {
  readonly title: string;
  readonly style: string;
  /** What the page may load and run. @default nothing but its own style and pictures */
  readonly policy?: string;
}

/** The head of a page that holds all it shows. */
export const PageHead = ({ title, style, policy = contentPolicy }: PageHeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content={policy} />
    <meta name="color-scheme" content="light dark" />
    <title>{title}</title>
    <style>{raw(style)}</style>
  </head>
);
